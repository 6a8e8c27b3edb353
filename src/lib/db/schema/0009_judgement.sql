-- Where a person has looked at a line of the job specification and says otherwise than the record does, and why.
-- It stands for everybody who compares people with this vacancy, and is named as a judgement wherever it is shown.
create table match_judgement (
  requirement_id integer not null references requirement (id) on delete cascade,
  person_id      integer not null references candidate (person_id) on delete cascade,
  -- missing, unknown, partly, shown: by place
  state          integer not null check (state between 0 and 3),
  reason         text not null check (length(trim(reason)) > 0),
  judged_by      integer not null references colleague (id),
  judged_at      text not null,
  primary key (requirement_id, person_id)
) strict, without rowid;
create index match_judgement_person on match_judgement (person_id);
create index match_judgement_by on match_judgement (judged_by);

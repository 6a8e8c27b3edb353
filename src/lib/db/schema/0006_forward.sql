-- From shortlist to start: submissions, interviews, placements.

create table submission (
  id         integer primary key autoincrement,
  ref        text not null unique,
  vacancy_id integer not null references vacancy (id),
  contact_id integer not null references person (id),
  message_id integer references message (id) on delete set null,
  created_by integer not null references colleague (id),
  sent_at    text not null
) strict;
create index submission_vacancy on submission (vacancy_id);
create index submission_contact on submission (contact_id);
create index submission_message on submission (message_id) where message_id is not null;
create index submission_by on submission (created_by);

create table submission_item (
  submission_id    integer not null references submission (id) on delete cascade,
  application_id   integer not null references application (id) on delete cascade,
  position         integer not null,
  pitch            text not null default '',
  document_id      integer references document (id) on delete set null,
  redacted         integer not null default 1 check (redacted in (0, 1)),
  consent_event_id integer not null references consent_event (id) on delete cascade,
  client_decision  text not null default 'pending' check (client_decision in ('pending', 'interview', 'hold', 'decline')),
  client_feedback  text not null default '',
  decided_at       text,
  primary key (submission_id, application_id)
) strict, without rowid;
create index submission_item_application on submission_item (application_id);
create index submission_item_consent on submission_item (consent_event_id);
create index submission_item_document on submission_item (document_id) where document_id is not null;

-- Nobody's details reach a client without that person's live permission for that vacancy, whatever the program says.
-- Source: Conduct Regulations 2003, reg. 19 (willing to work in that position); the agency's policy asks it in writing.
create trigger submission_needs_consent before insert on submission_item
when not exists (
  select 1 from application a
  join submission s on s.id = new.submission_id
  join consent_current c on c.id = new.consent_event_id
  where a.id = new.application_id and a.vacancy_id = s.vacancy_id and c.person_id = a.person_id
    and c.purpose = 'represent' and c.vacancy_id = a.vacancy_id and c.decision = 'given'
    and (c.expires_on is null or c.expires_on >= substr(s.sent_at, 1, 10)))
begin
  select raise(abort, 'no live permission to represent this candidate for this vacancy');
end;

create table interview (
  id             integer primary key autoincrement,
  ref            text not null unique,
  application_id integer not null references application (id) on delete cascade,
  kind           text not null check (kind in ('phone_screen', 'video', 'face_to_face', 'assessment', 'trial_shift')),
  round          integer not null default 1,
  starts_at      text not null,
  ends_at        text not null,
  location       text not null default '',
  -- how to join one by video
  joining_note   text not null default '',
  -- what helps this person at the interview, never why: the why is health data
  adjustments    text not null default '',
  status         text not null default 'proposed' check (status in ('proposed', 'confirmed', 'completed', 'cancelled', 'no_show')),
  proposed_slots text not null default '[]' check (json_valid(proposed_slots)),
  cancel_reason  text,
  -- when the candidate was sent a note to prepare with
  prepared_at    text,
  check (ends_at > starts_at)
) strict;
create index interview_time on interview (starts_at);
create index interview_application on interview (application_id);

create table interview_attendee (
  id           integer primary key autoincrement,
  interview_id integer not null references interview (id) on delete cascade,
  colleague_id integer references colleague (id),
  person_id    integer references person (id) on delete cascade,
  response     text not null default 'none' check (response in ('none', 'accepted', 'declined', 'tentative')),
  check ((colleague_id is null) <> (person_id is null))
) strict;
create index interview_attendee_interview on interview_attendee (interview_id);
create index interview_attendee_colleague on interview_attendee (colleague_id) where colleague_id is not null;
create index interview_attendee_person on interview_attendee (person_id) where person_id is not null;

create table scorecard (
  id             integer primary key autoincrement,
  interview_id   integer not null references interview (id) on delete cascade,
  author_id      integer not null references colleague (id),
  recommendation text not null check (recommendation in ('strong_no', 'no', 'yes', 'strong_yes')),
  summary        text not null,
  submitted_at   text not null,
  unique (interview_id, author_id)
) strict;
create index scorecard_author on scorecard (author_id);

create table scorecard_line (
  scorecard_id   integer not null references scorecard (id) on delete cascade,
  requirement_id integer not null references requirement (id) on delete cascade,
  rating         integer not null check (rating between 1 and 4),
  evidence       text not null check (length(trim(evidence)) > 0),
  primary key (scorecard_id, requirement_id)
) strict, without rowid;
create index scorecard_line_requirement on scorecard_line (requirement_id);

-- What no line of a job specification asks, and matters for staying: judged with evidence too.
create table scorecard_topic (
  scorecard_id integer not null references scorecard (id) on delete cascade,
  topic        text not null check (topic in ('ways_of_working', 'room_to_grow')),
  rating       integer not null check (rating between 1 and 4),
  evidence     text not null check (length(trim(evidence)) > 0),
  primary key (scorecard_id, topic)
) strict, without rowid;

create table placement (
  id             integer primary key autoincrement,
  ref            text not null unique,
  application_id integer not null unique references application (id) on delete cascade,
  offer_at       text not null,
  accepted_at    text,
  start_on       text,
  end_on         text,
  pay            integer not null,
  pay_unit       text not null check (pay_unit in ('hour', 'day', 'year')),
  fee_pence      integer,
  rebate_until   text,
  status         text not null check (status in ('offered', 'accepted', 'started', 'completed', 'ended_early', 'declined')),
  -- why it was turned down, or ended
  end_reason     text not null default ''
) strict;

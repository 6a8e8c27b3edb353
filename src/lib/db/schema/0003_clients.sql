-- Clients, their vacancies, and one candidate considered for one vacancy.

create table client (
  id              integer primary key autoincrement,
  ref             text not null unique,
  name            text not null,
  name_key        text not null,
  sector          text not null default '',
  place_id        integer references place (id),
  address         text,
  postcode        text,
  website         text,
  terms_status    text not null default 'none' check (terms_status in ('none', 'sent', 'agreed', 'expired')),
  terms_agreed_on text,
  -- tenths of a per cent of the first year's pay
  fee_tenths      integer check (fee_tenths between 0 and 1000),
  owner_id        integer references colleague (id),
  status          text not null default 'prospect' check (status in ('prospect', 'active', 'dormant', 'off_limits', 'archived')),
  -- how and how often they want to hear from us
  update_channel  text check (update_channel in ('email', 'sms', 'phone')),
  update_days     integer check (update_days between 1 and 90),
  notes           text not null default '',
  created_at      text not null,
  updated_at      text not null
) strict;
create index client_key on client (name_key);
create index client_place on client (place_id);
create index client_owner on client (owner_id);

create table client_site (
  id        integer primary key autoincrement,
  client_id integer not null references client (id) on delete cascade,
  name      text not null,
  place_id  integer references place (id),
  address   text,
  postcode  text
) strict;
create index client_site_client on client_site (client_id);
create index client_site_place on client_site (place_id);

-- A person's role at a client.
create table client_contact (
  person_id   integer not null references person (id) on delete cascade,
  client_id   integer not null references client (id) on delete cascade,
  job_title   text not null default '',
  is_decision_maker integer not null default 0 check (is_decision_maker in (0, 1)),
  left_on     text,
  primary key (person_id, client_id)
) strict, without rowid;
create index client_contact_rev on client_contact (client_id);

create table pipeline (
  id          integer primary key autoincrement,
  name        text not null,
  is_template integer not null default 0 check (is_template in (0, 1))
) strict;

-- The agency's own stages; the category keeps them comparable in reports.
create table stage (
  id            integer primary key autoincrement,
  pipeline_id   integer not null references pipeline (id) on delete cascade,
  name          text not null,
  category      text not null check (category in ('lead', 'screen', 'shortlist', 'submitted', 'interview', 'offer', 'placed')),
  position      integer not null,
  target_days   integer,
  needs_consent integer not null default 0 check (needs_consent in (0, 1)),
  checklist     text not null default '[]' check (json_valid(checklist)),
  -- what a candidate is told on coming here; null where nobody need be told
  template_id   integer references template (id) on delete set null,
  unique (pipeline_id, position),
  unique (pipeline_id, name)
) strict;
create index stage_template on stage (template_id) where template_id is not null;

create table vacancy (
  id                integer primary key autoincrement,
  ref               text not null unique,
  client_id         integer not null references client (id),
  contact_id        integer references person (id) on delete set null,
  owner_id          integer references colleague (id),
  pipeline_id       integer not null references pipeline (id),
  title             text not null,
  sector            text not null default '',
  description       text not null default '',
  place_id          integer references place (id),
  postcode          text,
  remote            text not null default 'onsite' check (remote in ('onsite', 'hybrid', 'remote')),
  work_type         text not null check (work_type in ('permanent', 'temporary', 'contract', 'apprenticeship')),
  ir35              text not null default 'n/a' check (ir35 in ('n/a', 'inside', 'outside', 'undetermined')),
  pay_min           integer,
  pay_max           integer,
  pay_unit          text not null default 'year' check (pay_unit in ('hour', 'day', 'year')),
  hours             text,
  openings          integer not null default 1 check (openings > 0),
  start_by          text,
  closes_on         text,
  status            text not null default 'draft' check (status in ('draft', 'open', 'on_hold', 'filled', 'cancelled', 'archived')),
  opened_at         text,
  filled_at         text,
  -- what the law asks a client to tell us. Source: Conduct Regulations 2003, reg. 18
  health_and_safety text not null default '',
  expenses          text not null default '',
  created_at        text not null,
  updated_at        text not null,
  check (pay_min is null or pay_max is null or pay_min <= pay_max),
  check (status not in ('open', 'filled') or opened_at is not null)
) strict;
create index vacancy_client on vacancy (client_id, status);
create index vacancy_status on vacancy (status, opened_at);
create index vacancy_place on vacancy (place_id);
create index vacancy_contact on vacancy (contact_id);
create index vacancy_owner on vacancy (owner_id);
create index vacancy_pipeline on vacancy (pipeline_id);

-- The job specification, line by line, in the client's own words. What a line asks for in the data:
-- skill_id at min_level; num_value is years, miles or pence an hour or year; text_value is a qualification's title,
-- a licence (car, van, hgv2, hgv1), a DBS level, or the last day to start.
create table requirement (
  id            integer primary key autoincrement,
  vacancy_id    integer not null references vacancy (id) on delete cascade,
  line          integer not null,
  kind          text not null check (kind in ('skill', 'qualification', 'experience', 'location', 'pay', 'work_type', 'pattern', 'availability', 'right_to_work', 'driving', 'dbs')),
  text          text not null,
  skill_id      integer references skill (id),
  min_level     integer check (min_level between 1 and 4),
  text_value    text,
  num_value     integer,
  importance    text not null check (importance in ('essential', 'desirable')),
  weight        integer not null default 2 check (weight between 1 and 3),
  justification text not null default '',
  unique (vacancy_id, line),
  check (kind <> 'skill' or skill_id is not null)
) strict;
create index requirement_skill on requirement (skill_id) where skill_id is not null;

create table close_reason (
  id      integer primary key autoincrement,
  outcome text not null check (outcome in ('rejected', 'withdrawn')),
  label   text not null,
  lawful  integer not null default 1 check (lawful in (0, 1)),
  unique (outcome, label)
) strict;

-- One candidate considered for one vacancy, from first idea to outcome. Outcome is not a stage: reopening returns
-- to the stage it was at.
create table application (
  id               integer primary key autoincrement,
  person_id        integer not null references candidate (person_id) on delete cascade,
  vacancy_id       integer not null references vacancy (id),
  stage_id         integer not null references stage (id),
  outcome          text not null default 'open' check (outcome in ('open', 'placed', 'rejected', 'withdrawn')),
  close_reason_id  integer references close_reason (id),
  closed_at        text,
  board_rank       integer not null default 0,
  rating           integer check (rating between 1 and 5),
  rationale        text not null default '',
  source_id        integer references source (id),
  added_by         integer not null references colleague (id),
  created_at       text not null,
  stage_entered_at text not null,
  -- when the candidate applied, or null where we found them; when that was acknowledged; when they were last told how it stands
  applied_at       text,
  acknowledged_at  text,
  told_at          text,
  updated_at       text not null,
  check ((outcome = 'open') = (closed_at is null)),
  check (outcome not in ('rejected', 'withdrawn') or close_reason_id is not null)
) strict;
create unique index application_one_open on application (person_id, vacancy_id) where outcome = 'open';
create index application_board on application (vacancy_id, outcome, stage_id, board_rank);
create index application_person on application (person_id, outcome);
create index application_stage on application (stage_id);
create index application_source on application (source_id) where source_id is not null;
create index application_closed on application (closed_at) where closed_at is not null;
create index application_added_by on application (added_by);
create index application_reason on application (close_reason_id) where close_reason_id is not null;

-- What could go wrong with an application, said before it does, and what we mean to do about it.
create table application_risk (
  id             integer primary key autoincrement,
  application_id integer not null references application (id) on delete cascade,
  kind           text not null check (kind in ('counter_offer', 'competing_offer', 'long_notice', 'pay', 'travel', 'going_quiet', 'other')),
  note           text not null default '',
  plan           text not null check (length(trim(plan)) > 0),
  raised_at      text not null,
  raised_by      integer references colleague (id),
  over_at        text,
  how_it_ended   text not null default '',
  check ((over_at is null) = (how_it_ended = ''))
) strict;
create index application_risk_application on application_risk (application_id);
create index application_risk_by on application_risk (raised_by) where raised_by is not null;

-- What was written about this person against this line of the job specification.
create table match_note (
  application_id integer not null references application (id) on delete cascade,
  requirement_id integer not null references requirement (id) on delete cascade,
  note           text not null check (length(trim(note)) > 0),
  written_at     text not null,
  primary key (application_id, requirement_id)
) strict, without rowid;
create index match_note_requirement on match_note (requirement_id);

create table stage_history (
  id             integer primary key autoincrement,
  application_id integer not null references application (id) on delete cascade,
  from_stage     integer references stage (id),
  to_stage       integer references stage (id),
  from_outcome   text,
  to_outcome     text,
  cause          text not null check (cause in ('person', 'bulk', 'automation', 'import', 'ats', 'client', 'candidate')),
  reason         text not null default '',
  colleague_id   integer references colleague (id),
  at             text not null
) strict;
create index stage_history_application on stage_history (application_id, at);
create index stage_history_from on stage_history (from_stage);
create index stage_history_to on stage_history (to_stage);
create index stage_history_colleague on stage_history (colleague_id);

-- What was said: interactions, messages, tasks, and the outreach that later work builds on them.

-- A call, meeting or note, logged; also what the system noted on the person's timeline.
create table interaction (
  id         integer primary key autoincrement,
  kind       text not null check (kind in ('note', 'call', 'meeting', 'social', 'system')),
  direction  text check (direction in ('in', 'out')),
  person_id  integer references person (id) on delete cascade,
  client_id  integer references client (id) on delete cascade,
  vacancy_id integer references vacancy (id) on delete set null,
  author_id  integer references colleague (id),
  outcome    text check (outcome in ('spoke', 'left_message', 'no_answer', 'wrong_number', 'met', 'cancelled')),
  body       text not null default '',
  pinned     integer not null default 0 check (pinned in (0, 1)),
  private    integer not null default 0 check (private in (0, 1)),
  at         text not null,
  check (person_id is not null or client_id is not null or vacancy_id is not null)
) strict;
create index interaction_person on interaction (person_id, at);
create index interaction_client on interaction (client_id, at);
create index interaction_vacancy on interaction (vacancy_id, at);
create index interaction_author on interaction (author_id);

create table mention (
  interaction_id integer not null references interaction (id) on delete cascade,
  colleague_id   integer not null references colleague (id) on delete cascade,
  read_at        text,
  primary key (interaction_id, colleague_id)
) strict, without rowid;
create index mention_colleague on mention (colleague_id);

create table task (
  id          integer primary key autoincrement,
  ref         text not null unique,
  title       text not null,
  assignee_id integer not null references colleague (id),
  person_id   integer references person (id) on delete cascade,
  client_id   integer references client (id) on delete cascade,
  vacancy_id  integer references vacancy (id) on delete cascade,
  due_on      text,
  due_at      text,
  priority    integer not null default 2 check (priority between 1 and 3),
  origin      text not null default 'person' check (origin in ('person', 'automation', 'scenario')),
  done_at     text,
  created_at  text not null
) strict;
create index task_open on task (assignee_id, due_on) where done_at is null;
create index task_person on task (person_id) where person_id is not null;
create index task_client on task (client_id) where client_id is not null;
create index task_vacancy on task (vacancy_id) where vacancy_id is not null;

-- A social template is what is said by hand on a network; the machine sends none of it.
create table template (
  id          integer primary key autoincrement,
  channel     text not null check (channel in ('email', 'sms', 'social')),
  name        text not null unique,
  subject     text not null default '',
  body        text not null,
  purpose     text not null check (purpose in ('service', 'marketing')),
  archived_at text
) strict;

create table pool (
  id              integer primary key autoincrement,
  ref             text not null unique,
  name            text not null,
  kind            text not null check (kind in ('static', 'dynamic', 'reviewed')),
  saved_search_id integer references saved_search (id),
  purpose         text not null default '',
  owner_id        integer references colleague (id),
  visibility      text not null default 'team' check (visibility in ('private', 'team')),
  created_at      text not null,
  -- a closed pool keeps its people and is offered no more
  closed_at       text,
  check (kind = 'static' or saved_search_id is not null)
) strict;
create index pool_owner on pool (owner_id);
create index pool_search on pool (saved_search_id) where saved_search_id is not null;

create table pool_member (
  pool_id   integer not null references pool (id) on delete cascade,
  person_id integer not null references person (id) on delete cascade,
  state     text not null default 'in' check (state in ('suggested', 'in', 'rejected')),
  note      text not null default '',
  added_by  integer references colleague (id),
  added_at  text not null,
  primary key (pool_id, person_id)
) strict, without rowid;
create index pool_member_rev on pool_member (person_id);
create index pool_member_by on pool_member (added_by) where added_by is not null;

-- query holds words, filters and sort as they were typed and chosen: what they mean follows the records of the day.
create table saved_search (
  id          integer primary key autoincrement,
  ref         text not null unique,
  name        text not null,
  query       text not null check (json_valid(query)),
  owner_id    integer references colleague (id),
  visibility  text not null default 'private' check (visibility in ('private', 'team')),
  alert       text not null default 'off' check (alert in ('off', 'daily', 'weekly')),
  -- 1 for one that stands on its owner's Home
  pinned      integer not null default 0 check (pinned in (0, 1)),
  last_run_at text,
  last_count  integer,
  -- row ids of whom it found then, so that an alert tells of the new ones alone; null when there were too many
  last_ids    text check (json_valid(last_ids)),
  created_at  text not null
) strict;
create index saved_search_owner on saved_search (owner_id);

create table saved_view (
  id         integer primary key autoincrement,
  ref        text not null unique,
  object     text not null check (object in ('candidates', 'vacancies', 'clients', 'reports')),
  name       text not null,
  layout     text not null check (layout in ('table', 'board', 'calendar')),
  columns    text not null check (json_valid(columns)),
  filters    text not null default '[]' check (json_valid(filters)),
  sort       text not null default '[]' check (json_valid(sort)),
  group_by   text,
  owner_id   integer references colleague (id),
  visibility text not null default 'private' check (visibility in ('private', 'team')),
  words      text not null default '',
  is_default integer not null default 0 check (is_default in (0, 1)),
  unique (object, name, owner_id)
) strict;
create index saved_view_owner on saved_view (owner_id);

-- One message in or out. A colleague's message has colleague_id and no person; reception's has only from_name.
create table message (
  id           integer primary key autoincrement,
  ref          text not null unique,
  direction    text not null check (direction in ('out', 'in')),
  channel      text not null check (channel in ('email', 'sms', 'social', 'internal')),
  person_id    integer references person (id) on delete cascade,
  colleague_id integer references colleague (id),
  client_id    integer references client (id) on delete set null,
  vacancy_id   integer references vacancy (id) on delete set null,
  from_name    text not null,
  to_value     text not null default '',
  subject      text not null default '',
  body         text not null,
  template_id  integer references template (id),
  recipient_id integer references campaign_recipient (id) on delete set null,
  -- the step of the campaign that sent it
  step_id      integer references campaign_step (id) on delete set null,
  reply_to     integer references message (id) on delete set null,
  scheduled_for text,
  status       text not null check (status in ('draft', 'scheduled', 'held', 'sent', 'delivered', 'bounced', 'opened', 'replied', 'received', 'failed', 'cancelled')),
  -- why it did not go when its time came
  held_reason  text,
  at           text not null,
  read_at      text,
  check (status <> 'scheduled' or scheduled_for is not null),
  check ((status = 'held') = (held_reason is not null))
) strict;
create index message_person on message (person_id, at);
create index message_inbox on message (direction, at);
create index message_client on message (client_id) where client_id is not null;
create index message_vacancy on message (vacancy_id) where vacancy_id is not null;
create index message_colleague on message (colleague_id) where colleague_id is not null;
create index message_reply on message (reply_to) where reply_to is not null;
create index message_template on message (template_id) where template_id is not null;
create index message_recipient on message (recipient_id) where recipient_id is not null;
create index message_step on message (step_id) where step_id is not null;
create index message_waiting on message (scheduled_for) where status = 'scheduled';

create table event (
  id          integer primary key autoincrement,
  ref         text not null unique,
  name        text not null,
  kind        text not null check (kind in ('open_day', 'job_fair', 'webinar', 'assessment_day')),
  starts_at   text not null,
  venue       text not null default '',
  capacity    integer check (capacity > 0),
  description text not null default '',
  owner_id    integer references colleague (id),
  created_at  text not null,
  cancelled_at text
) strict;
create index event_owner on event (owner_id) where owner_id is not null;
create index event_time on event (starts_at);

create table event_invite (
  event_id   integer not null references event (id) on delete cascade,
  person_id  integer not null references person (id) on delete cascade,
  state      text not null check (state in ('invited', 'accepted', 'declined', 'waitlist', 'attended', 'no_show')),
  message_id integer references message (id) on delete set null,
  at         text not null,
  primary key (event_id, person_id)
) strict, without rowid;
create index event_invite_rev on event_invite (person_id);
create index event_invite_message on event_invite (message_id) where message_id is not null;

create table survey (
  id           integer primary key autoincrement,
  name         text not null,
  audience     text not null check (audience in ('candidate', 'client')),
  questions    text not null check (json_valid(questions)),
  trigger      text not null default 'manual',
  min_gap_days integer not null default 180
) strict;

-- One person asked once. What was changed because of a low score closes the loop.
create table survey_response (
  id                integer primary key autoincrement,
  ref               text not null unique,
  survey_id         integer not null references survey (id) on delete cascade,
  person_id         integer references person (id) on delete set null,
  application_id    integer references application (id) on delete set null,
  -- the company, where a client was asked
  client_id         integer references client (id) on delete set null,
  answers           text not null default '{}' check (json_valid(answers)),
  nps               integer check (nps between 0 and 10),
  sent_at           text not null,
  sent_by           integer references colleague (id),
  answered_at       text,
  follow_up_task_id integer references task (id) on delete set null,
  what_changed      text not null default '',
  followed_at       text,
  check (followed_at is null or length(trim(what_changed)) > 0)
) strict;
create index survey_response_survey on survey_response (survey_id);
create index survey_response_person on survey_response (person_id);
create index survey_response_application on survey_response (application_id);
create index survey_response_client on survey_response (client_id) where client_id is not null;
create index survey_response_by on survey_response (sent_by) where sent_by is not null;
create index survey_response_task on survey_response (follow_up_task_id) where follow_up_task_id is not null;

-- From what was said to what was done, what changed because of it, and who was told: not closed before all three.
create table complaint (
  id           integer primary key autoincrement,
  ref          text not null unique,
  raised_by    integer references person (id) on delete set null,
  client_id    integer references client (id) on delete set null,
  body         text not null,
  received_at  text not null,
  owner_id     integer references colleague (id),
  action_taken text not null default '',
  acted_at     text,
  change_made  text not null default '',
  told         text not null default '',
  closed_at    text,
  check (closed_at is null
    or (length(trim(action_taken)) > 0 and length(trim(change_made)) > 0 and length(trim(told)) > 0))
) strict;
create index complaint_by on complaint (raised_by);
create index complaint_client on complaint (client_id) where client_id is not null;
create index complaint_owner on complaint (owner_id);

-- What a candidate asked on their own page: nothing changes on the record before somebody here applies it.
create table portal_request (
  id         integer primary key autoincrement,
  ref        text not null unique,
  person_id  integer not null references person (id) on delete cascade,
  kind       text not null check (kind in ('update_details', 'choose_slot', 'upload_cv', 'consider', 'withdraw', 'data_request', 'feedback')),
  payload    text not null check (json_valid(payload)),
  state      text not null default 'new' check (state in ('new', 'applied', 'declined')),
  -- why it was declined, as the candidate reads it
  answer     text not null default '',
  at         text not null,
  handled_by integer references colleague (id),
  handled_at text,
  -- taking back a permission and asking about one's data are rights. Source: UK GDPR Art. 7(3), 12, 15 to 21
  check (state <> 'declined' or (length(trim(answer)) > 0 and kind not in ('withdraw', 'data_request')))
) strict;
create index portal_request_person on portal_request (person_id);
create index portal_request_new on portal_request (at) where state = 'new';
create index portal_request_by on portal_request (handled_by) where handled_by is not null;

-- A telephone call on the learner's desk, simulated: who rings, what they say first, and what became of it. It is no
-- record that a call took place: that is an interaction, which somebody has to log.
create table call (
  id           integer primary key autoincrement,
  -- the scenario's own name for it
  ref          text not null unique,
  person_id    integer references person (id) on delete cascade,
  client_id    integer references client (id) on delete set null,
  vacancy_id   integer references vacancy (id) on delete set null,
  colleague_id integer references colleague (id),
  from_name    text not null,
  opening      text not null,
  -- what they say when they are rung back; empty where it is the same
  back_opening text not null default '',
  state        text not null check (state in ('ringing', 'taken', 'over', 'missed')),
  rang_at      text not null,
  -- null for one that rings until it is taken or let go
  rings_until  text,
  taken_at     text,
  -- 1 when it was the learner who rang
  rung_back    integer not null default 0 check (rung_back in (0, 1)),
  over_at      text
) strict;
create index call_person on call (person_id) where person_id is not null;
create index call_client on call (client_id) where client_id is not null;
create index call_vacancy on call (vacancy_id) where vacancy_id is not null;
create index call_colleague on call (colleague_id) where colleague_id is not null;
create index call_live on call (state) where state in ('ringing', 'taken');

-- What may be said in a call, and the answer. '1.2' opens once '1' was said.
create table call_line (
  call_id  integer not null references call (id) on delete cascade,
  position text not null,
  words    text not null,
  answer   text not null,
  -- which in the conversation it was; null while it was not said
  turn     integer,
  primary key (call_id, position)
) strict, without rowid;

-- Outreach: one message to many, in steps, and what the CRM does by itself when something happens.

-- Whom a campaign is for: the members of a pool, whoever a search finds, people chosen by hand, or those who came close
-- at interview. Sending begins at starts_at, and each step so many days after the one before.
create table campaign (
  id                       integer primary key autoincrement,
  ref                      text not null unique,
  name                     text not null,
  -- one that goes once, news of an employer, or one that goes to each person on a day of their own
  kind                     text not null default 'once' check (kind in ('once', 'news', 'birthday', 'anniversary', 'holiday')),
  purpose                  text not null check (purpose in ('service', 'marketing')),
  audience_kind            text not null check (audience_kind in ('pool', 'search', 'people', 'near_misses')),
  audience_pool_id         integer references pool (id),
  -- a search as typed with its chips, or the references of the people chosen
  audience                 text not null default '{}' check (json_valid(audience)),
  exclude_pool_id          integer references pool (id),
  owner_id                 integer references colleague (id),
  status                   text not null default 'draft' check (status in ('draft', 'scheduled', 'running', 'paused', 'finished', 'cancelled')),
  starts_at                text,
  skip_if_open_application integer not null default 1 check (skip_if_open_application in (0, 1)),
  stop_on_reply            integer not null default 1 check (stop_on_reply in (0, 1)),
  max_per_person_days      integer not null default 7 check (max_per_person_days between 0 and 365),
  -- what the records can't fill in: the vacancies told of, the client told of, the news itself
  about                    text not null default '{}' check (json_valid(about)),
  -- why a day of birth may be used, in the sender's words
  stated_purpose           text not null default '',
  created_at               text not null,
  sent_at                  text,
  -- whose name stands below it: the records know the learner by the seat alone
  signed                   text not null default '',
  -- why it was cancelled, for whoever asks later
  cancel_reason            text not null default '',
  check (audience_kind <> 'pool' or audience_pool_id is not null),
  check (status in ('draft', 'cancelled') or starts_at is not null)
) strict;
create index campaign_audience on campaign (audience_pool_id);
create index campaign_exclude on campaign (exclude_pool_id);
create index campaign_owner on campaign (owner_id);
create index campaign_status on campaign (status);

create table campaign_step (
  id          integer primary key autoincrement,
  campaign_id integer not null references campaign (id) on delete cascade,
  position    integer not null,
  template_id integer not null references template (id),
  wait_days   integer not null default 0 check (wait_days between 0 and 365),
  done_at     text,
  unique (campaign_id, position)
) strict;
create index campaign_step_template on campaign_step (template_id);

-- Everybody a campaign was for, with what became of each. Who is skipped stays here, with the reason.
create table campaign_recipient (
  id          integer primary key autoincrement,
  campaign_id integer not null references campaign (id) on delete cascade,
  person_id   integer not null references person (id) on delete cascade,
  state       text not null check (state in ('queued', 'active', 'skipped', 'completed', 'stopped')),
  skip_reason text,
  -- the last step that reached them
  step        integer not null default 0,
  stopped_by  text check (stopped_by in ('replied', 'unsubscribed', 'bounced', 'held_back', 'cancelled')),
  unique (campaign_id, person_id),
  check ((state = 'skipped') = (skip_reason is not null)),
  check ((state = 'stopped') = (stopped_by is not null))
) strict;
create index campaign_recipient_person on campaign_recipient (person_id);

-- What is done by itself: when something happens, to whom, and what.
create table automation (
  id              integer primary key autoincrement,
  ref             text not null unique,
  name            text not null unique,
  trigger         text not null,
  -- days, or the category of a stage
  trigger_value   text,
  -- a search as typed, with its chips: whom it is for
  condition       text not null default '{}' check (json_valid(condition)),
  actions         text not null check (json_valid(actions)),
  stated_purpose  text not null default '',
  -- whose name stands under what it sends; empty for the agency's
  signed          text not null default '',
  enabled         integer not null default 0 check (enabled in (0, 1)),
  -- the last time that somebody looked whom it would touch; nothing after a change
  dry_run_at      text,
  created_at      text not null
) strict;

create table automation_run (
  id            integer primary key autoincrement,
  automation_id integer not null references automation (id) on delete cascade,
  person_id     integer references person (id) on delete cascade,
  result        text not null check (result in ('done', 'skipped', 'failed')),
  detail        text not null default '',
  at            text not null
) strict;
create index automation_run_automation on automation_run (automation_id);
create index automation_run_person on automation_run (person_id);

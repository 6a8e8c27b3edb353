-- The simulated world outside: boards, CV libraries, inboxes, the client's applicant tracking system, and files brought in.

create table external_record (
  id             integer primary key autoincrement,
  source_id      integer not null references source (id),
  external_id    text not null,
  kind           text not null check (kind in ('cv', 'application', 'ats_candidate', 'ats_application', 'email')),
  payload        text not null check (json_valid(payload)),
  available_from text not null,
  person_id      integer references person (id) on delete set null,
  state          text not null default 'unseen' check (state in ('unseen', 'imported', 'linked', 'ignored', 'conflict')),
  -- why it was left where it is, and when anything was decided
  reason         text not null default '',
  decided_by     integer references colleague (id),
  decided_at     text,
  unique (source_id, kind, external_id)
) strict;
create index external_record_person on external_record (person_id) where person_id is not null;
create index external_record_by on external_record (decided_by) where decided_by is not null;
create index external_record_external on external_record (external_id);

-- A saved search that looks at a source whenever something new comes to it, and what it found there.
create table source_watch (
  search_id integer not null references saved_search (id) on delete cascade,
  source_id integer not null references source (id),
  since     text not null,
  primary key (search_id, source_id)
) strict, without rowid;
create index source_watch_source on source_watch (source_id);

create table source_match (
  record_id integer not null references external_record (id) on delete cascade,
  search_id integer not null references saved_search (id) on delete cascade,
  at        text not null,
  primary key (record_id, search_id)
) strict, without rowid;
create index source_match_search on source_match (search_id);

-- A vacancy as it stands on a board, or stood until it was taken down. Who answers it comes from outside.
create table advert (
  id            integer primary key autoincrement,
  ref           text not null unique,
  vacancy_id    integer not null references vacancy (id),
  source_id     integer not null references source (id),
  body          text not null check (length(trim(body)) > 0),
  posted_by     integer not null references colleague (id),
  posted_at     text not null,
  taken_down_at text check (taken_down_at >= posted_at)
) strict;
create index advert_vacancy on advert (vacancy_id);
create index advert_source on advert (source_id);
create index advert_by on advert (posted_by);

create table import_batch (
  id               integer primary key autoincrement,
  source_id        integer references source (id),
  object           text not null,
  file_name        text,
  mapping          text not null default '{}' check (json_valid(mapping)),
  duplicate_policy text not null check (duplicate_policy in ('ask', 'skip', 'update', 'create')),
  created_count    integer not null default 0,
  updated_count    integer not null default 0,
  skipped_count    integer not null default 0,
  error_count      integer not null default 0,
  run_by           integer references colleague (id),
  at               text not null,
  reverted_at      text
) strict;
create index import_batch_source on import_batch (source_id);
create index import_batch_by on import_batch (run_by);

create table import_row (
  batch_id  integer not null references import_batch (id) on delete cascade,
  line      integer not null,
  raw       text not null check (json_valid(raw)),
  result    text not null check (result in ('created', 'updated', 'skipped', 'error')),
  person_id integer references person (id) on delete set null,
  errors    text not null default '[]' check (json_valid(errors)),
  primary key (batch_id, line)
) strict, without rowid;
create index import_row_person on import_row (person_id) where person_id is not null;

create table ats_link (
  id             integer primary key autoincrement,
  ats_name       text not null,
  ats_id         text not null,
  person_id      integer references person (id) on delete cascade,
  vacancy_id     integer references vacancy (id) on delete cascade,
  application_id integer references application (id) on delete cascade,
  last_pulled    text,
  last_pushed    text,
  -- what both sides had when they last agreed, by field: whoever differs from it has changed something since
  agreed         text not null default '{}' check (json_valid(agreed)),
  unique (ats_name, ats_id),
  check ((person_id is not null) + (vacancy_id is not null) + (application_id is not null) = 1)
) strict;
create index ats_link_person on ats_link (person_id) where person_id is not null;
create index ats_link_vacancy on ats_link (vacancy_id) where vacancy_id is not null;
create index ats_link_application on ats_link (application_id) where application_id is not null;

create table ats_change (
  id          integer primary key autoincrement,
  link_id     integer not null references ats_link (id) on delete cascade,
  direction   text not null check (direction in ('in', 'out')),
  field       text not null check (field in ('stage', 'outcome', 'note', 'email', 'mobile')),
  old         text,
  new         text,
  state       text not null check (state in ('pending', 'applied', 'conflict', 'dismissed')),
  at          text not null,
  resolved_by integer references colleague (id)
) strict;
create index ats_change_link on ats_change (link_id);
create index ats_change_by on ats_change (resolved_by) where resolved_by is not null;

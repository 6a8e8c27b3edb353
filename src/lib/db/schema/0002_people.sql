-- People. One human is one person; candidate and client contact are roles of that person.

-- Towns with real coordinates in millionths of a degree, and postcode districts that belong to nobody (ZZ99).
create table place (
  id     integer primary key autoincrement,
  town   text not null unique,
  region text not null,
  lat    integer not null,
  lon    integer not null
) strict;

create table person (
  id                integer primary key autoincrement,
  ref               text not null unique,
  given_name        text,
  family_name       text,
  known_as          text,
  -- folded family and given name: SQLite knows only ASCII case, so names sort and match by this
  name_key          text,
  place_id          integer references place (id),
  address           text,
  postcode          text,
  preferred_channel text check (preferred_channel in ('email', 'sms', 'phone', 'post')),
  contact_window    text,
  lifecycle         text not null default 'active' check (lifecycle in ('active', 'archived', 'merged', 'anonymised')),
  merged_into       integer references person (id),
  lifecycle_at      text,
  lifecycle_reason  text,
  -- why the law says that this record must stay, or null
  legal_hold        text,
  created_at        text not null,
  updated_at        text not null,
  check ((lifecycle = 'merged') = (merged_into is not null)),
  check (merged_into is null or merged_into <> id),
  -- a record out of use says since when and why: an assessor asks, and so may the person
  check (lifecycle = 'active' or (lifecycle_at is not null and lifecycle_reason is not null)),
  check (lifecycle <> 'anonymised' or coalesce(given_name, family_name, known_as, name_key, address, postcode) is null),
  check (lifecycle = 'anonymised' or family_name is not null),
  check (legal_hold is null or lifecycle <> 'anonymised')
) strict;
create index person_key on person (name_key);
create index person_lifecycle on person (lifecycle, updated_at);
create index person_postcode on person (postcode) where postcode is not null;
create index person_place on person (place_id);
create index person_created on person (created_at);
create index person_merged on person (merged_into) where merged_into is not null;

-- Not unique on purpose: families share telephones, and a likely duplicate is a question, not a crash.
create table contact_point (
  id         integer primary key autoincrement,
  person_id  integer not null references person (id) on delete cascade,
  kind       text not null check (kind in ('email', 'mobile', 'landline', 'web')),
  value      text not null,
  norm       text not null,
  is_primary integer not null default 0 check (is_primary in (0, 1)),
  status     text not null default 'ok' check (status in ('ok', 'bounced', 'wrong', 'opted_out')),
  unique (person_id, kind, norm)
) strict;
create index contact_norm on contact_point (kind, norm);
create unique index contact_one_primary on contact_point (person_id, kind) where is_primary = 1;

create table source (
  id         integer primary key autoincrement,
  name       text not null unique,
  kind       text not null check (kind in ('job_board', 'cv_database', 'careers_site', 'referral', 'social', 'event', 'agency', 'ats', 'walk_in', 'other')),
  cost_pence integer not null default 0,
  -- other words that people and files have for it
  also       text not null default '[]' check (json_valid(also))
) strict;

create table candidate (
  person_id             integer primary key references person (id) on delete cascade,
  owner_id              integer references colleague (id),
  status                text not null default 'new' check (status in ('new', 'available', 'on_notice', 'in_process', 'placed', 'unavailable', 'do_not_contact')),
  -- 1 while fields the agency must have are missing and the learner has saved all the same
  incomplete            integer not null default 0 check (incomplete in (0, 1)),
  headline              text not null default '',
  summary               text not null default '',
  years_experience      integer check (years_experience between 0 and 70),
  work_types            text not null default '["permanent"]' check (json_valid(work_types)),
  working_pattern       text not null default '[]' check (json_valid(working_pattern)),
  current_employer      text,
  current_pay           integer check (current_pay >= 0),
  desired_pay           integer check (desired_pay >= 0),
  pay_unit              text not null default 'year' check (pay_unit in ('hour', 'day', 'year')),
  notice_days           integer check (notice_days between 0 and 365),
  available_from        text,
  travel_miles          integer check (travel_miles between 0 and 500),
  remote_ok             integer not null default 0 check (remote_ok in (0, 1)),
  -- right to work: what was seen, when, by whom, until when. Source: Immigration, Asylum and Nationality Act 2006
  right_to_work         text not null default 'unchecked' check (right_to_work in ('unchecked', 'verified', 'time_limited', 'not_eligible')),
  right_to_work_seen    text,
  right_to_work_on      text,
  right_to_work_by      integer references colleague (id),
  right_to_work_expires text,
  driving               text not null default 'none' check (driving in ('none', 'car', 'van', 'hgv2', 'hgv1')),
  dbs                   text not null default 'none' check (dbs in ('none', 'basic', 'standard', 'enhanced')),
  source_id             integer references source (id),
  source_detail         text,
  obtained_on           text,
  referred_by           integer references person (id) on delete set null,
  -- opened only with a reason, and the reason is recorded
  date_of_birth         text,
  ni_number             text,
  -- what holding this record rests on. Source: UK GDPR Art. 6(1)(b) and (f)
  lawful_basis          text check (lawful_basis in ('legitimate_interests', 'steps_at_request')),
  last_contact_at       text,
  custom                text not null default '{}' check (json_valid(custom)),
  check (right_to_work <> 'time_limited' or right_to_work_expires is not null)
) strict;
create index candidate_status on candidate (status);
create index candidate_owner on candidate (owner_id);
create index candidate_last on candidate (last_contact_at);
-- sorting a list of ten thousand by these waits for nothing
create index candidate_headline on candidate (headline collate nocase);
create index candidate_pay on candidate (pay_unit, desired_pay);
create index candidate_source on candidate (source_id);
create index candidate_right_to_work_by on candidate (right_to_work_by) where right_to_work_by is not null;
create index candidate_referred on candidate (referred_by) where referred_by is not null;

create table skill (
  id        integer primary key autoincrement,
  name      text not null unique collate nocase,
  category  text not null,
  parent_id integer references skill (id)
) strict;
create index skill_parent on skill (parent_id) where parent_id is not null;

create table skill_alias (
  alias    text primary key collate nocase,
  skill_id integer not null references skill (id) on delete cascade
) strict, without rowid;
create index skill_alias_rev on skill_alias (skill_id);

-- Level 1 knows of it, 2 has done it, 3 does it alone, 4 could teach it.
create table candidate_skill (
  person_id      integer not null references candidate (person_id) on delete cascade,
  skill_id       integer not null references skill (id),
  level          integer not null check (level between 1 and 4),
  years          integer check (years between 0 and 70),
  last_used_year integer,
  evidence       text not null default 'stated' check (evidence in ('stated', 'cv', 'interview', 'reference', 'test', 'certificate')),
  primary key (person_id, skill_id)
) strict, without rowid;
create index candidate_skill_rev on candidate_skill (skill_id, level, person_id);

create table employment (
  id             integer primary key autoincrement,
  person_id      integer not null references candidate (person_id) on delete cascade,
  employer       text not null,
  title          text not null,
  started        text not null,
  ended          text,
  duties         text not null default '',
  leaving_reason text,
  check (ended is null or ended >= started)
) strict;
create index employment_person on employment (person_id, started desc);

create table qualification (
  id            integer primary key autoincrement,
  person_id     integer not null references candidate (person_id) on delete cascade,
  title         text not null,
  level         integer,
  awarding_body text,
  awarded_year  integer,
  expires       text,
  -- the day the certificate itself was seen, and by whom; null while it is only stated
  seen_on       text,
  seen_by       integer references colleague (id)
) strict;
create index qualification_person on qualification (person_id);
create index qualification_seen_by on qualification (seen_by) where seen_by is not null;

create table document (
  id         integer primary key autoincrement,
  person_id  integer references person (id) on delete cascade,
  kind       text not null check (kind in ('cv', 'cover_letter', 'interview_notes', 'assessment', 'certificate', 'reference', 'client_cv', 'job_spec', 'other')),
  file_name  text not null,
  sha256     text not null,
  text       text not null default '',
  is_current integer not null default 1 check (is_current in (0, 1)),
  version    integer not null default 1,
  created_at text not null
) strict;
create index document_person on document (person_id, kind, is_current);
create index document_hash on document (sha256);

create table cv_parse (
  id            integer primary key autoincrement,
  document_id   integer not null references document (id) on delete cascade,
  field         text not null,
  proposed      text not null,
  span_start    integer,
  span_end      integer,
  confidence    integer not null check (confidence between 0 and 100),
  decision      text not null default 'pending' check (decision in ('pending', 'accepted', 'edited', 'rejected')),
  decided_value text
) strict;
create index cv_parse_document on cv_parse (document_id);

create table vetting (
  id          integer primary key autoincrement,
  person_id   integer not null references candidate (person_id) on delete cascade,
  kind        text not null check (kind in ('identity', 'dbs', 'qualification', 'driving', 'wtr_opt_out')),
  status      text not null check (status in ('requested', 'received', 'passed', 'failed', 'expired')),
  checked_by  integer references colleague (id),
  checked_on  text,
  expires_on  text,
  note        text not null default '',
  document_id integer references document (id)
) strict;
create index vetting_person on vetting (person_id, kind);
create index vetting_document on vetting (document_id) where document_id is not null;
create index vetting_checked_by on vetting (checked_by) where checked_by is not null;

-- Referees. is_relative matters for work with vulnerable people. Source: Conduct Regulations 2003, reg. 22
create table referee (
  id           integer primary key autoincrement,
  person_id    integer not null references candidate (person_id) on delete cascade,
  name         text not null,
  relationship text not null,
  organisation text,
  email        text,
  phone        text,
  is_relative  integer not null default 0 check (is_relative in (0, 1)),
  status       text not null default 'not_asked' check (status in ('not_asked', 'requested', 'received', 'declined')),
  received_on  text,
  note         text not null default ''
) strict;
create index referee_person on referee (person_id);

-- Never read on any selection screen; only totals are shown, small numbers hidden.
create table diversity_response (
  id          integer primary key autoincrement,
  person_id   integer not null unique references person (id) on delete cascade,
  answers     text not null check (json_valid(answers)),
  captured_at text not null
) strict;

create table tag (
  id   integer primary key autoincrement,
  name text not null unique collate nocase
) strict;

create table person_tag (
  person_id integer not null references person (id) on delete cascade,
  tag_id    integer not null references tag (id) on delete cascade,
  primary key (person_id, tag_id)
) strict, without rowid;
create index person_tag_rev on person_tag (tag_id);

-- Duplicates: suggested, decided, merged softly, undone.
create table duplicate_pair (
  a          integer not null references person (id) on delete cascade,
  b          integer not null references person (id) on delete cascade,
  score      integer not null check (score between 0 and 100),
  reasons    text not null check (json_valid(reasons)),
  state      text not null default 'open' check (state in ('open', 'merged', 'not_duplicate')),
  decided_by integer references colleague (id),
  decided_at text,
  primary key (a, b),
  check (a < b)
) strict, without rowid;
create index duplicate_pair_rev on duplicate_pair (b);
create index duplicate_pair_by on duplicate_pair (decided_by) where decided_by is not null;

-- One record went into another: who chose what, and when it was taken back. What it changed stands in merge_move.
create table merge_log (
  id            integer primary key autoincrement,
  survivor      integer not null references person (id),
  absorbed      integer not null references person (id),
  -- fields whose value was taken from the absorbed record
  field_choices text not null check (json_valid(field_choices)),
  merged_by     integer not null references colleague (id),
  merged_at     text not null,
  undone_at     text,
  check (survivor <> absorbed)
) strict;
create index merge_log_survivor on merge_log (survivor);
create index merge_log_absorbed on merge_log (absorbed);
create index merge_log_by on merge_log (merged_by);

-- Every row that a merge touched, with the columns that it changed, so that it can be taken back at any time.
-- 'left' would have broken a uniqueness of the survivor's: the row stays with the absorbed person, still to be seen.
create table merge_move (
  merge_id   integer not null references merge_log (id) on delete cascade,
  seq        integer not null,
  table_name text not null,
  -- the row's key before and after, which differ where the person is part of it
  row_key    text not null check (json_valid(row_key)),
  key_after  text not null check (json_valid(key_after)),
  action     text not null check (action in ('moved', 'changed', 'left')),
  before     text not null default '{}' check (json_valid(before)),
  after      text not null default '{}' check (json_valid(after)),
  primary key (merge_id, seq)
) strict, without rowid;
create index merge_move_row on merge_move (table_name, key_after);

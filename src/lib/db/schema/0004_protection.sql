-- Data protection: what people were told, what they said yes and no to, how long records are kept.

create table privacy_notice (
  id             integer primary key autoincrement,
  version        text not null unique,
  body           text not null,
  effective_from text not null
) strict;

-- Which version a person was sent, when and how. Source: UK GDPR Art. 13 and 14
create table notice_sent (
  id        integer primary key autoincrement,
  person_id integer not null references person (id) on delete cascade,
  notice_id integer not null references privacy_notice (id),
  channel   text not null check (channel in ('email', 'sms', 'post', 'web_form', 'in_person')),
  sent_by   integer references colleague (id),
  at        text not null
) strict;
create index notice_sent_person on notice_sent (person_id, at);
create index notice_sent_notice on notice_sent (notice_id);
create index notice_sent_by on notice_sent (sent_by) where sent_by is not null;

-- A candidate's yes or no, on a day, for one purpose; to represent: for one vacancy. Lines are added, never changed.
create table consent_event (
  id          integer primary key autoincrement,
  person_id   integer not null references person (id) on delete cascade,
  purpose     text not null check (purpose in ('represent', 'marketing_email', 'marketing_sms', 'marketing_phone', 'special_data', 'references', 'talent_pool')),
  vacancy_id  integer references vacancy (id),
  decision    text not null check (decision in ('requested', 'given', 'refused', 'withdrawn', 'expired')),
  method      text not null check (method in ('web_form', 'email', 'sms', 'phone', 'paper', 'in_person', 'portal', 'import')),
  -- what the person was told or said, word for word where it matters
  evidence    text not null default '',
  expires_on  text,
  recorded_by integer references colleague (id),
  at          text not null,
  check ((purpose = 'represent') = (vacancy_id is not null))
) strict;
create index consent_person on consent_event (person_id, purpose, vacancy_id, id);
create index consent_vacancy on consent_event (vacancy_id) where vacancy_id is not null;
create index consent_recorded_by on consent_event (recorded_by) where recorded_by is not null;
-- What was said may be blanked, when the person is anonymised; what was decided stays.
-- whose line it is may change: two records turn out to be one person's
create trigger consent_event_no_update
before update of id, purpose, vacancy_id, decision, method, expires_on, recorded_by, at on consent_event begin
  select raise(abort, 'a consent line is never changed; add another');
end;

-- The last line for a purpose (to represent: for a vacancy): an answer, or a question that waits for one.
create view consent_current as
select c.* from consent_event c
where c.id = (select max(x.id) from consent_event x
              where x.person_id = c.person_id and x.purpose = c.purpose and x.vacancy_id is c.vacancy_id);

-- The clause of the agency's policies that somebody cited for an act, by its entry in the ledger.
create table citation (
  id        integer primary key autoincrement,
  entry     integer not null,
  clause_id integer not null references policy_clause (id),
  cited_by  integer not null references colleague (id),
  at        text not null,
  unique (entry, clause_id)
) strict;
create index citation_clause on citation (clause_id);
create index citation_by on citation (cited_by);

-- Adjustments, health and convictions: kept apart from the record, in no list, search, match or report, and opened only
-- with a reason. Source: UK GDPR Art. 9 and 10; Equality Act 2010, s. 60
create table special_note (
  id          integer primary key autoincrement,
  person_id   integer not null references person (id) on delete cascade,
  kind        text not null check (kind in ('adjustment', 'health', 'conviction')),
  body        text not null check (length(trim(body)) > 0),
  -- what the law lets it rest on
  condition   text not null check (condition in ('explicit_consent', 'employment_law')),
  recorded_by integer not null references colleague (id),
  at          text not null
) strict;
create index special_note_person on special_note (person_id);
create index special_note_by on special_note (recorded_by);

create table suppression (
  id        integer primary key autoincrement,
  channel   text not null check (channel in ('email', 'sms', 'any')),
  norm_hash text not null,
  reason    text not null check (reason in ('unsubscribed', 'bounced', 'complaint', 'erased', 'do_not_contact')),
  at        text not null,
  unique (channel, norm_hash)
) strict;

create table retention_rule (
  id         integer primary key autoincrement,
  name       text not null unique,
  starts     text not null check (starts in ('last_contact', 'application_closed', 'consent_expired', 'placement_ended', 'employment_ended', 'created', 'archived')),
  months     integer not null check (months > 0),
  action     text not null check (action in ('review', 'archive', 'anonymise')),
  basis      text not null default ''
) strict;

create table retention_review (
  id         integer primary key autoincrement,
  person_id  integer not null references person (id) on delete cascade,
  rule_id    integer not null references retention_rule (id),
  due_on     text not null,
  decision   text check (decision in ('keep', 'archive', 'anonymise', 'delete')),
  rationale  text not null default '',
  decided_by integer references colleague (id),
  decided_at text,
  check (decision is null or (decided_at is not null and length(trim(rationale)) > 0))
) strict;
create index retention_review_person on retention_review (person_id);
create index retention_review_rule on retention_review (rule_id);
create index retention_review_by on retention_review (decided_by) where decided_by is not null;

-- A person's request about their data, by any channel and in any words. The clock stands still while it waits for
-- identity or for clarification; the days that it stood are added. Source: UK GDPR Art. 12
create table data_request (
  id                  integer primary key autoincrement,
  ref                 text not null unique,
  person_id           integer references person (id) on delete set null,
  channel             text not null default 'email' check (channel in ('email', 'sms', 'phone', 'post', 'in_person', 'portal', 'social')),
  -- what they asked, in their words
  words               text not null default '',
  kind                text not null check (kind in ('access', 'rectification', 'erasure', 'restriction', 'objection', 'portability')),
  received_on         text not null,
  due_on              text not null,
  identity_checked_on text,
  identity_how        text not null default '',
  waiting_for         text check (waiting_for in ('identity', 'clarification')),
  waiting_since       text,
  paused_days         integer not null default 0 check (paused_days >= 0),
  extended_to         text,
  extension_reason    text not null default '',
  -- what is not done, and why
  refused_part        text not null default '',
  status              text not null default 'received' check (status in ('received', 'identity', 'collating', 'review', 'answered', 'refused')),
  outcome             text not null default '',
  answered_on         text,
  handled_by          integer references colleague (id),
  check ((waiting_for is null) = (waiting_since is null)),
  check (extended_to is null or length(extension_reason) > 0)
) strict;
create index data_request_person on data_request (person_id);
create index data_request_by on data_request (handled_by) where handled_by is not null;

create table data_request_item (
  id         integer primary key autoincrement,
  request_id integer not null references data_request (id) on delete cascade,
  table_name text not null,
  -- the row's primary key, a JSON array
  row_key    text not null check (json_valid(row_key)),
  include    text not null default 'undecided' check (include in ('undecided', 'yes', 'redacted', 'withheld')),
  reason     text not null default '',
  check (include = 'yes' or length(reason) > 0)
) strict;
create index data_request_item_request on data_request_item (request_id);

-- Things that went wrong with personal data, told to the data protection lead at once.
create table incident (
  id          integer primary key autoincrement,
  ref         text not null unique,
  -- the reference as text: the record may be gone
  about       text,
  what        text not null,
  action      text not null default '',
  reported_by integer not null references colleague (id),
  at          text not null,
  -- what it comes to for the people it is about. Source: UK GDPR Art. 33 and 34
  risk        text check (risk in ('none', 'low', 'high')),
  assessment  text not null default '',
  tell_ico    integer not null default 0 check (tell_ico in (0, 1)),
  tell_people integer not null default 0 check (tell_people in (0, 1)),
  assessed_by integer references colleague (id),
  assessed_at text,
  lesson      text not null default '',
  closed_at   text,
  check ((risk is null) = (assessed_at is null)),
  check (closed_at is null or assessed_at is not null)
) strict;
create index incident_assessed_by on incident (assessed_by) where assessed_by is not null;
create index incident_by on incident (reported_by);

-- The agency itself: who works here, what each role may do, what the house rules say.
-- Everywhere: instants are story time as text (YYYY-MM-DDTHH:MM), days are YYYY-MM-DD, money is whole pence,
-- yes and no are 1 and 0. There is no real number in any table, so that no engine can round one differently.

create table setting (
  key   text primary key,
  value text not null check (json_valid(value))
) strict, without rowid;

create table role (
  id          integer primary key autoincrement,
  name        text not null unique,
  description text not null default ''
) strict;

-- A colleague at the agency. The learner sits in the one seat with is_learner = 1; whose seat it is stands in the
-- attempt's header, so that worlds are the same for everybody.
create table colleague (
  id         integer primary key autoincrement,
  ref        text not null unique,
  role_id    integer not null references role (id),
  name       text not null,
  email      text not null unique,
  is_learner integer not null default 0 check (is_learner in (0, 1)),
  active     integer not null default 1 check (active in (0, 1))
) strict;
create index colleague_role on colleague (role_id);

-- What a role may do to a kind of record, and whose records.
create table role_permission (
  role_id integer not null references role (id) on delete cascade,
  object  text not null,
  verb    text not null check (verb in ('read', 'create', 'update', 'archive', 'delete', 'anonymise', 'merge', 'export', 'send', 'bulk', 'admin')),
  scope   text not null default 'all' check (scope in ('none', 'own', 'team', 'all')),
  primary key (role_id, object, verb)
) strict, without rowid;

-- Fields a role sees masked or not at all.
create table role_field (
  role_id integer not null references role (id) on delete cascade,
  object  text not null,
  field   text not null,
  access  text not null check (access in ('hidden', 'masked', 'read', 'write')),
  primary key (role_id, object, field)
) strict, without rowid;

create table custom_field (
  id       integer primary key autoincrement,
  object   text not null,
  key      text not null,
  label    text not null,
  type     text not null check (type in ('text', 'number', 'date', 'bool', 'choice', 'multi', 'url')),
  options  text not null default '[]' check (json_valid(options)),
  personal integer not null default 1 check (personal in (0, 1)),
  position integer not null default 0,
  unique (object, key)
) strict;

-- The agency's own policies, to read in the app and to cite by clause.
create table policy (
  id             integer primary key autoincrement,
  ref            text not null unique,
  title          text not null,
  version        text not null,
  effective_from text not null
) strict;

create table policy_clause (
  id        integer primary key autoincrement,
  policy_id integer not null references policy (id) on delete cascade,
  number    text not null,
  title     text not null,
  body      text not null,
  -- the kinds of act this clause governs, as command names; the portfolio prints the clause beside such acts
  governs   text not null default '[]' check (json_valid(governs)),
  unique (policy_id, number)
) strict;

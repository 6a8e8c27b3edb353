-- The full-text index. Its content is this real table, one row of folded text (no accents, lower case) a candidate.
-- A column for each place a word can be asked for in: job titles apart from employers, skills from qualifications.
-- commit() reads from the change log whose sources changed and rewrites those rows; the triggers below hang on this
-- table alone. An index over a view of several tables goes corrupt at the first renamed skill (measured).
create table search_text (
  person_id      integer primary key references candidate (person_id) on delete cascade,
  name           text not null,
  headline       text not null,
  skills         text not null,
  qualifications text not null,
  titles         text not null,
  employers      text not null,
  duties         text not null,
  cv             text not null,
  notes          text not null,
  place          text not null
) strict;

-- unicode61 with + and # as letters, so that c++ and c# are words.
create virtual table search_index using fts4 (
  content="search_text", name, headline, skills, qualifications, titles, employers, duties, cv, notes, place,
  tokenize=unicode61 "remove_diacritics=2" "tokenchars=+#"
);
create trigger search_text_before_update before update on search_text begin
  delete from search_index where docid = old.rowid;
end;
create trigger search_text_before_delete before delete on search_text begin
  delete from search_index where docid = old.rowid;
end;
create trigger search_text_after_update after update on search_text begin
  insert into search_index (docid, name, headline, skills, qualifications, titles, employers, duties, cv, notes, place)
  values (new.rowid, new.name, new.headline, new.skills, new.qualifications, new.titles, new.employers, new.duties,
    new.cv, new.notes, new.place);
end;
create trigger search_text_after_insert after insert on search_text begin
  insert into search_index (docid, name, headline, skills, qualifications, titles, employers, duties, cv, notes, place)
  values (new.rowid, new.name, new.headline, new.skills, new.qualifications, new.titles, new.employers, new.duties,
    new.cv, new.notes, new.place);
end;

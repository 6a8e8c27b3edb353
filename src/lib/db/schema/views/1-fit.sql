-- Who truly fits a vacancy, as things stood at the start, so that nobody can be made to fit. For the judge alone, and
-- apart from the CRM's matcher: they share no code.
-- hard: may work here, can start in time, lives near enough, asks for pay that the client offers. Permission is not
-- among them; it has checks of its own. essentials_met counts the essential lines of the job specification.
-- Pay in another unit is compared by a week of 37.5 hours: 1,950 hours or 260 days a year. A kind of a skill is the
-- skill: who has advanced Excel has Excel. Years of a kind of work are those of
-- the jobs that name it. What only a CV says is not on the record, and does not count.

create table book.start_candidate as
select p.id, p.ref, p.lifecycle, c.status, c.right_to_work, c.right_to_work_expires, c.available_from, c.notice_days, c.travel_miles, c.remote_ok,
  c.desired_pay, c.pay_unit, c.work_types, c.working_pattern, c.driving, c.dbs, c.years_experience, pl.lat, pl.lon
from person p join candidate c on c.person_id = p.id left join place pl on pl.id = p.place_id;
create unique index book.start_candidate_ref on start_candidate (ref);

create table book.start_skill as select person_id, skill_id, level from candidate_skill;
create index book.start_skill_person on start_skill (person_id, skill_id);

-- Each skill that is asked for, with all that are kinds of it.
create table book.start_kin as
with recursive kin (asked, id) as (
  select distinct skill_id, skill_id from requirement where skill_id is not null
  union select k.asked, s.id from skill s join kin k on s.parent_id = k.id)
select asked, id from kin;
create index book.start_kin_asked on start_kin (asked, id);

create table book.start_qualification as select person_id, title, expires from qualification;
create index book.start_qualification_person on start_qualification (person_id);

create table book.start_employment as
select e.person_id, lower(e.title || ' ' || e.duties) as text, julianday(coalesce(e.ended, substr(s.now, 1, 10))) - julianday(e.started) as days
from employment e, story s;
create index book.start_employment_person on start_employment (person_id);

create table book.start_vacancy as
select v.id, v.ref, v.start_by, v.pay_max, v.pay_unit, v.work_type, v.remote, pl.lat, pl.lon,
  (select min(r.num_value) from requirement r where r.vacancy_id = v.id and r.kind = 'location') as miles
from vacancy v left join place pl on pl.id = v.place_id;
create unique index book.start_vacancy_ref on start_vacancy (ref);

create table book.start_requirement as select * from requirement;
create index book.start_requirement_vacancy on start_requirement (vacancy_id, importance);

create table book.start_day as select substr(now, 1, 10) as day from story;

-- Everybody against every vacancy: right, and slow. Named apart, since scenarios ask `fit`.
create view temp.fit_of as
with pairs as (
  select v.id as vacancy_id, v.ref as vacancy, c.*, v.start_by, v.pay_unit as offered_unit, v.miles, v.remote, d.day,
    3958.8 * sqrt((radians((c.lat - v.lat) / 1000000.0)) * (radians((c.lat - v.lat) / 1000000.0))
      + cos(radians(v.lat / 1000000.0)) * radians((c.lon - v.lon) / 1000000.0) * cos(radians(v.lat / 1000000.0)) * radians((c.lon - v.lon) / 1000000.0)) as far,
    case when c.available_from > d.day then c.available_from else date(d.day, '+' || coalesce(c.notice_days, 0) || ' days') end as can_start,
    c.desired_pay * case c.pay_unit when 'hour' then 1950 when 'day' then 260 else 1 end as wants,
    v.pay_max * case v.pay_unit when 'hour' then 1950 when 'day' then 260 else 1 end as offers
  from start_vacancy v, start_candidate c, start_day d
)
select p.vacancy, p.ref,
  (p.lifecycle = 'active' and p.status not in ('do_not_contact', 'placed', 'unavailable')
    and (p.right_to_work = 'verified' or (p.right_to_work = 'time_limited' and p.right_to_work_expires > coalesce(p.start_by, p.day)))
    and (p.start_by is null or p.can_start <= p.start_by)
    and (p.remote = 'remote' or coalesce(p.far <= coalesce(p.miles, p.travel_miles, 20), 0))
    and (p.wants is null or p.offers is null or p.wants <= p.offers)) as hard,
  (select count(*) from start_requirement r where r.vacancy_id = p.vacancy_id and r.importance = 'essential' and case r.kind
    when 'skill' then exists (select 1 from start_kin k join start_skill s on s.person_id = p.id and s.skill_id = k.id where k.asked = r.skill_id and s.level >= coalesce(r.min_level, 1))
    when 'qualification' then exists (select 1 from start_qualification q where q.person_id = p.id and lower(q.title) like '%' || lower(r.text_value) || '%' and (q.expires is null or q.expires > p.day))
    when 'experience' then coalesce(case when r.text_value is null then p.years_experience else (
      select sum(e.days) / 365.25 + 0.05 from start_employment e where e.person_id = p.id and exists (
        select 1 from json_each(json_array(r.text_value), '$') one, json_each('["' || replace(lower(one.value), ',', '","') || '"]') word
        where instr(e.text, trim(word.value)) > 0)) end >= coalesce(r.num_value, 0), 0)
    when 'location' then coalesce(p.far <= r.num_value, 0)
    when 'pay' then coalesce(p.wants <= r.num_value * case p.offered_unit when 'hour' then 1950 when 'day' then 260 else 1 end, 0)
    when 'work_type' then exists (select 1 from json_each(p.work_types) j where j.value = r.text_value)
    when 'pattern' then exists (select 1 from json_each(p.working_pattern) j where j.value = r.text_value)
    when 'availability' then p.can_start <= r.text_value
    when 'right_to_work' then p.right_to_work = 'verified' or (p.right_to_work = 'time_limited' and p.right_to_work_expires > coalesce(p.start_by, p.day))
    when 'driving' then instr('none car van hgv2 hgv1', p.driving) >= instr('none car van hgv2 hgv1', r.text_value)
    when 'dbs' then instr('none basic standard enhanced', p.dbs) >= instr('none basic standard enhanced', r.text_value)
    else 0 end) as essentials_met,
  (select count(*) from start_requirement r where r.vacancy_id = p.vacancy_id and r.importance = 'essential') as essentials
from pairs p;

-- Only the vacancies that a scenario names, worked out once: a check must never wait for all of them.
create table book.start_fit (
  vacancy text not null, ref text not null, hard integer not null, essentials_met integer not null, essentials integer not null,
  primary key (vacancy, ref)
) strict, without rowid;

create temp view fit as select vacancy, ref, hard, essentials_met, essentials from start_fit;

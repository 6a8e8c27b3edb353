-- Who truly fits a vacancy, as things stood at the start, so that nobody can be made to fit. For the judge alone, and
-- apart from the CRM's matcher: they share no code.
-- hard: may work here, can start in time, lives near enough, asks for pay that the client offers. Permission is not
-- among them; it has checks of its own. essentials_met counts the essential lines of the job specification.

create table book.start_candidate as
select p.id, p.ref, p.lifecycle, c.status, c.right_to_work, c.right_to_work_expires, c.available_from, c.notice_days, c.travel_miles, c.remote_ok,
  c.desired_pay, c.pay_unit, c.work_types, c.working_pattern, c.driving, c.dbs, c.years_experience, pl.lat, pl.lon
from person p join candidate c on c.person_id = p.id left join place pl on pl.id = p.place_id;
create unique index book.start_candidate_ref on start_candidate (ref);

create table book.start_skill as select person_id, skill_id, level from candidate_skill;
create index book.start_skill_person on start_skill (person_id, skill_id);

create table book.start_qualification as select person_id, title, expires from qualification;
create index book.start_qualification_person on start_qualification (person_id);

create table book.start_vacancy as
select v.id, v.ref, v.start_by, v.pay_max, v.pay_unit, v.work_type, v.remote, pl.lat, pl.lon,
  (select min(r.num_value) from requirement r where r.vacancy_id = v.id and r.kind = 'location') as miles
from vacancy v left join place pl on pl.id = v.place_id;
create unique index book.start_vacancy_ref on start_vacancy (ref);

create table book.start_requirement as select * from requirement;
create index book.start_requirement_vacancy on start_requirement (vacancy_id, importance);

create table book.start_day as select substr(now, 1, 10) as day from story;

create temp view fit as
with pairs as (
  select v.id as vacancy_id, v.ref as vacancy, c.*, v.start_by, v.pay_max, v.pay_unit as offered_unit, v.miles, v.remote, d.day,
    3958.8 * sqrt((radians((c.lat - v.lat) / 1000000.0)) * (radians((c.lat - v.lat) / 1000000.0))
      + cos(radians(v.lat / 1000000.0)) * radians((c.lon - v.lon) / 1000000.0) * cos(radians(v.lat / 1000000.0)) * radians((c.lon - v.lon) / 1000000.0)) as far,
    coalesce(max(c.available_from, d.day), date(d.day, '+' || coalesce(c.notice_days, 0) || ' days')) as can_start
  from start_vacancy v, start_candidate c, start_day d
)
select p.vacancy, p.ref,
  (p.lifecycle = 'active' and p.status not in ('do_not_contact', 'placed', 'unavailable')
    and (p.right_to_work = 'verified' or (p.right_to_work = 'time_limited' and p.right_to_work_expires > coalesce(p.start_by, p.day)))
    and (p.start_by is null or p.can_start <= p.start_by)
    and (p.remote = 'remote' or coalesce(p.far <= coalesce(p.miles, p.travel_miles, 20), 0))
    and (p.desired_pay is null or p.pay_max is null or (p.pay_unit = p.offered_unit and p.desired_pay <= p.pay_max))) as hard,
  (select count(*) from start_requirement r where r.vacancy_id = p.vacancy_id and r.importance = 'essential' and case r.kind
    when 'skill' then exists (select 1 from start_skill s where s.person_id = p.id and s.skill_id = r.skill_id and s.level >= coalesce(r.min_level, 2))
    when 'qualification' then exists (select 1 from start_qualification q where q.person_id = p.id and lower(q.title) like '%' || lower(r.text_value) || '%' and (q.expires is null or q.expires > p.day))
    when 'experience' then coalesce(p.years_experience >= r.num_value, 0)
    when 'location' then coalesce(p.far <= r.num_value, 0)
    when 'pay' then coalesce(p.desired_pay <= r.num_value, 1)
    when 'work_type' then exists (select 1 from json_each(p.work_types) j where j.value = r.text_value)
    when 'pattern' then exists (select 1 from json_each(p.working_pattern) j where j.value = r.text_value)
    when 'availability' then p.can_start <= r.text_value
    when 'right_to_work' then p.right_to_work = 'verified' or (p.right_to_work = 'time_limited' and p.right_to_work_expires > coalesce(p.start_by, p.day))
    when 'driving' then instr('none car van hgv2 hgv1', p.driving) >= instr('none car van hgv2 hgv1', r.text_value)
    when 'dbs' then instr('none basic standard enhanced', p.dbs) >= instr('none basic standard enhanced', r.text_value)
    else 0 end) as essentials_met,
  (select count(*) from start_requirement r where r.vacancy_id = p.vacancy_id and r.importance = 'essential') as essentials
from pairs p;

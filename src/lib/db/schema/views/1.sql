-- Tutor views, version 1: the only names a scenario may read or add to. The tables behind them can change.
-- Once released, nothing here changes: an old portfolio is judged by these. A change is a file of its own, 2.sql.
-- `touched` names the rows behind a line, so that the judge can tell which act last wrote them.
-- They are TEMP, so that the CRM's own image holds the CRM alone. `story` has the time at which records are added.

create temp table story (now text not null);

-- 1. People ----------------------------------------------------------------------------------------------------

create temp view people as
select p.ref, p.given_name as first_name, p.family_name as last_name, p.name_key,
  (select value from contact_point c where c.person_id = p.id and c.kind = 'mobile' and c.is_primary = 1) as phone,
  (select value from contact_point c where c.person_id = p.id and c.kind = 'email' and c.is_primary = 1) as email,
  p.address, p.postcode, pl.town, ca.status, ca.headline, ca.work_types, ca.working_pattern, ca.current_employer,
  ca.desired_pay as pay, ca.pay_unit, ca.notice_days, ca.available_from, ca.travel_miles, ca.driving,
  ca.right_to_work, ca.right_to_work_expires, ca.dbs, (select name from source s where s.id = ca.source_id) as source,
  ca.obtained_on, ca.lawful_basis, (select ref from colleague o where o.id = ca.owner_id) as owner, ca.incomplete,
  p.preferred_channel, p.legal_hold, p.lifecycle as state, p.lifecycle_reason as reason, substr(p.lifecycle_at, 1, 10) as state_on,
  substr(ca.last_contact_at, 1, 10) as last_contact, substr(p.created_at, 1, 10) as registered,
  json_array('person ' || json_array(p.id), 'candidate ' || json_array(p.id),
    'contact_point ' || json_array((select id from contact_point c where c.person_id = p.id and c.kind = 'mobile' and c.is_primary = 1)),
    'contact_point ' || json_array((select id from contact_point c where c.person_id = p.id and c.kind = 'email' and c.is_primary = 1))) as touched
from person p join candidate ca on ca.person_id = p.id left join place pl on pl.id = p.place_id;

create temp trigger people_new instead of insert on people begin
  insert into person (ref, given_name, family_name, name_key, place_id, address, postcode, preferred_channel, legal_hold, lifecycle, lifecycle_reason, lifecycle_at, created_at, updated_at)
  select new.ref, new.first_name, new.last_name, new.name_key, (select id from place where town = new.town), new.address, new.postcode,
    new.preferred_channel, new.legal_hold, coalesce(new.state, 'active'), new.reason, case when new.state is not null and new.state <> 'active' then coalesce(new.state_on || 'T10:00', now) end,
    coalesce(new.registered, new.last_contact, substr(now, 1, 10)) || 'T10:00', coalesce(new.last_contact, substr(now, 1, 10)) || 'T10:00'
  from story;
  insert into candidate (person_id, owner_id, status, headline, work_types, working_pattern, current_employer, desired_pay, pay_unit, notice_days,
    available_from, travel_miles, driving, dbs, right_to_work, right_to_work_seen, right_to_work_on, right_to_work_expires, source_id, obtained_on, lawful_basis, incomplete, last_contact_at)
  select id, (select id from colleague where ref = coalesce(new.owner, 'COL-2')), coalesce(new.status, 'available'), coalesce(new.headline, ''),
    coalesce(new.work_types, '["permanent","temporary"]'), coalesce(new.working_pattern, '["days"]'), new.current_employer, cast(new.pay as integer),
    coalesce(new.pay_unit, 'hour'), cast(new.notice_days as integer), new.available_from, cast(new.travel_miles as integer), coalesce(new.driving, 'none'), coalesce(new.dbs, 'none'),
    coalesce(new.right_to_work, 'unchecked'),
    case when new.right_to_work in ('verified', 'time_limited') then 'British passport' end,
    case when new.right_to_work in ('verified', 'time_limited') then coalesce(new.registered, new.last_contact) end,
    new.right_to_work_expires, (select id from source where name = new.source), coalesce(new.obtained_on, new.registered, new.last_contact),
    new.lawful_basis, cast(coalesce(new.incomplete, 0) as integer), new.last_contact || 'T10:00'
  from person where ref = new.ref;
  insert into contact_point (person_id, kind, value, norm, is_primary)
  select id, 'mobile', new.phone, '+44' || substr(replace(new.phone, ' ', ''), 2), 1 from person where ref = new.ref and new.phone is not null;
  insert into contact_point (person_id, kind, value, norm, is_primary)
  select id, 'email', new.email, lower(new.email), 1 from person where ref = new.ref and new.email is not null;
end;

create temp view skills as
select p.ref, s.name as skill, cs.level, cs.years, cs.last_used_year as last_used, cs.evidence, json_array('candidate_skill ' || json_array(cs.person_id, cs.skill_id)) as touched
from candidate_skill cs join person p on p.id = cs.person_id join skill s on s.id = cs.skill_id;

create temp trigger skills_new instead of insert on skills begin
  insert into skill (name, category) select new.skill, 'general'
  where not exists (select 1 from skill where name = new.skill) and not exists (select 1 from skill_alias where alias = new.skill);
  insert into candidate_skill (person_id, skill_id, level, years, last_used_year, evidence)
  select p.id, s.id, cast(coalesce(new.level, 2) as integer), cast(new.years as integer), cast(new.last_used as integer), coalesce(new.evidence, 'cv')
  from person p, skill s
  where p.ref = new.ref and (s.name = new.skill or s.id = (select skill_id from skill_alias where alias = new.skill));
end;

create temp view work as
select p.ref, e.employer, e.title, e.started, e.ended, e.duties, json_array('employment ' || json_array(e.id)) as touched
from employment e join person p on p.id = e.person_id;

create temp trigger work_new instead of insert on work begin
  insert into employment (person_id, employer, title, started, ended, duties)
  select id, new.employer, new.title, new.started, new.ended, coalesce(new.duties, '') from person where ref = new.ref;
end;

create temp view qualifications as
select p.ref, q.title, q.level, q.awarding_body, q.awarded_year as year, q.expires, q.seen_on, json_array('qualification ' || json_array(q.id)) as touched
from qualification q join person p on p.id = q.person_id;

create temp trigger qualifications_new instead of insert on qualifications begin
  insert into qualification (person_id, title, level, awarding_body, awarded_year, expires, seen_on)
  select id, new.title, cast(new.level as integer), new.awarding_body, cast(new.year as integer), new.expires, new.seen_on from person where ref = new.ref;
end;

-- Checks that some work asks for: what was seen, when, by whom, and until when it holds. The last of a kind counts.
create temp view vettings as
select p.ref, t.kind, t.status, t.note, t.checked_on as "on", t.expires_on as expires, (select ref from colleague o where o.id = t.checked_by) as by,
  t.id = (select max(x.id) from vetting x where x.person_id = t.person_id and x.kind = t.kind) as counts, json_array('vetting ' || json_array(t.id)) as touched
from vetting t join person p on p.id = t.person_id;

create temp trigger vettings_new instead of insert on vettings begin
  insert into vetting (person_id, kind, status, checked_by, checked_on, expires_on, note)
  select id, new.kind, coalesce(new.status, 'passed'), (select id from colleague where ref = coalesce(new.by, 'COL-2')), new."on", new.expires, coalesce(new.note, '')
  from person where ref = new.ref;
end;

create temp view referees as
select p.ref, r.name, r.relationship, r.organisation, r.email, r.phone, r.is_relative as relative, r.status, r.received_on as received, r.note,
  json_array('referee ' || json_array(r.id)) as touched
from referee r join person p on p.id = r.person_id;

create temp trigger referees_new instead of insert on referees begin
  insert into referee (person_id, name, relationship, organisation, email, phone, is_relative, status, received_on)
  select id, new.name, coalesce(new.relationship, ''), new.organisation, new.email, new.phone, cast(coalesce(new.relative, 0) as integer),
    coalesce(new.status, 'not_asked'), new.received from person where ref = new.ref;
end;

create temp view documents as
select p.ref, d.kind, d.file_name, d.text, d.is_current as current, d.sha256, json_array('document ' || json_array(d.id)) as touched
from document d join person p on p.id = d.person_id;

create temp trigger documents_new instead of insert on documents begin
  insert into document (person_id, kind, file_name, sha256, text, created_at)
  select p.id, coalesce(new.kind, 'cv'), new.file_name, new.sha256, new.text, p.created_at from person p where p.ref = new.ref;
end;

-- 2. Data protection ---------------------------------------------------------------------------------------------

-- The answer that holds now, one row a purpose (to represent: a vacancy).
create temp view consents as
select p.ref, c.purpose, v.ref as vacancy, c.decision, c.method, c.evidence, substr(c.at, 1, 10) as "on", c.expires_on as expires,
  json_array('consent_event ' || json_array(c.id)) as touched
from consent_current c join person p on p.id = c.person_id left join vacancy v on v.id = c.vacancy_id;

create temp trigger consents_new instead of insert on consents begin
  insert into consent_event (person_id, purpose, vacancy_id, decision, method, evidence, expires_on, recorded_by, at)
  select p.id, new.purpose, (select id from vacancy where ref = new.vacancy), new.decision, coalesce(new.method, 'email'),
    coalesce(new.evidence, ''), new.expires, (select id from colleague where ref = 'COL-2'), coalesce(new."on" || 'T10:00', now)
  from person p, story where p.ref = new.ref;
end;

-- Every line ever written.
create temp view consent_lines as
select p.ref, c.purpose, v.ref as vacancy, c.decision, c.method, c.evidence, c.at, c.expires_on as expires,
  json_array('consent_event ' || json_array(c.id)) as touched
from consent_event c join person p on p.id = c.person_id left join vacancy v on v.id = c.vacancy_id;

create temp view notices as
select p.ref, n.version, s.channel, substr(s.at, 1, 10) as "on", json_array('notice_sent ' || json_array(s.id)) as touched
from notice_sent s join person p on p.id = s.person_id join privacy_notice n on n.id = s.notice_id;

create temp trigger notices_new instead of insert on notices begin
  insert into notice_sent (person_id, notice_id, channel, sent_by, at)
  select p.id, (select id from privacy_notice where version = coalesce(new.version, (select max(version) from privacy_notice))),
    coalesce(new.channel, 'email'), (select id from colleague where ref = 'COL-2'), coalesce(new."on" || 'T10:00', now)
  from person p, story where p.ref = new.ref;
end;

create temp view incidents as
select i.ref as incident, i.about, i.what, i.action, substr(i.at, 1, 10) as "on", json_array('incident ' || json_array(i.id)) as touched
from incident i;

create temp view retention as
select p.ref, r.name as rule, w.decision, w.rationale, substr(w.decided_at, 1, 10) as "on", json_array('retention_review ' || json_array(w.id)) as touched
from retention_review w join person p on p.id = w.person_id join retention_rule r on r.id = w.rule_id;

-- What people have asked about their data, with its clock.
create temp view requests as
select d.ref as request, p.ref, d.kind, d.channel, d.words, d.received_on as received, coalesce(d.extended_to, d.due_on) as due,
  d.identity_checked_on as identity_checked, d.waiting_for, d.status, d.outcome, d.refused_part, d.answered_on as answered,
  json_array('data_request ' || json_array(d.id)) as touched
from data_request d left join person p on p.id = d.person_id;

create temp trigger requests_new instead of insert on requests begin
  insert into data_request (ref, person_id, kind, channel, words, received_on, due_on, status, outcome, answered_on, handled_by)
  select new.request, p.id, new.kind, coalesce(new.channel, 'email'), coalesce(new.words, ''), coalesce(new.received, substr(now, 1, 10)), new.due,
    coalesce(new.status, 'received'), coalesce(new.outcome, ''), new.answered, (select id from colleague where ref = 'COL-7')
  from person p, story where p.ref = new.ref;
end;

-- The do-not-contact list. It holds no address, only a mark of each: `address` is a hash of it.
create temp view suppressions as
select s.channel, s.norm_hash as address, s.reason, substr(s.at, 1, 10) as "on", json_array('suppression ' || json_array(s.id)) as touched
from suppression s;

create temp trigger suppressions_new instead of insert on suppressions begin
  insert into suppression (channel, norm_hash, reason, at)
  select coalesce(new.channel, 'any'), new.address, coalesce(new.reason, 'do_not_contact'), coalesce(new."on" || 'T10:00', now) from story;
end;

-- What boards, libraries and inboxes hold, and what became of it: `ref` is the candidate whom it was brought in as, or
-- linked to. Skills are divided by a semicolon.
create temp view outside as
select e.external_id as record, s.name as source, e.kind, e.payload ->> '$.given_name' as first_name, e.payload ->> '$.family_name' as last_name,
  e.payload ->> '$.mobile' as phone, e.payload ->> '$.email' as email, e.payload ->> '$.postcode' as postcode, e.payload ->> '$.town' as town,
  e.payload ->> '$.headline' as headline, e.payload ->> '$.sector' as sector, e.payload ->> '$.years' as years,
  (select group_concat(value, '; ') from json_each(e.payload, '$.skills')) as skills, e.payload ->> '$.text' as text, e.payload ->> '$.via' as via,
  e.payload ->> '$.vacancy' as vacancy, e.available_from as at, e.state, e.reason, p.ref, json_array('external_record ' || json_array(e.id)) as touched
from external_record e join source s on s.id = e.source_id left join person p on p.id = e.person_id;

create temp trigger outside_new instead of insert on outside begin
  insert into external_record (source_id, external_id, kind, payload, available_from)
  select s.id, new.record, coalesce(new.kind, 'application'), json_object('given_name', new.first_name, 'family_name', coalesce(new.last_name, ''), 'mobile', new.phone,
    'email', lower(new.email), 'postcode', new.postcode, 'town', new.town, 'headline', coalesce(new.headline, ''), 'sector', coalesce(new.sector, ''),
    'years', cast(coalesce(new.years, 1) as integer), 'skills', json(case when new.skills is null then '[]' else '["' || replace(replace(replace(new.skills, '"', ''), '; ', ';'), ';', '","') || '"]' end),
    'text', coalesce(new.text, ''), 'via', coalesce(new.via, ''), 'vacancy', coalesce(new.vacancy, '')), coalesce(case when length(new.at) = 10 then new.at || 'T08:00' else new.at end, now)
  from source s, story where s.name = new.source;
end;

-- 3. Clients and vacancies ---------------------------------------------------------------------------------------

create temp view clients as
select c.ref as client, c.name, c.name_key, c.sector, pl.town, c.address, c.postcode, c.status, c.terms_status, c.update_channel, c.update_days, c.notes, json_array('client ' || json_array(c.id)) as touched
from client c left join place pl on pl.id = c.place_id;

create temp trigger clients_new instead of insert on clients begin
  insert into client (ref, name, name_key, sector, place_id, address, postcode, status, terms_status, update_channel, update_days, owner_id, notes, created_at, updated_at)
  select new.client, new.name, coalesce(new.name_key, lower(new.name)), coalesce(new.sector, ''), (select id from place where town = new.town), new.address, new.postcode,
    coalesce(new.status, 'active'), coalesce(new.terms_status, 'agreed'), new.update_channel, cast(new.update_days as integer),
    (select id from colleague where ref = 'COL-2'), coalesce(new.notes, ''), now, now
  from story;
end;

create temp view contacts as
select p.ref, c.ref as client, p.given_name as first_name, p.family_name as last_name, p.name_key, cc.job_title,
  (select value from contact_point k where k.person_id = p.id and k.kind = 'email' and k.is_primary = 1) as email,
  (select value from contact_point k where k.person_id = p.id and k.kind = 'mobile' and k.is_primary = 1) as phone,
  json_array('person ' || json_array(p.id), 'client_contact ' || json_array(cc.person_id, cc.client_id)) as touched
from client_contact cc join person p on p.id = cc.person_id join client c on c.id = cc.client_id;

create temp trigger contacts_new instead of insert on contacts begin
  insert into person (ref, given_name, family_name, name_key, created_at, updated_at)
  select new.ref, new.first_name, new.last_name, new.name_key, now, now from story;
  insert into client_contact (person_id, client_id, job_title, is_decision_maker)
  select p.id, c.id, coalesce(new.job_title, ''), 1 from person p, client c where p.ref = new.ref and c.ref = new.client;
  insert into contact_point (person_id, kind, value, norm, is_primary)
  select id, 'email', new.email, lower(new.email), 1 from person where ref = new.ref and new.email is not null;
  insert into contact_point (person_id, kind, value, norm, is_primary)
  select id, 'mobile', new.phone, '+44' || substr(replace(new.phone, ' ', ''), 2), 1 from person where ref = new.ref and new.phone is not null;
end;

create temp view vacancies as
select v.ref as vacancy, c.ref as client, p.ref as contact, v.title, v.sector, v.description, pl.town, v.work_type, v.pay_min, v.pay_max, v.pay_unit,
  v.hours, v.openings, v.start_by, v.closes_on, substr(v.opened_at, 1, 10) as opened, v.status, v.health_and_safety,
  json_array('vacancy ' || json_array(v.id)) as touched
from vacancy v join client c on c.id = v.client_id left join person p on p.id = v.contact_id left join place pl on pl.id = v.place_id;

create temp trigger vacancies_new instead of insert on vacancies begin
  insert into vacancy (ref, client_id, contact_id, owner_id, pipeline_id, title, sector, description, place_id, work_type, pay_min, pay_max, pay_unit,
    hours, openings, start_by, closes_on, status, opened_at, health_and_safety, created_at, updated_at)
  select new.vacancy, (select id from client where ref = new.client), (select id from person where ref = new.contact),
    (select id from colleague where ref = 'COL-2'), (select min(id) from pipeline), new.title, coalesce(new.sector, ''), coalesce(new.description, ''),
    (select id from place where town = new.town), coalesce(new.work_type, 'permanent'), cast(new.pay_min as integer), cast(new.pay_max as integer),
    coalesce(new.pay_unit, 'hour'), new.hours, cast(coalesce(new.openings, 1) as integer), new.start_by, new.closes_on, coalesce(new.status, 'open'),
    coalesce(new.opened || 'T10:00', now), coalesce(new.health_and_safety, ''), coalesce(new.opened || 'T10:00', now), now
  from story;
end;

-- The lines of a job specification. `asks` is what the line asks for in the data: a skill's name, a qualification's
-- title, a licence, a DBS level, a day; `number` is years, miles or pence.
create temp view requirements as
select v.ref as vacancy, r.line, r.importance, r.kind, r.text, coalesce(s.name, r.text_value) as asks, r.min_level as level, r.num_value as number, r.weight,
  json_array('requirement ' || json_array(r.id)) as touched
from requirement r join vacancy v on v.id = r.vacancy_id left join skill s on s.id = r.skill_id;

create temp trigger requirements_new instead of insert on requirements begin
  insert into skill (name, category) select new.asks, 'general'
  where coalesce(new.kind, 'skill') = 'skill' and not exists (select 1 from skill where name = new.asks) and not exists (select 1 from skill_alias where alias = new.asks);
  insert into requirement (vacancy_id, line, kind, text, skill_id, min_level, text_value, num_value, importance, weight)
  select v.id, coalesce(cast(new.line as integer), (select count(*) + 1 from requirement where vacancy_id = v.id)), coalesce(new.kind, 'skill'), new.text,
    case when coalesce(new.kind, 'skill') = 'skill' then (select s.id from skill s where s.name = new.asks or s.id = (select skill_id from skill_alias where alias = new.asks) limit 1) end,
    cast(new.level as integer), case when coalesce(new.kind, 'skill') <> 'skill' then new.asks end, cast(new.number as integer), new.importance,
    cast(coalesce(new.weight, case new.importance when 'essential' then 3 else 1 end) as integer)
  from vacancy v where v.ref = new.vacancy;
end;

create temp view shortlist as
select v.ref as vacancy, p.ref, s.name as stage, a.outcome, a.rationale, json_array('application ' || json_array(a.id)) as touched
from application a join vacancy v on v.id = a.vacancy_id join person p on p.id = a.person_id join stage s on s.id = a.stage_id
where a.outcome = 'open' and s.category in ('shortlist', 'submitted', 'interview', 'offer');

-- `told` is when they were last told how it stands, `ended` when it was decided: who was told of the end was told after it.
create temp view applications as
select v.ref as vacancy, p.ref, s.name as stage, s.category, a.outcome, a.rationale, substr(a.created_at, 1, 10) as "on", (select name from source k where k.id = a.source_id) as source,
  a.applied_at as applied, a.acknowledged_at as thanked, a.told_at as told, a.closed_at as ended, (select label from close_reason r where r.id = a.close_reason_id) as reason,
  json_array('application ' || json_array(a.id)) as touched
from application a join vacancy v on v.id = a.vacancy_id join person p on p.id = a.person_id join stage s on s.id = a.stage_id;

create temp trigger applications_new instead of insert on applications begin
  insert into application (person_id, vacancy_id, stage_id, source_id, added_by, created_at, stage_entered_at, applied_at, acknowledged_at, told_at, updated_at)
  select p.id, v.id, (select s.id from stage s where s.pipeline_id = v.pipeline_id and s.name = coalesce(new.stage, (select f.name from stage f where f.pipeline_id = v.pipeline_id and f.category = 'lead' order by f.position, f.id limit 1))),
    (select id from source where name = new.source), (select id from colleague where ref = 'COL-2'), coalesce(new."on" || 'T10:00', now), coalesce(new."on" || 'T10:00', now),
    new.applied || 'T10:00', new.thanked || 'T10:00', new.told || 'T10:00', coalesce(new."on" || 'T10:00', now)
  from person p, vacancy v, story where p.ref = new.ref and v.ref = new.vacancy;
  -- how it came there, so that the CRM knows who has been to an interview
  insert into stage_history (application_id, to_stage, to_outcome, cause, colleague_id, at)
  select a.id, a.stage_id, 'open', 'person', a.added_by, a.created_at from application a join person p on p.id = a.person_id join vacancy v on v.id = a.vacancy_id
  where p.ref = new.ref and v.ref = new.vacancy and not exists (select 1 from stage_history h where h.application_id = a.id);
end;

-- An interview, who of the agency is down to be there (`team`, divided by a semicolon), and how it stands.
create temp view interviews as
select i.ref as interview, v.ref as vacancy, p.ref, i.kind, i.starts_at as at, i.location, i.status,
  (select group_concat(o.ref, '; ') from interview_attendee t join colleague o on o.id = t.colleague_id where t.interview_id = i.id) as team,
  json_array('interview ' || json_array(i.id)) as touched
from interview i join application a on a.id = i.application_id join vacancy v on v.id = a.vacancy_id join person p on p.id = a.person_id;

create temp trigger interviews_new instead of insert on interviews begin
  insert into interview (ref, application_id, kind, starts_at, ends_at, location, status, proposed_slots)
  select new.interview, a.id, coalesce(new.kind, 'face_to_face'), at, strftime('%Y-%m-%dT%H:%M', at, '+45 minutes'), coalesce(new.location, ''), coalesce(new.status, 'confirmed'), json_array(at)
  from application a join vacancy v on v.id = a.vacancy_id join person p on p.id = a.person_id, (select case when length(new.at) = 10 then new.at || 'T10:00' else new.at end as at)
  where v.ref = new.vacancy and p.ref = new.ref;
  insert into interview_attendee (interview_id, colleague_id, response)
  select i.id, o.id, 'accepted' from interview i join json_each('["' || replace(replace(coalesce(new.team, 'COL-1'), ' ', ''), ';', '","') || '"]') t join colleague o on o.ref = t.value
  where i.ref = new.interview order by o.id;
  insert into interview_attendee (interview_id, person_id, response)
  select i.id, p.id, 'accepted' from interview i join application a on a.id = i.application_id join vacancy v on v.id = a.vacancy_id join person p on p.id in (a.person_id, v.contact_id)
  where i.ref = new.interview order by p.id;
end;

-- What was said of somebody after an interview, a row for each line of the job specification and for `ways_of_working`
-- and `room_to_grow`. Whoever was there too sees it once their own is in.
create temp view scorecards as
select i.ref as interview, v.ref as vacancy, p.ref, o.ref as by, l.line, l.rating, l.evidence, c.recommendation, c.summary, c.submitted_at as at,
  json_array('scorecard ' || json_array(c.id)) as touched
from scorecard c join interview i on i.id = c.interview_id join application a on a.id = i.application_id join vacancy v on v.id = a.vacancy_id
join person p on p.id = a.person_id join colleague o on o.id = c.author_id
join (select s.scorecard_id, cast(r.line as text) as line, s.rating, s.evidence from scorecard_line s join requirement r on r.id = s.requirement_id
  union all select scorecard_id, topic, rating, evidence from scorecard_topic) l on l.scorecard_id = c.id;

create temp trigger scorecards_new instead of insert on scorecards begin
  insert or ignore into scorecard (interview_id, author_id, recommendation, summary, submitted_at)
  select i.id, o.id, coalesce(new.recommendation, 'yes'), coalesce(new.summary, new.evidence), strftime('%Y-%m-%dT%H:%M', i.ends_at, '+30 minutes')
  from interview i, colleague o where i.ref = new.interview and o.ref = coalesce(new.by, 'COL-2');
  insert into scorecard_line (scorecard_id, requirement_id, rating, evidence)
  select c.id, r.id, cast(new.rating as integer), new.evidence from scorecard c join interview i on i.id = c.interview_id join application a on a.id = i.application_id
  join requirement r on r.vacancy_id = a.vacancy_id and cast(r.line as text) = new.line join colleague o on o.id = c.author_id
  where i.ref = new.interview and o.ref = coalesce(new.by, 'COL-2');
  insert into scorecard_topic (scorecard_id, topic, rating, evidence)
  select c.id, new.line, cast(new.rating as integer), new.evidence from scorecard c join interview i on i.id = c.interview_id join colleague o on o.id = c.author_id
  where i.ref = new.interview and o.ref = coalesce(new.by, 'COL-2') and new.line in ('ways_of_working', 'room_to_grow');
end;

-- An application as the client's tracking system has it: its stage (a category), outcome, number, e-mail and note. The
-- columns that begin with `agreed_` say what both sides had when they last agreed; left out, it is what we have. Whoever
-- differs from that has changed something since, and where both have, it waits for a person.
create temp view ats as
select l.ats_id as record, v.ref as vacancy, p.ref, e.payload ->> '$.stage' as stage, e.payload ->> '$.outcome' as outcome, e.payload ->> '$.mobile' as phone,
  e.payload ->> '$.email' as email, e.payload ->> '$.note' as note, l.agreed ->> '$.stage' as agreed_stage, l.agreed ->> '$.outcome' as agreed_outcome,
  l.agreed ->> '$.mobile' as agreed_phone, l.agreed ->> '$.email' as agreed_email,
  json_array('ats_link ' || json_array(l.id), 'external_record ' || json_array(e.id)) as touched
from ats_link l join external_record e on e.external_id = l.ats_id and e.kind = 'ats_application' join application a on a.id = l.application_id
join vacancy v on v.id = a.vacancy_id join person p on p.id = a.person_id;

create temp trigger ats_new instead of insert on ats begin
  insert into external_record (source_id, external_id, kind, payload, available_from, person_id, state)
  select (select id from source where kind = 'ats' order by id limit 1), new.record, 'ats_application', json_object('stage', coalesce(new.stage, s.category),
    'outcome', coalesce(new.outcome, a.outcome), 'email', coalesce(lower(new.email), p.email, ''), 'mobile', coalesce(new.phone, p.phone, ''), 'note', coalesce(new.note, '')), now, a.person_id, 'linked'
  from application a join people p on p.ref = new.ref join person h on h.id = a.person_id and h.ref = p.ref join vacancy v on v.id = a.vacancy_id and v.ref = new.vacancy join stage s on s.id = a.stage_id, story;
  insert into ats_link (ats_name, ats_id, application_id, last_pulled, last_pushed, agreed)
  select coalesce((select ats_name from ats_link where application_id is not null order by id limit 1), 'Quayside ATS'), new.record, a.id, now, now, json_object('stage', coalesce(new.agreed_stage, s.category),
    'outcome', coalesce(new.agreed_outcome, a.outcome), 'email', coalesce(lower(new.agreed_email), p.email, ''), 'mobile', coalesce(new.agreed_phone, p.phone, ''), 'note', '')
  from application a join people p on p.ref = new.ref join person h on h.id = a.person_id and h.ref = p.ref join vacancy v on v.id = a.vacancy_id and v.ref = new.vacancy join stage s on s.id = a.stage_id, story;
end;

-- Work that came of an application, and when it began and ended.
create temp view placements as
select pl.ref as placement, v.ref as vacancy, p.ref, pl.start_on as started, pl.end_on as ended, pl.pay, pl.pay_unit, pl.status,
  json_array('placement ' || json_array(pl.id)) as touched
from placement pl join application a on a.id = pl.application_id join vacancy v on v.id = a.vacancy_id join person p on p.id = a.person_id;

create temp trigger placements_new instead of insert on placements begin
  insert into application (person_id, vacancy_id, stage_id, outcome, closed_at, added_by, created_at, stage_entered_at, updated_at)
  select p.id, v.id, (select s.id from stage s where s.pipeline_id = v.pipeline_id and s.category = case when pending then 'offer' else 'placed' end),
    case when pending then 'open' else 'placed' end, case when not pending then new.started || 'T10:00' end,
    (select id from colleague where ref = 'COL-2'), since, since, since
  from person p, vacancy v, (select coalesce(new.status, '') in ('offered', 'accepted') as pending,
    case when new.status in ('offered', 'accepted') then now else new.started || 'T10:00' end as since from story) where p.ref = new.ref and v.ref = new.vacancy;
  insert into placement (ref, application_id, offer_at, accepted_at, start_on, end_on, pay, pay_unit, status)
  select coalesce(new.placement, 'PLC-' || (select max(coalesce(max(cast(substr(ref, 5) as integer)), 1000), 1000) + 1 from placement)), max(a.id), max(a.created_at), case when new.status is null or new.status <> 'offered' then max(a.created_at) end, new.started, new.ended, cast(new.pay as integer), coalesce(new.pay_unit, 'hour'),
    coalesce(new.status, case when new.ended is null then 'started' else 'completed' end)
  from application a join person p on p.id = a.person_id join vacancy v on v.id = a.vacancy_id where p.ref = new.ref and v.ref = new.vacancy having max(a.id) is not null;
end;

create temp view match_notes as
select v.ref as vacancy, p.ref, r.line, n.note, json_array('match_note ' || json_array(n.application_id, n.requirement_id)) as touched
from match_note n join requirement r on r.id = n.requirement_id join application a on a.id = n.application_id
join vacancy v on v.id = a.vacancy_id join person p on p.id = a.person_id;

create temp view submissions as
select s.ref as submission, v.ref as vacancy, p.ref, k.ref as contact, i.pitch, i.client_decision as decision, substr(s.sent_at, 1, 10) as "on",
  json_array('submission_item ' || json_array(i.submission_id, i.application_id)) as touched
from submission_item i join submission s on s.id = i.submission_id join vacancy v on v.id = s.vacancy_id
join application a on a.id = i.application_id join person p on p.id = a.person_id join person k on k.id = s.contact_id;

-- A vacancy on a board, with `down` once it was taken off.
create temp view adverts as
select a.ref as advert, v.ref as vacancy, s.name as source, a.body, substr(a.posted_at, 1, 10) as posted, a.taken_down_at as down, json_array('advert ' || json_array(a.id)) as touched
from advert a join vacancy v on v.id = a.vacancy_id join source s on s.id = a.source_id;

create temp trigger adverts_new instead of insert on adverts begin
  insert into advert (ref, vacancy_id, source_id, body, posted_by, posted_at, taken_down_at)
  select new.advert, v.id, s.id, coalesce(new.body, v.title), (select id from colleague where ref = 'COL-2'), coalesce(new.posted || 'T10:00', now), new.down || 'T17:00'
  from vacancy v, source s, story where v.ref = new.vacancy and s.name = new.source;
end;

-- 4. Contact -----------------------------------------------------------------------------------------------------

create temp view interactions as
select p.ref, c.ref as client, v.ref as vacancy, i.kind, i.direction, i.outcome, i.body, (select ref from colleague o where o.id = i.author_id) as author, i.at,
  json_array('interaction ' || json_array(i.id)) as touched
from interaction i left join person p on p.id = i.person_id left join client c on c.id = i.client_id left join vacancy v on v.id = i.vacancy_id;

create temp trigger interactions_new instead of insert on interactions begin
  insert into interaction (kind, direction, person_id, client_id, vacancy_id, author_id, outcome, body, at)
  select coalesce(new.kind, 'note'), new.direction, (select id from person where ref = new.ref), (select id from client where ref = new.client),
    (select id from vacancy where ref = new.vacancy), (select id from colleague where ref = coalesce(new.author, 'COL-2')), new.outcome, coalesce(new.body, ''),
    coalesce(case when length(new.at) = 10 then new.at || 'T10:00' else new.at end, now)
  from story;
end;

create temp view tasks as
select t.ref as task, t.title, p.ref, c.ref as client, v.ref as vacancy, t.due_on as due, t.done_at is not null as done, a.ref as assignee, json_array('task ' || json_array(t.id)) as touched
from task t left join person p on p.id = t.person_id left join client c on c.id = t.client_id left join vacancy v on v.id = t.vacancy_id
join colleague a on a.id = t.assignee_id;

create temp trigger tasks_new instead of insert on tasks begin
  insert into task (ref, title, assignee_id, person_id, client_id, vacancy_id, due_on, origin, created_at)
  select new.task, new.title, (select id from colleague where ref = coalesce(new.assignee, 'COL-1')), (select id from person where ref = new.ref),
    (select id from client where ref = new.client), (select id from vacancy where ref = new.vacancy), new.due, 'scenario', now
  from story;
end;

create temp view messages as
select m.ref as message, m.direction, m.channel, p.ref, v.ref as vacancy, m.from_name as "from", m.subject, m.body, m.at, m.read_at is not null as read,
  json_array('message ' || json_array(m.id)) as touched
from message m left join person p on p.id = m.person_id left join vacancy v on v.id = m.vacancy_id;

-- Who is in which pool: `in`, `suggested` or `rejected`. Of a pool that follows a search, those who were added by hand.
create temp view pools as
select o.ref as pool, o.name, o.purpose, p.ref, m.state, m.note, json_array('pool_member ' || json_array(m.pool_id, m.person_id)) as touched
from pool_member m join pool o on o.id = m.pool_id join person p on p.id = m.person_id where o.closed_at is null;

-- Who is invited to what, and what came of it.
create temp view invitations as
select e.ref as event, e.name, e.starts_at as starts, p.ref, i.state, i.at, json_array('event_invite ' || json_array(i.event_id, i.person_id)) as touched
from event_invite i join event e on e.id = i.event_id join person p on p.id = i.person_id where e.cancelled_at is null;

create temp view events as
select e.ref as event, e.name, e.kind, e.starts_at as starts, e.venue, e.capacity, json_array('event ' || json_array(e.id)) as touched
from event e where e.cancelled_at is null;

-- Whom a campaign is for, and what became of each: `queued`, `active`, `completed`, `stopped`, or `skipped` and why.
create temp view mailings as
select c.ref as campaign, c.name, c.purpose, c.status, substr(c.sent_at, 1, 10) as "on", p.ref, r.state, r.skip_reason as why,
  json_array('campaign_recipient ' || json_array(r.id)) as touched
from campaign_recipient r join campaign c on c.id = r.campaign_id join person p on p.id = r.person_id;

-- Who wrote to us through whom.
create temp view referrals as
select p.ref, b.ref as by, json_array('candidate ' || json_array(c.person_id)) as touched
from candidate c join person p on p.id = c.person_id join person b on b.id = c.referred_by;

-- A complaint, and what came of it.
create temp view complaints as
select m.ref as complaint, p.ref, c.ref as client, m.body, m.action_taken as action, m.change_made as change, m.told, m.closed_at is not null as closed,
  json_array('complaint ' || json_array(m.id)) as touched
from complaint m left join person p on p.id = m.raised_by left join client c on c.id = m.client_id;

-- 5. The ledger ---------------------------------------------------------------------------------------------------

-- Searches that were run, and whom each found (none where it found more than 500).
create temp view searches as
select seq as entry, entry ->> '$.input.words' as words, entry ->> '$.outcome.reading' as reading, entry ->> '$.outcome.count' as count
from ledger where command = 'search.run' and refusal is null;

create temp view found as
select l.seq as entry, j.value as ref
from ledger l, json_each(l.entry, '$.outcome.refs') j where l.command = 'search.run' and l.refusal is null and j.value is not null;

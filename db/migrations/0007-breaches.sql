-- What people say to a breach, and who was told of a limit. A breach stays a breach; an answer says why and what
-- is done about it. A notice holds no child's name, nothing but where to look.

create table waymark.breach_answer (
  child_id uuid not null,
  id uuid not null default gen_random_uuid(),
  case_id uuid not null,
  safeguard text not null,
  trigger_id uuid not null,
  started_at timestamptz not null,
  compartment text not null,
  sealed bytea not null,
  responsible text,
  by_when timestamptz,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  person_id uuid not null,
  agency text not null,
  constraint breach_answer_pk primary key (child_id, id),
  constraint breach_answer_case_fk foreign key (child_id, case_id) references waymark.child_case
);
create index breach_answer_of on waymark.breach_answer (child_id, case_id, safeguard, trigger_id);
comment on table waymark.breach_answer is 'Why a right was breached and what is done about it: append-only, several to one breach';
comment on column waymark.breach_answer.sealed is 'Sealed with the child''s data key: why, and the remedy';
comment on column waymark.breach_answer.responsible is 'User name of who sees to the remedy';

alter table waymark.breach_answer enable row level security;
alter table waymark.breach_answer force row level security;
create policy breach_answer_service on waymark.breach_answer to waymark_app
  using ((select door.sees_all())) with check ((select door.sees_all()));
create policy breach_answer_owner on waymark.breach_answer to current_user using (true) with check (true);
create policy breach_answer_involved on waymark.breach_answer for select to waymark_app using (
  compartment = any ((select door.compartments())::text[])
  and exists (select from waymark.worklist w where w.child_id = breach_answer.child_id and w.case_id = breach_answer.case_id
    and breach_answer.compartment = any (w.compartments)));
create policy breach_answer_record on waymark.breach_answer for insert to waymark_app with check (
  compartment = any ((select door.compartments())::text[])
  and person_id = (select door.person_id())
  and agency = (select door.agency())
  and exists (select from waymark.worklist w where w.child_id = breach_answer.child_id and w.case_id = breach_answer.case_id
    and breach_answer.compartment = any (w.compartments)));
grant select, insert on waymark.breach_answer to waymark_app;
create trigger breach_answer_append_only before update or delete on waymark.breach_answer
  for each row execute function waymark.refuse_change();
create trigger breach_answer_no_truncate before truncate on waymark.breach_answer
  for each statement execute function waymark.refuse_change();

create table waymark.notice (
  child_id uuid not null,
  case_id uuid not null,
  safeguard text not null,
  trigger_id uuid not null,
  started_at timestamptz not null,
  kind text not null constraint notice_kind_known check (kind in ('due-soon', 'breached', 'escalated')),
  agency text not null,
  person text,
  compartment text not null,
  alert_at timestamptz not null,
  made_at timestamptz not null default now(),
  seen_at timestamptz,
  constraint notice_pk primary key (child_id, case_id, safeguard, trigger_id, started_at, kind, agency)
);
create index notice_unseen on waymark.notice (agency, person, made_at) where seen_at is null;
create index notice_to_escalate on waymark.notice (made_at) where seen_at is null and kind = 'breached';
comment on table waymark.notice is 'Who was told that a limit is near or passed: each once; unanswered, the supervisor is told';
comment on column waymark.notice.person is 'User name of the person who answers for the case; null tells the whole agency';

alter table waymark.notice enable row level security;
alter table waymark.notice force row level security;
create policy notice_service on waymark.notice to waymark_app
  using ((select door.sees_all())) with check ((select door.sees_all()));
create policy notice_owner on waymark.notice to current_user using (true) with check (true);
create policy notice_own on waymark.notice for select to waymark_app using (
  agency = (select door.agency())
  and (case when kind = 'escalated' then (select door.role()) = 'supervisor'
    else person is null or person = (select door.username()) end)
  and compartment = any ((select door.compartments())::text[])
  and exists (select from waymark.worklist w where w.child_id = notice.child_id and w.case_id = notice.case_id
    and notice.compartment = any (w.compartments)));
grant select, insert, update on waymark.notice to waymark_app;

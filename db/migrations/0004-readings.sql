-- Readings: what the pure fold says about each journey, replaced in the transaction that changes it.
-- Nothing here is a source: `waymark rebuild` makes all of it again.

create table waymark.worklist (
  child_id uuid not null,
  case_id uuid not null,
  standing uuid not null,
  agency text not null,
  person text,
  capacity text not null,
  compartments text[] not null,
  from_at timestamptz not null,
  to_at timestamptz not null,
  child_ref text not null,
  case_ref text not null,
  sex text,
  date_of_birth text,
  date_of_birth_precision text,
  roles text[] not null default '{}',
  state text not null,
  status text,
  place text,
  since timestamptz,
  opened_at timestamptz,
  closed boolean not null default false,
  reported_at timestamptz,
  hearing_at timestamptz,
  hearing_kind text,
  released_at timestamptz,
  alert_at timestamptz not null default 'infinity',
  breached integer not null default 0,
  open_findings integer not null default 0,
  last_event_at timestamptz,
  constraint worklist_pk primary key (child_id, case_id, standing)
);
create index worklist_by_alert on waymark.worklist (agency, alert_at, case_id);
create index worklist_open on waymark.worklist (agency, alert_at, case_id) where not closed;
create index worklist_by_person on waymark.worklist (agency, person, alert_at, case_id);
create index worklist_by_ref on waymark.worklist (agency, child_ref text_pattern_ops, case_id);
create index worklist_by_last on waymark.worklist (agency, last_event_at desc, case_id);
create index worklist_by_state on waymark.worklist (agency, state, alert_at, case_id);
create index worklist_hearings on waymark.worklist (agency, hearing_at) where hearing_at is not null;
create index worklist_reports on waymark.worklist (agency, reported_at) where reported_at is not null;
create index worklist_released on waymark.worklist (agency, released_at) where released_at is not null;
comment on column waymark.worklist.place is 'As are status, roles, hearings and reports: only what was recorded in the general compartment, for a role may open less than its agency';
comment on table waymark.worklist is 'One row for each standing of an agency in a case: the wall that every policy asks, and what that agency''s lists show, in one index range';
comment on column waymark.worklist.standing is 'The involvement, or the emergency access, that gives this standing';
comment on column waymark.worklist.alert_at is 'The nearest open limit, national or international, whichever is stricter; infinity when none runs';

create table waymark.child_now (
  child_id uuid constraint child_now_pk primary key,
  refolded_at timestamptz not null,
  next_change_at timestamptz,
  events integer not null,
  digest bytea not null,
  content jsonb not null default '{}'
);
create index child_now_next_change on waymark.child_now (next_change_at) where next_change_at is not null;
comment on table waymark.child_now is 'When the readings of a child were made and when time alone will change them';
comment on column waymark.child_now.content is 'Roles, corrections, hearings ahead, flags and counts, of all cases: what the child''s page needs of the whole fold. For the server alone, which tells each reader their part';
comment on column waymark.child_now.digest is 'SHA-256 of the readings, so that a rebuild can say what changed';

create table waymark.spell (
  child_id uuid not null,
  case_id uuid not null,
  n integer not null,
  kind text not null,
  status text,
  from_at timestamptz not null,
  to_at timestamptz,
  place text,
  opened_by uuid,
  compartment text not null,
  constraint spell_pk primary key (child_id, case_id, n)
);
create index spell_open_by_place on waymark.spell (place, kind) where to_at is null;
comment on table waymark.spell is 'Intervals of a kind and one status at a time, half-open';
comment on column waymark.spell.compartment is 'That of the event which opened it: who may not know of the one may not know of the other';

create table waymark.finding (
  child_id uuid not null,
  case_id uuid not null,
  safeguard text not null,
  trigger_id uuid not null,
  started_at timestamptz not null,
  n smallint not null default 0,
  status text not null constraint finding_status_known check (status in ('due', 'met', 'breached', 'unknown')),
  due_at timestamptz,
  resolved_at timestamptz,
  alert_at timestamptz,
  compartment text not null,
  acts text,
  content jsonb not null,
  constraint finding_pk primary key (child_id, case_id, safeguard, trigger_id, started_at, n)
);
comment on table waymark.finding is 'One row for each occurrence of a safeguard; a due one whose due_at has passed is breached from that instant';
comment on column waymark.finding.content is 'The finding as the public contract words it, with the instants as written';
comment on column waymark.finding.acts is 'The agency that must act';

create table waymark.watch (
  child_id uuid not null,
  case_id uuid not null,
  standing uuid not null,
  safeguard text not null,
  trigger_id uuid not null,
  started_at timestamptz not null,
  n smallint not null default 0,
  agency text not null,
  person text,
  from_at timestamptz not null,
  to_at timestamptz not null,
  compartment text not null,
  kind text not null constraint watch_kind_known check (kind in ('clock', 'act', 'unknown')),
  alert_at timestamptz not null,
  child_ref text not null,
  case_ref text not null,
  acts text,
  constraint watch_pk primary key (child_id, case_id, standing, safeguard, trigger_id, started_at, n)
);
create index watch_by_agency on waymark.watch (agency, kind, alert_at, case_id);
create index watch_by_person on waymark.watch (agency, person, kind, alert_at, case_id);
comment on table waymark.watch is 'Open findings for each agency that may see them, in the order in which their limits pass';

-- The walls ----------------------------------------------------------------------------------------

create function door.username() returns text
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$ begin return (select p.username from door.person p where p.id = (door.current_session()).person_id); end $$;
grant execute on function door.username() to waymark_app;

do $$
declare t text;
begin
  foreach t in array array['child', 'child_version', 'child_key', 'name_token', 'child_case', 'case_version', 'incident', 'event',
    'involvement', 'break_glass', 'worklist', 'child_now', 'spell', 'finding', 'watch'] loop
    execute format('alter table waymark.%I enable row level security', t);
    execute format('alter table waymark.%I force row level security', t);
    execute format('create policy %I on waymark.%I to waymark_app using ((select door.sees_all())) with check ((select door.sees_all()))', t || '_service', t);
    execute format('create policy %I on waymark.%I to current_user using (true) with check (true)', t || '_owner', t);
    execute format('grant select, insert on waymark.%I to waymark_app', t);
  end loop;
  -- Records change only by a new version; readings are replaced.
  foreach t in array array['child', 'child_key', 'child_case', 'incident', 'involvement', 'break_glass'] loop
    execute format('grant update on waymark.%I to waymark_app', t);
  end loop;
  foreach t in array array['name_token', 'worklist', 'child_now', 'spell', 'finding', 'watch'] loop
    execute format('grant update, delete on waymark.%I to waymark_app', t);
  end loop;
end $$;

-- The one rule from which all others follow: an agency's own, live standing, which opens something to the role.
create policy worklist_own on waymark.worklist for select to waymark_app using (
  agency = (select door.agency())
  and from_at <= now() and now() < to_at
  and compartments && (select door.compartments())::text[]);

create policy watch_own on waymark.watch for select to waymark_app using (
  agency = (select door.agency())
  and from_at <= now() and now() < to_at
  and compartment = any ((select door.compartments())::text[]));

create policy child_involved on waymark.child for select to waymark_app using (
  exists (select from waymark.worklist w where w.child_id = child.id));
create policy child_key_involved on waymark.child_key for select to waymark_app using (
  exists (select from waymark.worklist w where w.child_id = child_key.child_id));
create policy name_token_involved on waymark.name_token for select to waymark_app using (
  exists (select from waymark.worklist w where w.child_id = name_token.child_id));

create policy child_case_involved on waymark.child_case for select to waymark_app using (
  exists (select from waymark.worklist w where w.child_id = child_case.child_id and w.case_id = child_case.id));
create policy involvement_involved on waymark.involvement for select to waymark_app using (
  exists (select from waymark.worklist w where w.child_id = involvement.child_id and w.case_id = involvement.case_id));
create policy spell_involved on waymark.spell for select to waymark_app using (
  compartment = any ((select door.compartments())::text[])
  and exists (select from waymark.worklist w where w.child_id = spell.child_id and w.case_id = spell.case_id
    and spell.compartment = any (w.compartments)));

create policy event_involved on waymark.event for select to waymark_app using (
  coalesce(compartment, 'general') = any ((select door.compartments())::text[])
  and exists (select from waymark.worklist w where w.child_id = event.child_id and w.case_id = event.case_id
    and coalesce(event.compartment, 'general') = any (w.compartments)));
create policy event_record on waymark.event for insert to waymark_app with check (
  coalesce(compartment, 'general') = any ((select door.compartments())::text[])
  and person_id = (select door.person_id())
  and recorded_by = (select door.username())
  and (select door.role()) <> 'inspector'
  and exists (select from waymark.worklist w where w.child_id = event.child_id and w.case_id = event.case_id
    and coalesce(event.compartment, 'general') = any (w.compartments)));
create policy finding_involved on waymark.finding for select to waymark_app using (
  compartment = any ((select door.compartments())::text[])
  and exists (select from waymark.worklist w where w.child_id = finding.child_id and w.case_id = finding.case_id
    and finding.compartment = any (w.compartments)));
create policy incident_linked on waymark.incident for select to waymark_app using (
  exists (select from waymark.event e where e.type = 'incident-linked' and e.data ->> 'incident' = incident.ref));

create policy break_glass_own on waymark.break_glass for select to waymark_app using (
  agency = (select door.agency())
  and (select door.compartments()) <> '{}'
  and (person_id = (select door.person_id()) or (select door.role()) = 'supervisor'));

-- Append-only, for everybody ------------------------------------------------------------------------

create function waymark.refuse_change() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp
as $$ begin
  raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger event_append_only before update or delete on waymark.event for each row execute function waymark.refuse_change();
create trigger event_no_truncate before truncate on waymark.event for each statement execute function waymark.refuse_change();

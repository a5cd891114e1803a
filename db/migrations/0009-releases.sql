-- Releases: counts that were frozen, what of them may be published, who approved it, and what was published.
-- Frozen counts and the attack on them are for the server alone. What is published is for everybody, without a
-- session, and never changes.

create table waymark.release (
  id uuid constraint release_pk primary key default gen_random_uuid(),
  plan text not null constraint release_plan_length check (length(plan) between 1 and 60),
  plan_version integer not null,
  years integer[] not null constraint release_years_some check (cardinality(years) between 1 and 20),
  corrects integer,
  reason text constraint release_reason_length check (length(reason) between 1 and 2000),
  state text not null default 'draft' constraint release_state_known check (state in (
    'draft', 'frozen', 'protecting', 'blocked', 'awaiting-approval', 'published', 'withdrawn')),
  number integer constraint release_number_unique unique,
  made_at timestamptz not null default now(),
  made_by uuid constraint release_made_by_fk references door.person,
  person text not null,
  agency text,
  role text not null,
  frozen_at timestamptz,
  progress jsonb,
  claimed_until timestamptz,
  constraint release_correction_says_why check ((corrects is null) = (reason is null)),
  constraint release_numbered check ((state = 'published') = (number is not null))
);
comment on table waymark.release is 'A release on its way: which plan and years, who made it, how far it is';
comment on column waymark.release.corrects is 'The number of the published release that this one corrects';
comment on column waymark.release.made_by is 'Null: an operator at the server''s command line';
comment on column waymark.release.progress is 'What the job is at, for whoever waits';
comment on column waymark.release.claimed_until is 'A job holds it until then; past it, another takes it up again';

create table waymark.release_frozen (
  release_id uuid constraint release_frozen_pk primary key constraint release_frozen_release_fk references waymark.release,
  content bytea not null,
  digest text not null,
  at timestamptz not null default now()
);
comment on table waymark.release_frozen is 'The exact counts of a release as they stood in one instant. Never public';
comment on column waymark.release_frozen.content is 'Canonical JSON, compressed';
comment on column waymark.release_frozen.digest is 'SHA-256 of the canonical JSON';

create table waymark.release_protected (
  release_id uuid not null constraint release_protected_release_fk references waymark.release,
  against integer not null,
  ok boolean not null,
  content bytea not null,
  digest text not null,
  at timestamptz not null default now(),
  constraint release_protected_pk primary key (release_id, against)
);
comment on table waymark.release_protected is 'What protection made of frozen counts: public tables, what is hidden and why, the attack. Never public';
comment on column waymark.release_protected.against is 'The number of the last release published when it was protected; 0 when there was none';
comment on column waymark.release_protected.digest is 'SHA-256 of the canonical JSON: the same counts give the same, and this is what is approved';

create table waymark.release_approval (
  release_id uuid not null constraint release_approval_release_fk references waymark.release,
  person_id uuid not null constraint release_approval_person_fk references door.person,
  digest text not null,
  person text not null,
  agency text not null,
  role text not null,
  at timestamptz not null default clock_timestamp(),
  constraint release_approval_pk primary key (release_id, person_id, digest)
);
comment on table waymark.release_approval is 'Who says that these protected tables may leave: two people, neither of whom made them';
comment on column waymark.release_approval.digest is 'Of what was approved: protected anew with another result, it has to be approved anew';

create table waymark.release_published (
  number integer constraint release_published_pk primary key constraint release_published_number_positive check (number > 0),
  release_id uuid not null constraint release_published_once unique constraint release_published_release_fk references waymark.release,
  published_at timestamptz not null,
  corrects integer constraint release_published_corrects_fk references waymark.release_published
    constraint release_published_corrected_once unique,
  content text not null,
  digest text not null constraint release_published_digest_form check (digest ~ '^[0-9a-f]{64}$'),
  previous_digest text,
  signature text not null,
  public_key text not null
);
create index release_published_at on waymark.release_published (published_at);
comment on table waymark.release_published is 'What left, for everybody and for ever: numbered without gaps, signed, each naming the one before';
comment on column waymark.release_published.content is 'The canonical JSON (RFC 8785) that is signed';
comment on column waymark.release_published.digest is 'SHA-256 of content, hexadecimal';
comment on column waymark.release_published.previous_digest is 'The digest of the release before: a chain';

-- Walls -------------------------------------------------------------------------------------------

create function door.sees_releases() returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$ begin return door.sees_all() or coalesce(door.role() in ('statistician', 'administrator'), false); end $$;
comment on function door.sees_releases is 'Those who make and approve releases; they see how far one is, never its frozen counts';
revoke execute on function door.sees_releases() from public;
grant execute on function door.sees_releases() to waymark_app;

do $$
declare t text;
begin
  foreach t in array array['release', 'release_frozen', 'release_protected', 'release_approval', 'release_published'] loop
    execute format('alter table waymark.%I enable row level security', t);
    execute format('alter table waymark.%I force row level security', t);
    execute format('create policy %I on waymark.%I to current_user using (true) with check (true)', t || '_owner', t);
  end loop;
end $$;

create policy release_read on waymark.release for select to waymark_app using ((select door.sees_releases()));
create policy release_make on waymark.release for insert to waymark_app with check (
  (select door.sees_all())
  or (state = 'draft' and frozen_at is null and (select door.role()) = 'statistician'
    and made_by = (select door.person_id()) and person = (select door.username())
    and agency = (select door.agency()) and role = (select door.role())));
create policy release_move on waymark.release for update to waymark_app
  using ((select door.sees_all())) with check ((select door.sees_all()));
grant select, insert on waymark.release to waymark_app;
grant update (state, number, frozen_at, progress, claimed_until) on waymark.release to waymark_app;

create policy release_frozen_server on waymark.release_frozen to waymark_app
  using ((select door.sees_all())) with check ((select door.sees_all()));
create policy release_protected_server on waymark.release_protected to waymark_app
  using ((select door.sees_all())) with check ((select door.sees_all()));
grant select, insert on waymark.release_frozen, waymark.release_protected to waymark_app;

create policy release_approval_read on waymark.release_approval for select to waymark_app
  using ((select door.sees_releases()));
-- Only in one's own name, in the standing in which one acts. The instant is the database's own.
create policy release_approval_write on waymark.release_approval for insert to waymark_app with check (
  (select door.role()) in ('statistician', 'administrator')
  and person_id = (select door.person_id())
  and person = (select door.username())
  and agency = (select door.agency())
  and role = (select door.role()));
grant select on waymark.release_approval to waymark_app;
grant insert (release_id, person_id, digest, person, agency, role) on waymark.release_approval to waymark_app;

-- The one table of the house that nobody needs a session for.
create policy release_published_everybody on waymark.release_published for select to waymark_app using (true);
create policy release_published_server on waymark.release_published for insert to waymark_app
  with check ((select door.sees_all()));
grant select, insert on waymark.release_published to waymark_app;

-- What was done stays done ------------------------------------------------------------------------

create trigger release_frozen_append_only before update or delete on waymark.release_frozen
  for each row execute function waymark.refuse_change();
create trigger release_protected_append_only before update or delete on waymark.release_protected
  for each row execute function waymark.refuse_change();
create trigger release_approval_append_only before update or delete on waymark.release_approval
  for each row execute function waymark.refuse_change();
create trigger release_published_append_only before update or delete on waymark.release_published
  for each row execute function waymark.refuse_change();
create trigger release_frozen_no_truncate before truncate on waymark.release_frozen
  for each statement execute function waymark.refuse_change();
create trigger release_protected_no_truncate before truncate on waymark.release_protected
  for each statement execute function waymark.refuse_change();
create trigger release_approval_no_truncate before truncate on waymark.release_approval
  for each statement execute function waymark.refuse_change();
create trigger release_published_no_truncate before truncate on waymark.release_published
  for each statement execute function waymark.refuse_change();

create function waymark.guard_release() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp
as $$ begin
  if old.state in ('published', 'withdrawn') then
    raise exception 'release.ended' using errcode = 'insufficient_privilege';
  end if;
  if (new.id, new.plan, new.plan_version, new.years, new.corrects, new.reason, new.made_at, new.made_by, new.person)
    is distinct from (old.id, old.plan, old.plan_version, old.years, old.corrects, old.reason, old.made_at, old.made_by, old.person)
    or (old.frozen_at is not null and new.frozen_at is distinct from old.frozen_at) then
    raise exception 'release.fixed' using errcode = 'insufficient_privilege';
  end if;
  if new.state = 'published' and not exists (select from waymark.release_published p
    where p.release_id = new.id and p.number = new.number) then
    raise exception 'release.not-published' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger release_guard before update on waymark.release for each row execute function waymark.guard_release();
create trigger release_no_delete before delete on waymark.release for each row execute function waymark.refuse_change();
create trigger release_no_truncate before truncate on waymark.release for each statement execute function waymark.refuse_change();

create function waymark.guard_approval() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare found waymark.release;
begin
  select * into found from waymark.release r where r.id = new.release_id;
  if found.state <> 'awaiting-approval' then
    raise exception 'release.not-awaiting' using errcode = 'check_violation';
  end if;
  if found.made_by = new.person_id then
    raise exception 'release.own' using errcode = 'insufficient_privilege';
  end if;
  if not exists (select from waymark.release_protected p
    where p.release_id = new.release_id and p.digest = new.digest and p.ok) then
    raise exception 'release.other-content' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger release_approval_guard before insert on waymark.release_approval
  for each row execute function waymark.guard_approval();

-- The last word on what leaves, whoever wrote the program that asks.
create function waymark.guard_publication() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  made waymark.release;
  last waymark.release_published;
  approvers integer;
begin
  -- One after another: two at once would take the same number.
  perform pg_advisory_xact_lock(hashtext('waymark.release_published'));
  select * into made from waymark.release r where r.id = new.release_id;
  select * into last from waymark.release_published p order by p.number desc limit 1;
  if made.state <> 'awaiting-approval' or made.corrects is distinct from new.corrects then
    raise exception 'release.not-awaiting' using errcode = 'check_violation';
  end if;
  if new.number <> coalesce(last.number, 0) + 1
    or new.previous_digest is distinct from last.digest
    or (last.published_at is not null and new.published_at <= last.published_at) then
    raise exception 'release.out-of-turn' using errcode = 'check_violation';
  end if;
  if new.digest <> encode(sha256(convert_to(new.content, 'UTF8')), 'hex') then
    raise exception 'release.digest' using errcode = 'check_violation';
  end if;
  select count(distinct a.person_id) into approvers
  from waymark.release_approval a
  join waymark.release_protected p on p.release_id = a.release_id and p.digest = a.digest
  where a.release_id = new.release_id and p.ok and p.against = new.number - 1
    and a.person_id is distinct from made.made_by;
  if approvers < 2 then
    raise exception 'release.not-approved' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger release_publication_guard before insert on waymark.release_published
  for each row execute function waymark.guard_publication();
revoke execute on function waymark.guard_release(), waymark.guard_approval(), waymark.guard_publication() from public;

-- The walls come first: schemas, the app's role, who is acting, and the log of what was disclosed.
--
-- The role that runs this file owns everything. The app logs in as a member of waymark_app, which owns
-- nothing, cannot bypass row-level security and can only become a person by showing that person's
-- session secret.

do $$ begin
  if not exists (select from pg_roles where rolname = 'waymark_app') then
    create role waymark_app nologin nosuperuser nocreatedb nocreaterole noreplication nobypassrls;
  end if;
end $$;

create schema waymark;
create schema door;
comment on schema waymark is 'Children''s journeys, their readings, and the registers';
comment on schema door is 'Who is acting: people, sessions, and the functions that every wall asks';

revoke create on schema public from public;
grant usage on schema waymark, door to waymark_app;

-- People and their standing ------------------------------------------------------------------------

create table door.person (
  id uuid constraint person_pk primary key default gen_random_uuid(),
  username text not null constraint person_username_unique unique
    constraint person_username_form check (username ~ '^[a-z0-9][a-z0-9._-]{1,62}$'),
  display_name text not null constraint person_display_name_length check (length(display_name) between 1 and 200),
  locale text not null default 'en',
  active boolean not null default true,
  created_at timestamptz not null default now(),
  password_hash text,
  password_changed_at timestamptz,
  totp_secret bytea,
  totp_pending bytea,
  totp_last_step bigint,
  failed_attempts integer not null default 0,
  locked_until timestamptz
);
comment on table door.person is 'A practitioner who signs in. Never a child';
comment on column door.person.password_hash is 'Argon2id, encoded with its parameters';
comment on column door.person.totp_secret is 'Sealed by the vault; null until a second factor is set up';
comment on column door.person.totp_pending is 'Sealed by the vault; becomes totp_secret once a first code is proved';
comment on column door.person.totp_last_step is 'The last accepted time step, so that a code works once';

create table door.membership (
  person_id uuid not null constraint membership_person_fk references door.person,
  agency text not null,
  role text not null constraint membership_role_known check (role in (
    'caseworker', 'supervisor', 'police-desk', 'prosecutor', 'judge', 'place-staff', 'probation',
    'health', 'legal-aid', 'inspector', 'statistician', 'administrator')),
  place text,
  from_at timestamptz not null default now(),
  to_at timestamptz not null default 'infinity',
  constraint membership_pk primary key (person_id, agency, role, from_at),
  constraint membership_period check (from_at <= to_at)
);
comment on table door.membership is 'In which agency, in which role and from when to when a person works';
comment on column door.membership.place is 'For place staff: the place where they work';

create table door.passkey (
  id text constraint passkey_pk primary key,
  person_id uuid not null constraint passkey_person_fk references door.person,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}',
  name text not null,
  created_at timestamptz not null default now(),
  last_used_at timestamptz
);
create index passkey_person on door.passkey (person_id);
comment on table door.passkey is 'WebAuthn credentials: public keys only';

create table door.challenge (
  id text constraint challenge_pk primary key,
  person_id uuid,
  expires_at timestamptz not null
);
comment on table door.challenge is 'WebAuthn challenges waiting for their answer, each usable once';

create table door.session (
  id uuid constraint session_pk primary key default gen_random_uuid(),
  secret_hash bytea not null constraint session_secret_unique unique,
  kind text not null constraint session_kind_known check (kind in ('person', 'service', 'operator')),
  person_id uuid constraint session_person_fk references door.person,
  agency text,
  role text,
  place text,
  compartments text[] not null default '{}',
  label text,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  device text,
  constraint session_person_present check ((kind = 'person') = (person_id is not null))
);
create index session_person on door.session (person_id, created_at);
comment on table door.session is 'Who holds which secret. Secrets are random 32 bytes; only their SHA-256 is kept';
comment on column door.session.kind is 'person: somebody signed in; service: the running server itself; operator: a command line on the server';
comment on column door.session.compartments is 'What this role may open at all; an involvement narrows it further';

-- The door: the secret shown in this transaction, resolved once per statement. PL/pgSQL keeps its plans for
-- the life of a connection, which makes these ten times cheaper than SQL functions.

create function door.current_session() returns door.session
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
declare shown door.session;
begin
  select s.* into shown from door.session s
  where s.secret_hash = sha256(convert_to(coalesce(current_setting('waymark.session', true), ''), 'UTF8'))
    and s.revoked_at is null and s.expires_at > now();
  -- Asked apart: together with the above, the planner hashes every membership at each call.
  if shown.kind = 'person' then
    perform from door.membership m join door.person p on p.id = m.person_id
    where m.person_id = shown.person_id and m.agency = shown.agency and m.role = shown.role and p.active
      and m.from_at <= now() and now() < m.to_at;
    if not found then
      return null;
    end if;
  end if;
  return shown;
end $$;
comment on function door.current_session is 'The live session whose secret this transaction shows, or null. Not callable by the app: it would show hashes';

create function door.person_id() returns uuid
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$ begin return (door.current_session()).person_id; end $$;
comment on function door.person_id is 'The acting person';

create function door.session_id() returns uuid
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$ begin return (door.current_session()).id; end $$;

create function door.agency() returns text
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$ begin return (door.current_session()).agency; end $$;
comment on function door.agency is 'The agency for which the person acts in this session';

create function door.role() returns text
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$ begin return (door.current_session()).role; end $$;

create function door.compartments() returns text[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$ begin return coalesce((door.current_session()).compartments, '{}'); end $$;

create function door.sees_all() returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$ begin return coalesce((door.current_session()).kind in ('service', 'operator'), false); end $$;
comment on function door.sees_all is 'True for the running server''s own session (refolding) and an operator at the server''s command line';

create function door.is_known() returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$ begin return (door.current_session()).id is not null; end $$;

-- What only the running server or an operator may do with people and sessions -----------------------

create function door.require_service() returns void
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$ begin
  if not door.sees_all() then
    raise exception 'door.service-only' using errcode = 'insufficient_privilege';
  end if;
end $$;

alter table door.person enable row level security;
alter table door.person force row level security;
create policy person_service on door.person to waymark_app
  using ((select door.sees_all()))
  with check ((select door.sees_all()));
create policy person_owner on door.person to current_user using (true) with check (true);

alter table door.membership enable row level security;
alter table door.membership force row level security;
create policy membership_service on door.membership to waymark_app
  using ((select door.sees_all()) or person_id = (select door.person_id()))
  with check ((select door.sees_all()));
create policy membership_owner on door.membership to current_user using (true) with check (true);

alter table door.passkey enable row level security;
alter table door.passkey force row level security;
create policy passkey_service on door.passkey to waymark_app
  using ((select door.sees_all())) with check ((select door.sees_all()));
create policy passkey_owner on door.passkey to current_user using (true) with check (true);

alter table door.challenge enable row level security;
alter table door.challenge force row level security;
create policy challenge_service on door.challenge to waymark_app
  using ((select door.sees_all())) with check ((select door.sees_all()));
create policy challenge_owner on door.challenge to current_user using (true) with check (true);

alter table door.session enable row level security;
alter table door.session force row level security;
create policy session_service on door.session to waymark_app
  using ((select door.sees_all())) with check ((select door.sees_all()));
create policy session_owner on door.session to current_user using (true) with check (true);

grant select, insert, update on door.person to waymark_app;
grant select, insert, update on door.membership to waymark_app;
grant select, insert, update, delete on door.passkey to waymark_app;
grant select, insert, delete on door.challenge to waymark_app;
grant select (id, kind, person_id, agency, role, place, compartments, label, created_at, last_seen_at, expires_at, revoked_at, device) on door.session to waymark_app;
grant update (last_seen_at, expires_at, revoked_at, agency, role, place, compartments) on door.session to waymark_app;

create function door.open_session(
  secret_hash bytea, person uuid, agency text, role text, place text, compartments text[], device text, expires_at timestamptz
) returns uuid
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare made uuid;
begin
  perform door.require_service();
  insert into door.session (secret_hash, kind, person_id, agency, role, place, compartments, device, expires_at)
  values (secret_hash, 'person', person, agency, role, place, compartments, device, expires_at)
  returning id into made;
  return made;
end $$;
comment on function door.open_session is 'Opens a person''s session. Only the running server can; it never learns another session''s secret';

create function door.resolve(shown_hash bytea) returns table (
  id uuid, person_id uuid, display_name text, username text, locale text, agency text, role text, place text, compartments text[], expires_at timestamptz, last_seen_at timestamptz)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
begin
  perform door.require_service();
  return query
    select s.id, s.person_id, p.display_name, p.username, p.locale, s.agency, s.role, s.place, s.compartments, s.expires_at, s.last_seen_at
    from door.session s join door.person p on p.id = s.person_id
    where s.secret_hash = shown_hash and s.kind = 'person' and s.revoked_at is null and s.expires_at > now() and p.active
      and exists (select from door.membership m where m.person_id = s.person_id and m.agency = s.agency
                  and m.role = s.role and m.from_at <= now() and now() < m.to_at);
end $$;
comment on function door.resolve is 'Who holds the secret with this hash; for the server''s sign-in middleware';

grant execute on function door.person_id(), door.session_id(), door.agency(), door.role(), door.compartments(), door.sees_all(),
  door.is_known(), door.open_session(bytea, uuid, text, text, text, text[], text, timestamptz), door.resolve(bytea) to waymark_app;

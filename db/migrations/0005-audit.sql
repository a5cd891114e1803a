-- The audit: what was disclosed or changed, by whom, in the transaction that did it. Sixteen hash chains,
-- so that two people at work do not wait for each other.

create table door.audit_head (
  chain smallint constraint audit_head_pk primary key,
  seq bigint not null,
  hash bytea not null
);
comment on table door.audit_head is 'The last link of each chain';

create table door.audit (
  chain smallint not null,
  seq bigint not null,
  at timestamptz not null,
  session_id uuid,
  person_id uuid,
  agency text,
  role text,
  action text not null,
  child_id uuid,
  subject text,
  detail text not null default '{}',
  hash bytea not null,
  constraint audit_pk primary key (chain, seq)
);
create index audit_by_child on door.audit (child_id, at) where child_id is not null;
create index audit_by_person on door.audit (person_id, at);
create index audit_by_time on door.audit (at);
comment on table door.audit is 'Append-only, hash-chained. hash = SHA-256 of the previous hash and this row''s text';
comment on column door.audit.detail is 'JSON text: counts, references and codes; never a name or a narrative';

insert into door.audit_head (chain, seq, hash)
select c, 0, sha256(convert_to('waymark audit chain ' || c, 'UTF8')) from generate_series(0, 15) c;

alter table door.audit enable row level security;
alter table door.audit force row level security;
create policy audit_owner on door.audit to current_user using (true) with check (true);
create policy audit_read on door.audit for select to waymark_app
  using ((select door.sees_all()) or (select door.role()) = 'administrator' or person_id = (select door.person_id()));
alter table door.audit_head enable row level security;
alter table door.audit_head force row level security;
create policy audit_head_owner on door.audit_head to current_user using (true) with check (true);
create policy audit_head_read on door.audit_head for select to waymark_app
  using ((select door.sees_all()) or (select door.role()) = 'administrator');
grant select on door.audit, door.audit_head to waymark_app;

create trigger audit_append_only before update or delete on door.audit for each row execute function waymark.refuse_change();
create trigger audit_no_truncate before truncate on door.audit for each statement execute function waymark.refuse_change();

create function door.audit_text(entry door.audit) returns text
language sql stable set search_path = pg_catalog, pg_temp
as $$
  select json_build_array(entry.chain, entry.seq, to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    entry.session_id, entry.person_id, entry.agency, entry.role, entry.action, entry.child_id, entry.subject, entry.detail)::text
$$;
comment on function door.audit_text is 'The text of an entry that its hash covers';

create function door.record(action text, child_id uuid, subject text, detail text) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
  s door.session := door.current_session();
  head door.audit_head;
  entry door.audit;
begin
  entry.chain := (('x' || substr(md5(coalesce(child_id, s.id)::text), 1, 4))::bit(16)::int % 16)::smallint;
  if entry.chain is null then entry.chain := 0; end if;
  select * into head from door.audit_head h where h.chain = entry.chain for update;
  entry.seq := head.seq + 1;
  entry.at := clock_timestamp();
  entry.session_id := s.id;
  entry.person_id := s.person_id;
  entry.agency := s.agency;
  entry.role := coalesce(s.role, s.kind);
  entry.action := action;
  entry.child_id := child_id;
  entry.subject := subject;
  entry.detail := coalesce(detail, '{}');
  entry.hash := sha256(head.hash || convert_to(door.audit_text(entry), 'UTF8'));
  insert into door.audit select entry.*;
  update door.audit_head h set seq = entry.seq, hash = entry.hash where h.chain = entry.chain;
end $$;
comment on function door.record is 'Adds one link to the audit chain for whoever is acting; nobody can write it in another''s name';
grant execute on function door.record(text, uuid, text, text) to waymark_app;

-- What a request has already done, and what a person keeps for themselves ---------------------------

create table waymark.idempotency (
  person_id uuid not null,
  key text not null constraint idempotency_key_length check (length(key) between 1 and 200),
  request_hash bytea not null,
  status smallint not null,
  result jsonb not null,
  at timestamptz not null default now(),
  constraint idempotency_pk primary key (person_id, key)
);
comment on table waymark.idempotency is 'The same request twice writes once. Results hold references only';

create table waymark.saved_view (
  person_id uuid not null,
  id uuid not null default gen_random_uuid(),
  name text not null constraint saved_view_name_length check (length(name) between 1 and 100),
  page text not null,
  query jsonb not null,
  constraint saved_view_pk primary key (person_id, id),
  constraint saved_view_name_unique unique (person_id, page, name)
);
comment on table waymark.saved_view is 'Filters that a person keeps for a list';

alter table waymark.idempotency enable row level security;
alter table waymark.idempotency force row level security;
create policy idempotency_own on waymark.idempotency to waymark_app
  using (person_id = (select door.person_id())) with check (person_id = (select door.person_id()));
create policy idempotency_owner on waymark.idempotency to current_user using (true) with check (true);
alter table waymark.saved_view enable row level security;
alter table waymark.saved_view force row level security;
create policy saved_view_own on waymark.saved_view to waymark_app
  using (person_id = (select door.person_id())) with check (person_id = (select door.person_id()));
create policy saved_view_owner on waymark.saved_view to current_user using (true) with check (true);
grant select, insert on waymark.idempotency to waymark_app;
grant select, insert, update, delete on waymark.saved_view to waymark_app;

-- PostgreSQL gives every new function to everybody; ours are for whom they were granted to, and no one else:
-- door.current_session() would show its own secret's hash.
revoke execute on all functions in schema door, waymark from public;
grant execute on function door.audit_text(door.audit) to waymark_app;

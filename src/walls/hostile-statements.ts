import type { Planted } from './plant.ts'

/** What somebody would try who can run any statement in somebody's request. */
export type Hostile = {
  name: string
  statements: (planted: Planted) => readonly string[]
  /** The SQLSTATE that at least one of the statements has to meet, where there can be only one. */
  refused?: string
}

const denied = '42501'

/** Reads whatever there is to read. */
const look = [
  'select * from waymark.child',
  'select * from waymark.event',
  'select * from waymark.worklist',
  'select * from waymark.child_key',
  'select * from door.audit',
]

export const hostileStatements: readonly Hostile[] = [
  { name: 'reading every table as it stands', statements: () => look },
  {
    name: 'saying to be another person by settings',
    statements: ({ outsider, foreignChild }) => [
      `select set_config('waymark.person', '${outsider.id}', false) is null, set_config('waymark.agency', 'OTHER', false) is not null`,
      `select set_config('door.person_id', '${outsider.id}', false) is null, set_config('role', 'none', false) is not null`,
      `select set_config('waymark.session', '${outsider.session}', false) is not null`,
      `select set_config('waymark.session', '${outsider.id}', false) is not null`,
      `select set_config('waymark.session', '${foreignChild}', false) is not null`,
      ...look,
    ],
  },
  {
    name: 'becoming another role',
    statements: () => [
      'reset role',
      'set role postgres',
      'set role waymark_migrator',
      'set session authorization postgres',
      'reset session authorization',
      'set local role waymark_app',
      ...look,
    ],
  },
  { name: 'turning the walls off', statements: () => ['set row_security = off', ...look], refused: denied },
  {
    name: 'changing the walls',
    statements: () => [
      'alter table waymark.child disable row level security',
      'alter table waymark.child no force row level security',
      'drop policy child_involved on waymark.child',
      'create policy everybody on waymark.child using (true)',
      'alter policy child_involved on waymark.child using (true)',
      'alter role current_user bypassrls',
      'grant all on all tables in schema waymark to public',
    ],
    refused: denied,
  },
  {
    name: 'disabling triggers',
    statements: () => [
      'alter table waymark.event disable trigger all',
      'alter table door.audit disable trigger audit_append_only',
      `set session_replication_role = 'replica'`,
      'drop trigger event_append_only on waymark.event',
      'create or replace function waymark.refuse_change() returns trigger language plpgsql as $$ begin return new; end $$',
    ],
    refused: denied,
  },
  {
    name: 'rewriting the past',
    statements: ({ ownEvent }) => [
      `update waymark.event set type = 'closed' where id = '${ownEvent}'`,
      'delete from waymark.event',
      'truncate waymark.event',
      'update door.audit set action = action',
      'delete from door.audit',
      'truncate door.audit, door.audit_head',
      `merge into waymark.event e using (select 1) s on true when matched then delete`,
    ],
    refused: denied,
  },
  {
    name: 'writing readings, standings and records directly',
    statements: ({ ownChild, ownCase, foreignChild, insider }) => [
      `update waymark.worklist set agency = 'OWN', to_at = 'infinity'`,
      `insert into waymark.worklist (child_id, case_id, standing, agency, capacity, compartments, from_at, to_at, child_ref, case_ref, state)
       values ('${foreignChild}', '${ownCase}', gen_random_uuid(), 'OWN', 'lead', '{general}', '-infinity', 'infinity', 'x', 'x', 'x')`,
      `insert into waymark.involvement (child_id, case_id, agency, capacity, basis, from_at, from_text, recorded_by)
       values ('${foreignChild}', '${ownCase}', 'OWN', 'lead', 'law', now(), 'x', 'x')`,
      `insert into waymark.break_glass (child_id, person_id, person, agency, sealed_reason, to_at)
       values ('${foreignChild}', '${insider.id}', 'insider', 'OWN', '\\x00', now() + interval '1 hour')`,
      `update waymark.child set sex = 'female' where id = '${ownChild}'`,
      `delete from waymark.finding`,
      `update waymark.child_key set wrapped = null, destroyed_at = now()`,
      `insert into waymark.finding select * from waymark.finding`,
    ],
    refused: denied,
  },
  {
    name: 'writing people, sessions and audit entries directly',
    statements: ({ insider, outsider }) => [
      `update door.session set agency = 'OTHER', compartments = '{general,health,justice}' where person_id = '${insider.id}'`,
      `update door.session set revoked_at = now()`,
      `insert into door.membership (person_id, agency, role) values ('${insider.id}', 'OTHER', 'caseworker')`,
      `update door.membership set role = 'administrator'`,
      `update door.person set password_hash = 'x' where username = 'outsider'`,
      `insert into door.session (secret_hash, kind, expires_at) values ('\\x00', 'service', 'infinity')`,
      `insert into door.audit select * from door.audit`,
      `update door.audit_head set seq = 0`,
      `select door.open_session('\\x00', '${outsider.id}', 'OTHER', 'caseworker', null, '{general}', null, 'infinity')`,
      `select * from door.resolve('\\x00')`,
    ],
    refused: denied,
  },
  {
    name: 'making functions, tables, temporary tables, views and rules',
    statements: () => [
      `create function public.sees_all() returns boolean language sql as 'select true'`,
      `create function pg_temp.sees_all() returns boolean language sql as 'select true'`,
      'create table public.t ()',
      'create temporary table child ()',
      'create temp view v as select * from waymark.child',
      'create view public.v as select * from waymark.child',
      'create rule r as on select to waymark.child do instead select 1',
      'create schema mine',
      'create extension dblink',
      'create extension plpython3u',
      'select * into temp t from waymark.child',
    ],
    refused: denied,
  },
  {
    name: 'running with another search path',
    statements: () => [
      'set search_path = pg_temp, public, waymark, door, pg_catalog',
      "create function pg_temp.now() returns timestamptz language sql as $$ select '-infinity'::timestamptz $$",
      'create operator pg_temp.= (leftarg = text, rightarg = text, function = texteq)',
      ...look,
    ],
  },
  {
    name: 'reading and writing files, and running programs',
    statements: () => [
      `copy waymark.child to '/tmp/waymark-hostile'`,
      `copy waymark.event to program 'cat > /tmp/waymark-hostile'`,
      `copy waymark.event from program 'id'`,
      `select pg_read_file('postgresql.conf')`,
      `select pg_read_binary_file('global/pg_control')`,
      `select pg_ls_dir('.')`,
      `select pg_stat_file('postgresql.conf')`,
      `select lo_import('/etc/passwd')`,
      `select lo_export(1, '/tmp/waymark-hostile')`,
      `select lo_from_bytea(0, '\\x00')`,
      `select pg_ls_logdir()`,
      `select * from pg_hba_file_rules`,
    ],
    refused: denied,
  },
  {
    name: 'reaching out and reconfiguring',
    statements: () => [
      `select dblink('host=localhost', 'select 1')`,
      `create foreign data wrapper w`,
      `create server s foreign data wrapper w`,
      `create publication p for all tables`,
      `create subscription s connection 'host=localhost' publication p`,
      `alter system set log_statement = 'all'`,
      `select pg_reload_conf()`,
      `select pg_create_logical_replication_slot('s', 'test_decoding')`,
      `select pg_switch_wal()`,
      `set log_statement = 'all'`,
      `load 'auto_explain'`,
    ],
    refused: denied,
  },
  {
    name: 'reading what PostgreSQL knows of passwords, secrets and statements',
    statements: () => [
      'select * from pg_authid',
      'select * from pg_shadow',
      'select * from pg_user_mappings',
      'select * from door.person',
      'select * from door.session',
      'select secret_hash from door.session',
      'select password_hash, totp_secret from door.person',
      'select * from door.passkey, door.challenge',
      'select door.current_session()',
      'select query from pg_stat_activity',
      'select * from pg_stat_statements',
      `select most_common_vals from pg_stats where schemaname in ('waymark', 'door')`,
      'select * from pg_statistic',
      'select * from pg_prepared_statements',
      'select * from pg_largeobject',
    ],
    refused: denied,
  },
  {
    name: 'leaking rows through errors, costs and leaky functions',
    statements: () => [
      `select 1 / (case when ref = 'FOREIGN-CHILD' then 0 else 1 end) from waymark.child`,
      `select * from waymark.child where ref::int = 1`,
      `select * from waymark.child where (ref || '')::uuid is not null`,
      `select set_config('waymark.seen', string_agg(ref, ','), false), current_setting('waymark.seen', true) from waymark.child`,
      `insert into waymark.child (id, ref) values (gen_random_uuid(), 'FOREIGN-CHILD')`,
      `explain (analyze, verbose) select * from waymark.child where ref = 'nobody'`,
      `select query_to_xml('select * from waymark.child', true, true, '')`,
      `select schema_to_xml('waymark', true, true, '')`,
      `select table_to_xml('waymark.event', true, true, '')`,
    ],
  },
  {
    name: 'locking others out',
    statements: () => [
      'lock table waymark.child in access exclusive mode',
      'lock table door.session in exclusive mode',
      'select pg_terminate_backend(1)',
      'vacuum full waymark.child',
      'reindex table waymark.child',
      'cluster waymark.child',
    ],
    refused: denied,
  },
  {
    name: 'many statements in one, and blocks of code',
    statements: () => [
      `do $$ begin execute 'set role postgres'; end $$`,
      `do $$ declare r record; begin for r in select * from waymark.child loop raise notice '%', r; end loop; end $$`,
      `begin; set local waymark.session = ''; select * from waymark.child; commit`,
      `notify waymark, 'somebody'; listen waymark`,
    ],
  },
]

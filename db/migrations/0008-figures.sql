-- Facts and cubes: what journeys contribute to numbers, and the numbers. Nothing here is a source.

create table waymark.fact (
  child_id uuid not null,
  n integer not null,
  case_id uuid not null,
  kind text not null,
  compartments text[],
  from_at timestamptz not null,
  to_at timestamptz not null,
  content text not null,
  constraint fact_pk primary key (child_id, n),
  constraint fact_span check (from_at <= to_at)
);
create index fact_by_kind on waymark.fact (kind, to_at, from_at);
comment on table waymark.fact is 'One row for each thing that an indicator counts; written in the transaction that changes the child';
comment on column waymark.fact.n is 'Its number among the facts of the child, from 0';
comment on column waymark.fact.kind is 'The kind of fact; of what became of a safeguard, SG- and its id';
comment on column waymark.fact.compartments is 'All that one must be able to open to be told of it; null: general alone';
comment on column waymark.fact.from_at is 'The first instant at which an indicator may look at it';
comment on column waymark.fact.to_at is 'The last such instant; infinity while what it tells of has not ended';
comment on column waymark.fact.content is 'A JSON array, by position: see src/indicators/facts/fact-text.ts';

create table waymark.cube_mark (
  id bigint generated always as identity constraint cube_mark_pk primary key,
  bucket smallint not null,
  months integer[]
);
create index cube_mark_by_bucket on waymark.cube_mark (bucket, id);
comment on table waymark.cube_mark is 'What of a cube is to be counted again: written in the transaction that changes facts, removed in the one that has counted them';
comment on column waymark.cube_mark.bucket is 'The first six bits of the ids of the children concerned, 0 to 63';
comment on column waymark.cube_mark.months is 'Calendar months, 12 x year + month from 0; null: every period';

create table waymark.cube_bucket (
  bucket smallint constraint cube_bucket_pk primary key,
  next_at timestamptz not null,
  constraint cube_bucket_number check (bucket between 0 and 63)
);
insert into waymark.cube_bucket (bucket, next_at) select b, '-infinity' from generate_series(0, 63) b;
comment on table waymark.cube_bucket is 'One row for each bucket of children; who counts a bucket holds its lock';
comment on column waymark.cube_bucket.next_at is 'When time alone will have changed a running period';

create table waymark.cube_part (
  period text not null,
  bucket smallint not null,
  census timestamptz not null,
  due_at timestamptz not null,
  content bytea not null,
  constraint cube_part_pk primary key (period, bucket)
);
create index cube_part_due on waymark.cube_part (bucket, due_at);
comment on table waymark.cube_part is 'What the children of one bucket add to one period, in every area and breakdown that is kept counted';
comment on column waymark.cube_part.period is '2026-03, 2026-Q1 or 2026';
comment on column waymark.cube_part.census is 'The instant of its stocks: the end of the period, or that of counting while it runs';
comment on column waymark.cube_part.due_at is 'When it has to be counted again; infinity once the period has ended';
comment on column waymark.cube_part.content is 'Compressed JSON: see src/indicators/cube/part.ts';

create table waymark.cube_cell (
  period text not null,
  area text not null,
  breakdown text not null,
  content text not null,
  measures bytea,
  constraint cube_cell_pk primary key (period, area, breakdown)
);
comment on table waymark.cube_cell is 'The parts of a period added up: the only thing that a reader of cubes touches';
comment on column waymark.cube_cell.area is 'A reference; empty for everything on record';
comment on column waymark.cube_cell.breakdown is 'Dimension ids with commas between them; empty for the totals';
comment on column waymark.cube_cell.content is 'JSON: by indicator and version, then by categories: what was counted; for durations the finished cell';
comment on column waymark.cube_cell.measures is 'The durations behind the finished cells, sorted, compressed: for adding and taking away';

create table waymark.cube_state (
  one boolean constraint cube_state_pk primary key default true,
  utc_offset integer not null,
  rules text not null,
  constraint cube_state_one check (one)
);
comment on table waymark.cube_state is 'What all cubes rest on; who writes cells holds its lock';
comment on column waymark.cube_state.utc_offset is 'Minutes east of UTC in which months, quarters and years begin';
comment on column waymark.cube_state.rules is 'SHA-256 of the registers, the parameters and the definitions that were counted by';

-- The walls ----------------------------------------------------------------------------------------

do $$
declare t text;
begin
  foreach t in array array['fact', 'cube_mark', 'cube_bucket', 'cube_part', 'cube_cell', 'cube_state'] loop
    execute format('alter table waymark.%I enable row level security', t);
    execute format('alter table waymark.%I force row level security', t);
    execute format('create policy %I on waymark.%I to waymark_app using ((select door.sees_all())) with check ((select door.sees_all()))', t || '_service', t);
    execute format('create policy %I on waymark.%I to current_user using (true) with check (true)', t || '_owner', t);
    execute format('grant select, insert, update, delete on waymark.%I to waymark_app', t);
  end loop;
end $$;

create policy fact_involved on waymark.fact for select to waymark_app using (
  coalesce(compartments, '{general}') <@ (select door.compartments())::text[]
  and exists (select from waymark.worklist w where w.child_id = fact.child_id and w.case_id = fact.case_id
    and coalesce(fact.compartments, '{general}') <@ w.compartments));

-- Exact numbers about everybody are for statisticians, and for nobody else.
create policy cube_cell_statistician on waymark.cube_cell for select to waymark_app using (
  (select door.role()) = 'statistician');
create policy cube_part_statistician on waymark.cube_part for select to waymark_app using (
  (select door.role()) = 'statistician');
create policy cube_state_statistician on waymark.cube_state for select to waymark_app using (
  (select door.role()) = 'statistician');

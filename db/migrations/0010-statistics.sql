-- Statistics: the views that an analyst keeps, and the reports that are made of them at the start of each period.
-- A view is what stands in the address of the page; a report is the answers that the view had then, kept as they were.

create table waymark.statistics_view (
  person_id uuid not null,
  id uuid not null default gen_random_uuid(),
  name text not null constraint statistics_view_name_length check (length(name) between 1 and 100),
  indicator text,
  query jsonb not null,
  schedule text constraint statistics_view_schedule_known check (schedule in ('month', 'quarter', 'year')),
  scheduled_at timestamptz,
  kept_at timestamptz not null default now(),
  constraint statistics_view_pk primary key (person_id, id),
  constraint statistics_view_name_unique unique (person_id, name),
  constraint statistics_view_scheduled_since check ((schedule is null) = (scheduled_at is null))
);
create index statistics_view_scheduled on waymark.statistics_view (schedule) where schedule is not null;
comment on table waymark.statistics_view is 'Views of the statistics that a person keeps; with a schedule a report of it is made at each start of a period';
comment on column waymark.statistics_view.indicator is 'The indicator that is open; null: the list of them';
comment on column waymark.statistics_view.query is 'What the address says: breakdown, area, filter, comparison';
comment on column waymark.statistics_view.scheduled_at is 'Periods that ended before this have no report';

create table waymark.statistics_report (
  person_id uuid not null,
  id uuid not null default gen_random_uuid(),
  view_id uuid not null,
  period text not null,
  name text not null,
  indicator text,
  query jsonb not null,
  answers jsonb not null,
  made_at timestamptz not null default now(),
  constraint statistics_report_pk primary key (person_id, id),
  constraint statistics_report_once unique (person_id, view_id, period)
);
comment on table waymark.statistics_report is 'What a scheduled view showed when its period was over: exact counts, for the statistician who asked';
comment on column waymark.statistics_report.view_id is 'The view it was made of, which may be gone: its reports stay';
comment on column waymark.statistics_report.period is '2026, 2026-Q1 or 2026-03';
comment on column waymark.statistics_report.answers is 'The answers of the figures API, as they were';

alter table waymark.statistics_view enable row level security;
alter table waymark.statistics_view force row level security;
create policy statistics_view_own on waymark.statistics_view to waymark_app
  using (person_id = (select door.person_id())) with check (person_id = (select door.person_id()));
create policy statistics_view_service on waymark.statistics_view for select to waymark_app
  using ((select door.sees_all()));
create policy statistics_view_owner on waymark.statistics_view to current_user using (true) with check (true);
grant select, insert, update, delete on waymark.statistics_view to waymark_app;

-- The counts are about everybody: whoever is no longer a statistician no longer reads them.
alter table waymark.statistics_report enable row level security;
alter table waymark.statistics_report force row level security;
create policy statistics_report_own on waymark.statistics_report for select to waymark_app
  using (person_id = (select door.person_id()) and (select door.role()) = 'statistician');
create policy statistics_report_forget on waymark.statistics_report for delete to waymark_app
  using (person_id = (select door.person_id()) and (select door.role()) = 'statistician');
create policy statistics_report_service on waymark.statistics_report to waymark_app
  using ((select door.sees_all())) with check ((select door.sees_all()));
create policy statistics_report_owner on waymark.statistics_report to current_user using (true) with check (true);
grant select, insert, delete on waymark.statistics_report to waymark_app;

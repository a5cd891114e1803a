-- Registers: what is not a journey. The current row stands in its table, every version in register_version.

create table waymark.area (
  ref text constraint area_pk primary key,
  name text not null,
  parent text constraint area_parent_fk references waymark.area deferrable initially deferred,
  level text not null constraint area_level_known check (level in ('country', 'region', 'district')),
  geometry jsonb
);
comment on table waymark.area is 'The deployment''s own administrative hierarchy';

create table waymark.agency (
  ref text constraint agency_pk primary key,
  kind text not null constraint agency_kind_known check (kind in ('police', 'prosecution', 'court', 'social-services',
    'place-of-detention', 'probation', 'health', 'education', 'legal-aid', 'child-protection-ngo', 'inspection',
    'immigration', 'armed-forces', 'statistics', 'ministry', 'programme')),
  name text,
  area text constraint agency_area_fk references waymark.area deferrable initially deferred
);
comment on table waymark.agency is 'An institution that acts';

create table waymark.place (
  ref text constraint place_pk primary key,
  kind text not null constraint place_kind_known check (kind in ('police-cell', 'remand', 'closed-juvenile', 'open-juvenile',
    'adult-prison-wing', 'immigration', 'psychiatric', 'residential-care', 'military', 'shelter', 'reception-centre')),
  name text,
  area text constraint place_area_fk references waymark.area deferrable initially deferred,
  capacity numeric constraint place_capacity_not_negative check (capacity >= 0),
  agency text constraint place_agency_fk references waymark.agency deferrable initially deferred,
  separation text,
  complaints_procedure text constraint place_complaints_yes_no check (complaints_procedure in ('yes', 'no'))
);
comment on table waymark.place is 'Where children are held or cared for';

create table waymark.population (
  area text not null constraint population_area_fk references waymark.area deferrable initially deferred,
  year integer not null,
  age_from integer not null,
  age_to integer not null,
  sex text not null constraint population_sex_known check (sex in ('female', 'male', 'all')),
  count numeric not null constraint population_count_not_negative check (count >= 0),
  source text,
  constraint population_pk primary key (area, year, age_from, age_to, sex)
);
comment on table waymark.population is 'Denominators with their source and year';

create table waymark.policy_level (
  indicator text not null constraint policy_level_indicator_known check (indicator in ('JJ-12', 'JJ-13', 'JJ-14', 'JJ-15')),
  year integer not null,
  level integer not null constraint policy_level_one_to_four check (level between 1 and 4),
  evidence text,
  constraint policy_level_pk primary key (indicator, year)
);
comment on table waymark.policy_level is 'Levels 1 to 4 of the policy indicators, with evidence';

create table waymark.inspection (
  place text not null constraint inspection_place_fk references waymark.place deferrable initially deferred,
  at timestamptz not null,
  at_text text not null,
  independent text not null constraint inspection_independent_yes_no check (independent in ('yes', 'no')),
  unannounced text constraint inspection_unannounced_yes_no check (unannounced in ('yes', 'no')),
  by_agency text constraint inspection_agency_fk references waymark.agency deferrable initially deferred,
  sealed bytea,
  constraint inspection_pk primary key (place, at)
);
comment on table waymark.inspection is 'Visits of inspectors to places of detention; findings are sealed with the deployment''s own key';
comment on column waymark.inspection.at_text is 'The instant as it was written, with its offset';

create table waymark.profile (
  version integer constraint profile_pk primary key,
  content jsonb not null,
  recorded_at timestamptz not null default now(),
  recorded_by text not null
);
comment on table waymark.profile is 'The deployment''s parameters and national limits; the highest version is in force';

create table waymark.register_version (
  register text not null,
  ref text not null,
  version integer not null,
  content jsonb not null,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  constraint register_version_pk primary key (register, ref, version)
);
comment on table waymark.register_version is 'Every version of every register row, so that what stood there then can be told';

create table waymark.setting (
  key text constraint setting_pk primary key,
  value jsonb not null
);
comment on table waymark.setting is 'Facts about this deployment itself, such as its sealed own data key';

do $$
declare t text;
begin
  foreach t in array array['area', 'agency', 'place', 'population', 'policy_level', 'inspection', 'profile', 'register_version', 'setting'] loop
    execute format('alter table waymark.%I enable row level security', t);
    execute format('alter table waymark.%I force row level security', t);
    execute format('create policy %I on waymark.%I for select to waymark_app using ((select door.is_known()))', t || '_read', t);
    execute format('create policy %I on waymark.%I to waymark_app using ((select door.sees_all()) or (select door.role()) = ''administrator'') with check ((select door.sees_all()) or (select door.role()) = ''administrator'')', t || '_write', t);
    execute format('create policy %I on waymark.%I to current_user using (true) with check (true)', t || '_owner', t);
    execute format('grant select, insert, update on waymark.%I to waymark_app', t);
  end loop;
end $$;
revoke update on waymark.register_version, waymark.profile from waymark_app;

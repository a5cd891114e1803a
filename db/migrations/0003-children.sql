-- Children, their cases and the dated facts of their journeys.
--
-- Every table that holds a child starts its primary key with the child, is joined on it, and has forced
-- row-level security. Identity, narratives and free words are ciphertext; coded fields stay plain, because
-- deadlines and statistics need them.

create table waymark.child (
  id uuid constraint child_pk primary key,
  ref text not null constraint child_ref_unique unique,
  sex text constraint child_sex_known check (sex in ('female', 'male', 'other', 'unknown')),
  date_of_birth text constraint child_date_of_birth_form check (date_of_birth ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
  date_of_birth_precision text constraint child_precision_known
    check (date_of_birth_precision in ('day', 'month', 'year', 'estimated', 'unknown')),
  nationality jsonb,
  languages text[],
  disability jsonb,
  displacement text constraint child_displacement_known check (displacement in ('resident', 'internally-displaced', 'refugee',
    'asylum-seeker', 'stateless', 'returnee', 'migrant')),
  care_status text constraint child_care_status_known check (care_status in ('with-family', 'unaccompanied', 'separated', 'in-care',
    'living-alone')),
  identity bytea,
  version integer not null default 1,
  recorded_at timestamptz not null default now()
);
comment on table waymark.child is 'A person under 18 at the time that matters';
comment on column waymark.child.ref is 'Pseudonymous, human-readable reference';
comment on column waymark.child.date_of_birth is 'As precise as it is known: YYYY, YYYY-MM or YYYY-MM-DD';
comment on column waymark.child.identity is 'Sealed with the child''s data key: names, national ids, telephone, address, photograph';
comment on column waymark.child.version is 'Grows with every change; changes of a child''s record are kept in child_version';

create table waymark.child_version (
  child_id uuid not null constraint child_version_child_fk references waymark.child,
  version integer not null,
  content jsonb not null,
  identity bytea,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  constraint child_version_pk primary key (child_id, version)
);
comment on table waymark.child_version is 'What the child''s record said before';

create table waymark.child_key (
  child_id uuid constraint child_key_pk primary key constraint child_key_child_fk references waymark.child,
  key_id text not null,
  wrapped bytea,
  destroyed_at timestamptz,
  constraint child_key_destroyed check ((wrapped is null) = (destroyed_at is not null))
);
create index child_key_by_key on waymark.child_key (key_id, child_id);
comment on table waymark.child_key is 'One data key a child, wrapped by the key-encryption key, which is never in the database. Destroying the key is erasure';

create table waymark.name_token (
  child_id uuid not null constraint name_token_child_fk references waymark.child,
  token bytea not null,
  constraint name_token_pk primary key (child_id, token)
);
create index name_token_by_token on waymark.name_token (token, child_id);
comment on table waymark.name_token is 'Keyed hashes of name parts, so that a name can be searched without being stored';

create table waymark.child_case (
  child_id uuid not null constraint child_case_child_fk references waymark.child,
  id uuid not null constraint child_case_id_unique unique,
  ref text not null constraint child_case_ref_unique unique,
  contexts text[],
  lead_agency text constraint child_case_agency_fk references waymark.agency,
  opened jsonb,
  closed jsonb,
  version integer not null default 1,
  recorded_at timestamptz not null default now(),
  constraint child_case_pk primary key (child_id, id)
);
comment on table waymark.child_case is 'One matter of one child';

create table waymark.case_version (
  child_id uuid not null,
  case_id uuid not null,
  version integer not null,
  content jsonb not null,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  constraint case_version_pk primary key (child_id, case_id, version),
  constraint case_version_case_fk foreign key (child_id, case_id) references waymark.child_case
);
comment on table waymark.case_version is 'What the case''s record said before';

create table waymark.incident (
  ref text constraint incident_pk primary key,
  content jsonb not null,
  sealed bytea
);
comment on table waymark.incident is 'What happened, linking children, cases and other persons; the exact place and persons are sealed';

create table waymark.event (
  child_id uuid not null constraint event_child_fk references waymark.child,
  id uuid not null constraint event_id_unique unique,
  case_id uuid not null,
  type text not null,
  at timestamptz not null,
  at_offset smallint not null constraint event_offset_range check (at_offset between -1440 and 1440),
  at_precision text constraint event_precision_known check (at_precision in ('minute', 'day', 'month')),
  agency text constraint event_agency_fk references waymark.agency,
  place text constraint event_place_fk references waymark.place,
  compartment text constraint event_compartment_known check (compartment in ('general', 'health', 'legal-privileged',
    'protected-location', 'justice')),
  data jsonb not null default '{}',
  sealed bytea,
  supersedes uuid,
  retracts uuid,
  recorded_at timestamptz not null,
  recorded_by text not null,
  person_id uuid,
  constraint event_pk primary key (child_id, id),
  constraint event_case_fk foreign key (child_id, case_id) references waymark.child_case,
  constraint event_one_correction check (supersedes is null or retracts is null),
  constraint event_supersedes_fk foreign key (child_id, supersedes) references waymark.event deferrable initially deferred,
  constraint event_retracts_fk foreign key (child_id, retracts) references waymark.event deferrable initially deferred
);
create index event_incident on waymark.event ((data ->> 'incident')) where type = 'incident-linked';
comment on table waymark.event is 'The journey: append-only facts. A wrong one is superseded or retracted by another, never changed';
comment on column waymark.event.at_offset is 'Minutes east of UTC as written, because days and ages are read where it happened';
comment on column waymark.event.data is 'Coded fields only; words that a person wrote are in sealed';
comment on column waymark.event.sealed is 'Sealed with the child''s data key: narrative, reason, attachments and the free words of data';

create table waymark.involvement (
  child_id uuid not null,
  id uuid not null default gen_random_uuid(),
  case_id uuid not null,
  agency text not null constraint involvement_agency_fk references waymark.agency,
  person text,
  capacity text not null constraint involvement_capacity_known check (capacity in ('lead', 'party', 'service', 'legal-aid',
    'court', 'facility', 'inspection')),
  basis text not null constraint involvement_basis_known check (basis in ('law', 'court-order', 'consent', 'vital-interest')),
  compartments text[],
  from_at timestamptz not null,
  from_text text not null,
  to_at timestamptz,
  to_text text,
  version integer not null default 1,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  constraint involvement_pk primary key (child_id, id),
  constraint involvement_case_fk foreign key (child_id, case_id) references waymark.child_case,
  constraint involvement_once unique nulls not distinct (child_id, case_id, agency, capacity, from_at, person)
);
comment on table waymark.involvement is 'Why an agency or person may see a case: capacity, legal basis, compartments, from when to when';
comment on column waymark.involvement.person is 'User name of the person who answers for the case in that agency';

create table waymark.break_glass (
  child_id uuid not null constraint break_glass_child_fk references waymark.child,
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  person text not null,
  agency text not null,
  sealed_reason bytea not null,
  from_at timestamptz not null default now(),
  to_at timestamptz not null,
  reviewed_at timestamptz,
  reviewed_by uuid,
  review text constraint break_glass_review_known check (review in ('justified', 'not-justified')),
  constraint break_glass_pk primary key (child_id, id),
  constraint break_glass_four_hours check (to_at > from_at and to_at <= from_at + interval '4 hours')
);
create index break_glass_open on waymark.break_glass (agency, from_at) where reviewed_at is null;
comment on table waymark.break_glass is 'Emergency access to one child, with a reason, at most four hours, told to the supervisor and reviewed';

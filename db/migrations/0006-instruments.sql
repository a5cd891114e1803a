-- What lawyers say of a citation: that they read it in the instrument and it says what the rule says, or that
-- it does not. Nothing of a child stands here. The latest entry of each citation counts; taking one back is
-- another entry.

create table waymark.source_sign_off (
  id uuid constraint source_sign_off_pk primary key default gen_random_uuid(),
  at timestamptz not null default clock_timestamp(),
  safeguard text not null constraint source_sign_off_safeguard_length check (length(safeguard) between 1 and 40),
  instrument text not null constraint source_sign_off_instrument_length check (length(instrument) between 1 and 200),
  locator text not null constraint source_sign_off_locator_length check (length(locator) <= 200),
  decision text not null constraint source_sign_off_decision_known check (decision in ('confirmed', 'wrong', 'withdrawn')),
  withdraws uuid constraint source_sign_off_withdraws_fk references waymark.source_sign_off,
  edition text constraint source_sign_off_edition_length check (length(edition) between 1 and 300),
  page text constraint source_sign_off_page_length check (length(page) between 1 and 100),
  note text constraint source_sign_off_note_length check (length(note) between 1 and 2000),
  person_id uuid not null constraint source_sign_off_person_fk references door.person,
  person text not null,
  agency text not null,
  role text not null,
  constraint source_sign_off_read check (decision = 'withdrawn' or (edition is not null and page is not null)),
  constraint source_sign_off_wrong_says_why check (decision <> 'wrong' or note is not null),
  constraint source_sign_off_withdraws check ((decision = 'withdrawn') = (withdraws is not null))
);
create index source_sign_off_by_citation on waymark.source_sign_off (safeguard, instrument, locator, at desc, id);
create unique index source_sign_off_withdrawn_once on waymark.source_sign_off (withdraws) where withdraws is not null;
comment on table waymark.source_sign_off is 'Citations of safeguards as lawyers of this deployment checked them; append-only, the latest counts';
comment on column waymark.source_sign_off.edition is 'Which text was read: the edition, or its address';
comment on column waymark.source_sign_off.page is 'Where in it: page or paragraph';
comment on column waymark.source_sign_off.withdraws is 'The entry that this one takes back';

alter table waymark.source_sign_off enable row level security;
alter table waymark.source_sign_off force row level security;
create policy source_sign_off_read on waymark.source_sign_off for select to waymark_app
  using ((select door.is_known()));
-- Only lawyers, only in their own name, in the standing in which they act.
create policy source_sign_off_write on waymark.source_sign_off for insert to waymark_app with check (
  (select door.role()) in ('legal-aid', 'prosecutor', 'judge')
  and person_id = (select door.person_id())
  and person = (select door.username())
  and agency = (select door.agency())
  and role = (select door.role()));
create policy source_sign_off_owner on waymark.source_sign_off to current_user using (true) with check (true);
grant select on waymark.source_sign_off to waymark_app;
-- The instant is the database's own: nobody dates an entry.
grant insert (id, safeguard, instrument, locator, decision, withdraws, edition, page, note, person_id, person, agency, role)
  on waymark.source_sign_off to waymark_app;

create trigger source_sign_off_append_only before update or delete on waymark.source_sign_off
  for each row execute function waymark.refuse_change();
create trigger source_sign_off_no_truncate before truncate on waymark.source_sign_off
  for each statement execute function waymark.refuse_change();

-- Finding by name in a large country: a common word is borne by tens of thousands of children, and asking the wall about
-- each of them takes seconds. Here the words are brought together first and the wall is asked about what is left.

create function door.children_named(word int[], token bytea[], words int, at_most int)
returns table (child_id uuid, hits bigint)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
declare
  own_agency text := door.agency();
  own_name text := door.username();
  own_compartments text[] := door.compartments();
  is_house boolean := door.sees_all();
  common constant int := 20000;
begin
  if not is_house and own_agency is null then
    return;
  end if;
  return query
  with asked as materialized (
    select a.word, a.token, (select count(*) from (select from waymark.name_token t where t.token = a.token limit common) c) as borne
    from unnest($1, $2) as a(word, token)),
  used as materialized (
    -- Of each word at least its rarest token; what a country has in common tells nobody from another.
    select r.word, r.token from (select *, row_number() over (partition by asked.word order by asked.borne) as rank from asked) r
    where r.borne > 0 and (r.borne < common or r.rank = 1)),
  found as materialized (
    select t.child_id, count(*) as hits
    from used u join waymark.name_token t on t.token = u.token
    group by t.child_id having bit_or(1 << u.word) = (1 << words) - 1)
  select f.child_id, f.hits from found f
  where is_house or exists (
    select from waymark.worklist w
    where w.child_id = f.child_id and w.agency = own_agency
      and (w.capacity <> 'emergency' or w.person = own_name)
      and w.from_at <= now() and now() < w.to_at
      and w.compartments && own_compartments)
  order by f.hits desc, f.child_id
  limit at_most;
end $$;
comment on function door.children_named is 'Children of the acting person''s own worklist whose names share these hashed tokens, best first: the wall of worklist_own, asked after the words. Every one of the words (numbered from 0) must be found';
revoke execute on function door.children_named(int[], bytea[], int, int) from public;
grant execute on function door.children_named(int[], bytea[], int, int) to waymark_app;

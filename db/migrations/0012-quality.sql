-- Data quality is told by aggregates over events as they were recorded, without folding a journey: what a correction
-- does to an event has to be told in SQL, and windows have to be found by time.

create index event_by_at on waymark.event (at);
comment on index waymark.event_by_at is 'Windows of data quality';

create index event_correction on waymark.event (child_id, (coalesce(retracts, supersedes)))
  where retracts is not null or supersedes is not null;
comment on index waymark.event_correction is 'Few events are corrections; what they name is found by this';

create function waymark.is_void(child uuid, event uuid) returns boolean
language plpgsql stable set search_path = pg_catalog, pg_temp
as $$
declare r uuid;
begin
  -- Depth is the length of a chain of retractions, which is two where somebody took a retraction back.
  for r in select e.id from waymark.event e
    where e.child_id = child and coalesce(e.retracts, e.supersedes) = event and e.retracts is not null loop
    if not waymark.is_void(child, r) then
      return true;
    end if;
  end loop;
  return false;
end $$;
comment on function waymark.is_void is 'Whether an event counts as never recorded: a retraction that itself stands names it (src/journey/corrections.ts)';
grant execute on function waymark.is_void(uuid, uuid) to waymark_app;

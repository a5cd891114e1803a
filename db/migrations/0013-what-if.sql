-- What another limit would have shown asks for all occurrences of one right over years, in the whole country: their
-- range, rather than every finding of everybody.
create index finding_by_start on waymark.finding (safeguard, started_at);

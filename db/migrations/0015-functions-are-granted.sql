-- PostgreSQL gives every new function to everybody; this one is for the app's role alone.
revoke execute on function waymark.is_void(uuid, uuid) from public;
grant execute on function waymark.is_void(uuid, uuid) to waymark_app;

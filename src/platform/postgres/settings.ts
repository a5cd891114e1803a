/** Settings of the embedded server that a caller may choose. */
export type ServerSettings = {
  /** false only where losing everything is fine: a test's database */
  readonly durable: boolean
  readonly maxConnections: number
  readonly sharedBuffers: string
}

/** What an office's server runs with. */
export const officeSettings: ServerSettings = { durable: true, maxConnections: 60, sharedBuffers: '128MB' }

/** The whole postgresql.conf; written before each start, so that a newer Waymark's settings hold. */
export function postgresqlConf(settings: ServerSettings, socketFolder: string): string {
  const durability = settings.durable ? 'on' : 'off'
  return `# Written by Waymark at each start. Your own settings belong in local.conf beside this file: they win.
listen_addresses = ''
unix_socket_directories = ${quoteFolder(socketFolder)}
unix_socket_permissions = 0700
password_encryption = 'scram-sha-256'
max_connections = ${settings.maxConnections}
shared_buffers = ${settings.sharedBuffers}

fsync = ${durability}
synchronous_commit = ${durability}
full_page_writes = ${durability}
max_wal_size = '1GB'

jit = off
timezone = 'UTC'
log_timezone = 'UTC'
datestyle = 'iso, ymd'
default_text_search_config = 'pg_catalog.simple'
lc_messages = 'C'

# Nothing that a person wrote may reach this log: no statement, no parameter, no value of a failing row.
# Errors of statements are left to the program that sent them.
logging_collector = on
log_filename = 'postgresql-%a.log'
log_rotation_age = 1440
log_truncate_on_rotation = on
log_file_mode = 0600
log_line_prefix = '%m [%p] '
log_statement = 'none'
log_min_messages = log
log_min_error_statement = panic
log_min_duration_statement = -1
log_parameter_max_length = 0
log_parameter_max_length_on_error = 0
log_error_verbosity = terse
log_checkpoints = off
log_lock_waits = off

include_if_exists 'local.conf'
`
}

/** The whole pg_hba.conf: only the socket, only with the password. */
export const pgHbaConf = `# Written by Waymark at each start: the socket only, with a password.
local all all scram-sha-256
local replication all scram-sha-256
`

/** A folder as one element of PostgreSQL's list of folders, inside a configuration file's string. */
function quoteFolder(folder: string): string {
  const element = `"${folder.replaceAll('"', '""')}"`
  return `'${element.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
}

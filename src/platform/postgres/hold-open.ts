// Run by the tests as a process of its own: opens the database of the folder it is given, says so, and keeps it open
// until its standard input ends.
import { once } from 'node:events'
import { openDatabase } from './open-database.ts'

const database = await openDatabase(
  { dataFolder: process.argv[2] ?? '', databaseUrl: undefined },
  { report: (line) => process.stderr.write(`${line}\n`) },
)
process.stdout.write('open\n')
process.stdin.resume()
await once(process.stdin, 'end')
await database.close()

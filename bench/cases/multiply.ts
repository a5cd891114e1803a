import { execFile } from 'node:child_process'
import { rename } from 'node:fs/promises'
import { promisify } from 'node:util'
import type pg from 'pg'
import { type Deployment, withMigrator } from '../../src/deployment.ts'
import type { Progress } from '../progress.ts'
import { dataFolderOf, openFolder, readMaking, removeFolder, writeMaking } from './folder.ts'
import { tidy } from './make-cases.ts'
import { multiplyChildren } from './multiply-children.ts'
import { multiplyCubes, multiplyFacts } from './multiply-cubes.ts'
import { takeOffIndexes } from './take-off-indexes.ts'

/** What every multiplied row is called: derived from the one it was made from, so that tables agree. */
export const copyOf = {
  id: (column: string) => `md5(${column}::text || '/' || k)::uuid`,
  ref: (column: string) => `${column} || '-' || k`,
}

/** The lists' tables, with what differs in a copy. Journeys, spells and findings are not multiplied; facts and cubes are. */
const lists: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  child_case: { child_id: copyOf.id('child_id'), id: copyOf.id('id'), ref: copyOf.ref('ref') },
  // Nothing folds a child without a journey anew.
  child_now: { child_id: copyOf.id('child_id'), next_change_at: 'null::timestamptz' },
  name_token: { child_id: copyOf.id('child_id') },
  worklist: {
    child_id: copyOf.id('child_id'),
    case_id: copyOf.id('case_id'),
    child_ref: copyOf.ref('child_ref'),
    case_ref: copyOf.ref('case_ref'),
  },
  watch: {
    child_id: copyOf.id('child_id'),
    case_id: copyOf.id('case_id'),
    child_ref: copyOf.ref('child_ref'),
    case_ref: copyOf.ref('case_ref'),
  },
}
const large = ['name_token', 'worklist', 'watch']

/**
 * Makes a database of `to` cases from one of `from`: a copy whose children, names, worklists and watches are written
 * again under new ids and references. The lists are then as long as a country's; their journeys are not.
 */
export async function multiplyCases(from: number, to: number, progress: Progress): Promise<void> {
  if (to % from !== 0) throw new Error(`more than ${from} cases are made ${from} at a time: not ${to}`)
  const source = (await readMaking(from))!
  const part = `${to}.part`
  await removeFolder(part)
  progress.tell(`Multiplying the lists of ${from} cases to ${to}; stopped half-way, this starts again`)
  const began = performance.now()
  // The keeper of the files differs from who runs the bench: everything has to stay as it is.
  await promisify(execFile)('cp', ['-a', '--reflink=auto', dataFolderOf(from), dataFolderOf(part)])
  const deployment = await openFolder(part, 'operator', progress.tell)
  try {
    await multiplyIn(deployment, to / from - 1, progress)
    await multiplyCubes(deployment, to / from - 1, progress)
    progress.step('vacuum and analyse')
    await tidy(deployment)
  } finally {
    await deployment.close()
  }
  await removeFolder(to)
  await rename(dataFolderOf(part), dataFolderOf(to))
  const seconds = (performance.now() - began) / 1000
  await writeMaking(to, { ...source, children: to, told: from, made: { seconds, interrupted: false } })
  progress.tell(`Lists of ${to} cases made in ${seconds.toFixed(0)} s`)
}

/** Adds `copies` copies of every child's rows in the lists. */
export async function multiplyIn(deployment: Deployment, copies: number, progress: Progress): Promise<void> {
  await withMigrator(deployment.migratorConfig, async (client) => {
    await client.query('begin')
    await client.query(`set local maintenance_work_mem = '512MB'`)
    await multiplyChildren(client, deployment.vault, copies, progress)
    for (const [table, replaced] of Object.entries(lists)) {
      progress.stopIfAsked()
      progress.step(`multiplying ${table}`)
      const putBack = large.includes(table) ? await takeOffIndexes(client, table) : undefined
      await copyRows(client, table, replaced, copies)
      progress.step(`multiplying ${table}: its indexes`)
      await putBack?.()
    }
    progress.stopIfAsked()
    progress.step('multiplying fact')
    const putBack = await takeOffIndexes(client, 'fact')
    await multiplyFacts(client, copies, copyOf.id)
    progress.step('multiplying fact: its indexes')
    await putBack()
    await client.query('commit')
  })
}

async function copyRows(
  client: pg.Client,
  table: string,
  replaced: Readonly<Record<string, string>>,
  copies: number,
): Promise<void> {
  const found = await client.query<{ name: string }>(
    `select attname as name from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped order by attnum`,
    [`waymark.${table}`],
  )
  const columns = found.rows.map(({ name }) => name)
  const values = columns.map((name) => replaced[name] ?? `"${name}"`)
  await client.query(
    `insert into waymark.${table} (${columns.map((name) => `"${name}"`).join(', ')})
     select ${values.join(', ')} from waymark.${table}, generate_series(1, ${copies}) k`,
  )
}

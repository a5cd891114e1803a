import type { Client } from '#platform/db.ts'
import type { Statement } from '../statements.ts'

type Node = {
  'Node Type': string
  'Relation Name'?: string
  'Index Name'?: string
  'Index Cond'?: string
  'Actual Rows': number
  'Actual Loops': number
  'Rows Removed by Filter'?: number
  Plans?: Node[]
}

/**
 * Runs a statement under EXPLAIN as whoever the transaction acts for, and gives one line for each node that reads a
 * table: how, by which index, and how many rows it gave and threw away.
 */
export async function describePlan(client: Client, { text, values }: Statement): Promise<string[]> {
  const explained = await client.query<{ 'QUERY PLAN': { Plan: Node }[] }>(
    `explain (analyze, timing off, summary off, format json) ${text}`,
    [...(values ?? [])],
  )
  const plan = explained.rows[0]!['QUERY PLAN'][0]!.Plan
  return readers(plan).map(describe)
}

function readers(node: Node): Node[] {
  const below = (node.Plans ?? []).flatMap(readers)
  return node['Relation Name'] === undefined && node['Index Name'] === undefined ? below : [node, ...below]
}

function describe(node: Node): string {
  const by = node['Index Name'] === undefined ? '' : ` by ${node['Index Name']}`
  const on = node['Relation Name'] === undefined ? '' : ` of ${node['Relation Name']}`
  const rows = Math.round(node['Actual Rows'] * node['Actual Loops'])
  const thrown = (node['Rows Removed by Filter'] ?? 0) * node['Actual Loops']
  const times = node['Actual Loops'] > 1 ? ` in ${node['Actual Loops']} loops` : ''
  return `${node['Node Type']}${on}${by}, ${rows} rows${times}${thrown > 0 ? `, ${thrown} thrown away` : ''}`
}

import type { Cases } from '../cases/open-cases.ts'
import { measurePages } from './list-page.ts'
import type { Measurement } from './measurement.ts'

/** A page of the worklist: the first one, one deep in the list, and the latest events first. */
export const worklist: Measurement = {
  name: 'worklist',
  async measure({ cases, rounds, progress }) {
    const first = '/api/v1/children?limit=50'
    const last = '/api/v1/children?limit=50&sort=last'
    const deep = []
    for (const each of cases) deep.push({ cases: each, paths: [await tenthPage(each)] })
    const of = (path: string) => cases.map((each) => ({ cases: each, paths: [path] }))
    return [
      ...(await measurePages('worklist', 'Worklist, first page of 50', of(first), rounds, progress)),
      ...(await measurePages('worklist', 'Worklist, a page deep in the list', deep, rounds, progress)),
      ...(await measurePages('worklist', 'Worklist, latest events first', of(last), rounds, progress)),
    ]
  },
}

async function tenthPage(cases: Cases): Promise<string> {
  const path = '/api/v1/children?limit=50&closed=any'
  let found = path
  for (let page = 1; page < 10; page++) {
    const { after } = (await (await cases.ask('GET', found)).json()) as { after: string | null }
    if (after === null) break
    found = `${path}&after=${encodeURIComponent(after)}`
  }
  return found
}

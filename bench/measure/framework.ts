import { Hono } from 'hono'
import { p95Ratio } from '../row.ts'
import { runSideBySide } from '../timing.ts'
import type { Measurement } from './measurement.ts'

/** What the framework itself costs: `/health` as it is answered, beside a bare Hono route that says the same. */
export const framework: Measurement = {
  name: 'framework',
  async measure({ cases, rounds }) {
    const [first] = cases
    const bare = new Hono().get('/health', (c) => c.json({ status: 'ok' }))
    const [own, limit] = await runSideBySide(
      [
        async () => (await first!.ask('GET', '/health')).text(),
        async () => (await bare.request('/health')).text(),
      ],
      { rounds, callsARound: 2_000 },
    )
    return [
      {
        measurement: 'framework',
        what: '/health: log, security headers, limits',
        cases: null,
        timing: own!,
        beside: [{ what: 'a bare Hono route', timing: limit! }],
        figure: { value: p95Ratio(own!, limit!), what: 'p95 to the bare route’s p95' },
      },
    ]
  },
}

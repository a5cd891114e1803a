import { expect, test } from 'vitest'
import { ProblemError, problem } from './errors.ts'
import { createLog } from './log.ts'

function logged(write: (log: ReturnType<typeof createLog>) => void): Record<string, unknown> {
  const lines: string[] = []
  write(createLog('info', { write: (line) => void lines.push(line) }))
  expect(lines.join()).not.toContain('Amina')
  return JSON.parse(lines[0] ?? '{}') as Record<string, unknown>
}

test('an error from the database is logged without the values it repeats', () => {
  const error = Object.assign(new Error('duplicate key'), {
    code: '23505',
    detail: 'Key (name)=(Amina) already exists.',
    where: 'Amina',
    constraint: 'child_pk',
  })
  expect(
    logged((log) => log.error({ error: Object.assign(error, { message: 'Amina' }) }, 'failed')),
  ).toMatchObject({
    msg: 'failed',
    error: { kind: 'Error', errorCode: '23505', constraint: 'child_pk', at: expect.any(Array) },
  })
})

test('a problem is logged with its code and its cause', () => {
  const cause = new SyntaxError('Unexpected token A, "Amina" is not valid JSON')
  const error = new ProblemError(problem('vault.damaged'), 'does not open', { cause })
  expect(logged((log) => log.error({ error }))).toMatchObject({
    error: { problem: 'vault.damaged', says: 'does not open', cause: { kind: 'SyntaxError' } },
  })
})

test('names and secrets that come to the log by mistake are hidden', () => {
  const line = logged((log) =>
    log.info({ name: 'Amina', body: { password: 'Amina', child: { narrative: 'Amina' } } }),
  )
  expect(line).toMatchObject({
    name: '(hidden)',
    body: { password: '(hidden)', child: { narrative: '(hidden)' } },
  })
})

import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { inBackground } from './background.ts'

const silent = { error: () => undefined }

test('rounds follow each other and never overlap, however often one is asked for', async () => {
  let [under, most, rounds] = [0, 0, 0]
  const work = inBackground(silent, 1, '', async () => {
    most = Math.max(most, ++under)
    await wait(5)
    under--
    rounds++
  })
  for (let n = 0; n < 50; n++) work.begin()
  await wait(60)
  await work.stop()
  const done = rounds
  await wait(20)
  expect({ most, later: rounds - done }).toEqual({ most: 1, later: 0 })
  expect(done).toBeGreaterThan(1)
})

test('a round that fails is told and the next one is tried', async () => {
  const told: string[] = []
  let rounds = 0
  const log = { error: (_what: unknown, says?: string) => void told.push(String(says)) }
  const work = inBackground(log as never, 1, 'the round failed', async () => {
    if (++rounds === 1) throw new Error('no database')
  })
  while (rounds < 2) await wait(2)
  await work.stop()
  expect(told).toEqual(['the round failed'])
})

test('stopping waits for the round under way, which is told to end', async () => {
  let steps = 0
  const work = inBackground(silent, 1000, '', async (isStopped) => {
    while (!isStopped()) {
      steps++
      await wait(1)
    }
    steps = -1
  })
  await wait(10)
  await work.stop()
  expect(steps).toBe(-1)
})

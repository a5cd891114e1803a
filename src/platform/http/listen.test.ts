import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { listen } from './listen.ts'

const here = { host: '127.0.0.1', port: 0 }

test('closing waits for a request under way, and takes no new one', async () => {
  let answer: () => void = () => undefined
  const arrived = Promise.withResolvers<void>()
  const app = new Hono().get('/slow', async (c) => {
    const held = new Promise<void>((resolve) => {
      answer = resolve
    })
    arrived.resolve()
    await held
    return c.text('done')
  })
  const server = await listen(app, here)
  const under = fetch(`${server.url}/slow`)
  await arrived.promise
  const closed = server.close()
  await expect(fetch(`${server.url}/slow`)).rejects.toThrow()
  answer()
  expect(await (await under).text()).toBe('done')
  await closed
})

test('a request that never ends does not keep the server for ever', async () => {
  const arrived = Promise.withResolvers<void>()
  const app = new Hono().get('/never', () => {
    arrived.resolve()
    return new Promise<Response>(() => undefined)
  })
  const server = await listen(app, here)
  const under = fetch(`${server.url}/never`).catch(() => 'cut')
  await arrived.promise
  await server.close(50)
  expect(await under).toBe('cut')
})

test('an address in use is said to be so', async () => {
  const first = await listen(new Hono(), here)
  await expect(listen(new Hono(), { ...here, port: first.port })).rejects.toMatchObject({
    problem: { code: 'server.address-in-use', params: { port: first.port } },
  })
  await first.close()
})

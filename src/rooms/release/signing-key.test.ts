import { chmod, mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newSigningKey, signerOf } from '#release/signature.ts'
import { openSigningKey, signingKeyPath } from './signing-key.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waymark-key-'))
})
afterAll(() => rm(folder, { recursive: true }))

test('the key is made at first need beside the key file, for its owner alone, and used from then on', async () => {
  const keyFile = join(folder, 'a.keys.json')
  const said: string[] = []
  const open = openSigningKey(keyFile, (line) => said.push(line))
  const signer = await open(null)
  expect((await stat(signingKeyPath(keyFile))).mode & 0o077).toBe(0)
  expect(said.join()).toContain('Back it up')
  expect((await open(signer.publicKey)).publicKey).toBe(signer.publicKey)
  expect(said).toHaveLength(1)
  await chmod(signingKeyPath(keyFile), 0o644)
  await open(signer.publicKey)
  expect(said.at(-1)).toContain('chmod 600')
})

test('a missing key, or another one, is said and not replaced once something was signed', async () => {
  const keyFile = join(folder, 'b.keys.json')
  const before = signerOf(newSigningKey()).publicKey
  const open = openSigningKey(keyFile, () => undefined)
  await expect(open(before)).rejects.toThrow('put it back from the backup')
  await open(null)
  await expect(open(before)).rejects.toThrow('another key')
  expect(await readFile(signingKeyPath(keyFile), 'utf8')).toContain('PRIVATE KEY')
})

import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { problemOf } from '../errors.ts'
import { open, seal } from './cipher.ts'
import { addKey, retireKeys } from './key-file.ts'
import { checkFingerprint, openVault } from './vault.ts'

const now = new Date('2030-01-01T00:00:00Z')
let folder: string
let path: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waymark vault '))
  path = join(folder, 'keys', 'waymark.keys.json')
})
afterEach(() => rm(folder, { recursive: true }))

const fresh = () => openVault(path, { dataExists: false, now })
const again = () => openVault(path, { dataExists: true, now })

/** The code of the problem that the work ends with. */
async function codeOfProblem(work: () => unknown): Promise<string | undefined> {
  try {
    await work()
    return undefined
  } catch (error) {
    return problemOf(error)?.code
  }
}

test('the first start makes a key file that only its owner reads, and says to back it up', async () => {
  const said: string[] = []
  await openVault(path, { dataExists: false, now, report: (line) => said.push(line) })
  expect((await stat(path)).mode & 0o777).toBe(0o600)
  expect(said.join()).toMatch(/Back it up/)
  expect(await readdir(join(folder, 'keys'))).toEqual(['waymark.keys.json'])
})

test('two first starts at once agree on one key file', async () => {
  const vaults = await Promise.all(Array.from({ length: 8 }, fresh))
  expect(new Set(vaults.map((vault) => vault.fingerprint)).size).toBe(1)
})

test('a data key kept by one start is opened by the next', async () => {
  const { key, wrapped, keyId } = (await fresh()).newDataKey()
  expect((await again()).unwrap(wrapped, keyId)).toEqual(key)
})

test('a missing key file is refused where there are records, and none is made', async () => {
  expect(await codeOfProblem(again)).toBe('vault.key-file-missing')
  expect(await readdir(folder)).toEqual([])
})

test('a key file of another deployment is refused', async () => {
  const first = await fresh()
  const { wrapped, keyId } = first.newDataKey()
  await rm(path)
  const other = await fresh()
  expect(await codeOfProblem(() => other.unwrap(wrapped, keyId))).toBe('vault.wrong-key-file')
  expect(await codeOfProblem(() => checkFingerprint(other, first.fingerprint))).toBe('vault.wrong-key-file')
})

test.each([
  ['cut short', (text: string) => text.slice(0, 40)],
  ['empty', () => ''],
  ['with a key too short', (text: string) => text.replace(/"key": ".{8}/, '"key": "')],
  ['with an unknown current key', (text: string) => text.replace(/"current": "/, '"current": "x')],
])('a key file %s is refused without repeating what is in it', async (_name, damage) => {
  await fresh()
  const text = await readFile(path, 'utf8')
  await writeFile(path, damage(text))
  expect(await codeOfProblem(again)).toBe('vault.key-file-unreadable')
})

test('a key file that others can read is told of', async () => {
  await fresh()
  await chmod(path, 0o644)
  const said: string[] = []
  await openVault(path, { dataExists: true, now, report: (line) => said.push(line) })
  expect(said.join()).toMatch(/chmod 600/)
})

test('a tampered wrapped key does not open', async () => {
  const vault = await fresh()
  const { wrapped, keyId } = vault.newDataKey()
  const changed = Buffer.from(wrapped)
  changed[20] = (changed[20] ?? 0) ^ 1
  expect(await codeOfProblem(() => vault.unwrap(changed, keyId))).toBe('vault.damaged')
})

test('after rotation old values open, new keys are wrapped anew, and rewrapped ones survive retirement', async () => {
  const before = await fresh()
  const kept = before.newDataKey()
  const sealed = seal(kept.key, Buffer.from('a name'), 'one/name')
  await addKey(path, now)

  const after = await again()
  expect(after.currentKeyId).not.toBe(kept.keyId)
  expect(after.fingerprint).toBe(before.fingerprint)
  expect(after.hmacToken('amina')).toEqual(before.hmacToken('amina'))
  const rewrapped = after.rewrap(kept)
  expect(rewrapped.keyId).toBe(after.currentKeyId)
  expect(after.rewrap(rewrapped)).toBe(rewrapped)

  await retireKeys(path)
  const last = await again()
  expect(open(last.unwrap(rewrapped.wrapped, rewrapped.keyId), sealed, 'one/name').toString()).toBe('a name')
  expect(await codeOfProblem(() => last.unwrap(kept.wrapped, kept.keyId))).toBe('vault.wrong-key-file')
})

test('a running server follows a rotation done by another process', async () => {
  const server = await fresh()
  const old = server.newDataKey()
  await addKey(path, now)
  const elsewhere = (await again()).newDataKey()
  expect(server.unwrap(elsewhere.wrapped, elsewhere.keyId)).toEqual(elsewhere.key)
  expect(server.newDataKey().keyId).toBe(elsewhere.keyId)
  expect(server.unwrap(old.wrapped, old.keyId)).toEqual(old.key)
})

test('search tokens are equal for equal texts and need the key file', async () => {
  const one = await fresh()
  expect(one.hmacToken('amina')).toEqual(one.hmacToken('amina'))
  expect(one.hmacToken('amina')).not.toEqual(one.hmacToken('amino'))
  await rm(path)
  expect((await fresh()).hmacToken('amina')).not.toEqual(one.hmacToken('amina'))
})

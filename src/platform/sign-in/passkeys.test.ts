import { expect, test } from 'vitest'
import { softwarePasskey } from '../testing/software-passkey.ts'
import {
  type Passkey,
  type RelyingParty,
  registrationOptions,
  signInOptions,
  verifyRegistration,
  verifySignIn,
} from './passkeys.ts'

const party: RelyingParty = { name: 'Waymark', id: 'waymark.example', origin: 'https://waymark.example' }
const person = { id: 'b6f1', username: 'amina.okoye', displayName: 'Amina Okoye' }

/** Challenges that were given out, each usable once. */
function challenges() {
  const open = new Set<string>()
  return {
    keep: <T extends { challenge: string }>(options: T): T => {
      open.add(options.challenge)
      return options
    },
    spend: async (challenge: string) => open.delete(challenge),
  }
}

async function registered() {
  const kept = challenges()
  const device = softwarePasskey(party.origin, party.id)
  const options = kept.keep(await registrationOptions(party, person, []))
  const passkey = await verifyRegistration(party, device.register(options), kept.spend)
  if (passkey === undefined) throw new Error('not registered')
  return { kept, device, passkey }
}

test('a passkey that was registered signs in, and its counter moves', async () => {
  const { kept, device, passkey } = await registered()
  expect(passkey.transports).toEqual(['internal'])
  const answer = device.signIn(kept.keep(await signInOptions(party)))
  expect(await verifySignIn(party, answer, passkey, kept.spend)).toBe(1)
})

test('an answer works once', async () => {
  const { kept, device, passkey } = await registered()
  const answer = device.signIn(kept.keep(await signInOptions(party)))
  await verifySignIn(party, answer, passkey, kept.spend)
  expect(await verifySignIn(party, answer, passkey, kept.spend)).toBeUndefined()
})

test('a copied passkey whose counter fell behind is refused', async () => {
  const { kept, device, passkey } = await registered()
  const answer = device.signIn(kept.keep(await signInOptions(party)))
  expect(await verifySignIn(party, answer, { ...passkey, counter: 9 }, kept.spend)).toBeUndefined()
})

test.each([
  ['another page', softwarePasskey('https://elsewhere.example', party.id)],
  ['another host', softwarePasskey(party.origin, 'elsewhere.example')],
  ['a device that did not ask who holds it', softwarePasskey(party.origin, party.id, false)],
])('an answer from %s is refused', async (_where, device) => {
  const kept = challenges()
  const options = kept.keep(await registrationOptions(party, person, []))
  expect(await verifyRegistration(party, device.register(options), kept.spend)).toBeUndefined()
})

test('another person’s device does not open this passkey', async () => {
  const { kept, passkey } = await registered()
  const other = softwarePasskey(party.origin, party.id)
  const answer = { ...other.signIn(kept.keep(await signInOptions(party))), id: passkey.id, rawId: passkey.id }
  expect(await verifySignIn(party, answer, passkey, kept.spend)).toBeUndefined()
})

test.each([
  undefined,
  null,
  'x',
  {},
  { id: 'x', response: {} },
  { id: 1, rawId: 1, type: 'public-key', response: null },
])('the nonsense %j is refused', async (nonsense) => {
  const passkey: Passkey = { id: 'x', publicKey: Buffer.alloc(77), counter: 0, transports: [] }
  expect(await verifyRegistration(party, nonsense, async () => true)).toBeUndefined()
  expect(await verifySignIn(party, nonsense, passkey, async () => true)).toBeUndefined()
})

test('a database lost while a challenge is looked up is not taken for a refusal', async () => {
  const { kept, device, passkey } = await registered()
  const answer = device.signIn(kept.keep(await signInOptions(party)))
  const lost = async () => Promise.reject(new Error('lost'))
  await expect(verifySignIn(party, answer, passkey, lost)).rejects.toThrow('lost')
})

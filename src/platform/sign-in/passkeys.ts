import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'

/** What is kept of a passkey: nothing secret. */
export type Passkey = {
  readonly id: string
  readonly publicKey: Buffer
  readonly counter: number
  readonly transports: readonly string[]
}

/** Where people sign in: passkeys work for this host only. */
export type RelyingParty = {
  readonly name: string
  /** the host, `waymark.example.org` */
  readonly id: string
  /** `https://waymark.example.org`; `http` for localhost alone */
  readonly origin: string
}

/** Says whether a challenge was ours, and uses it up. */
export type SpendChallenge = (challenge: string) => Promise<boolean>

/** What the browser needs to make a passkey; keep its `challenge`. The passkey proves the person, not only the device. */
export async function registrationOptions(
  party: RelyingParty,
  person: { readonly id: string; readonly username: string; readonly displayName: string },
  existing: readonly Pick<Passkey, 'id' | 'transports'>[],
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  return generateRegistrationOptions({
    rpName: party.name,
    rpID: party.id,
    userID: new Uint8Array(Buffer.from(person.id, 'utf8')),
    userName: person.username,
    userDisplayName: person.displayName,
    attestationType: 'none',
    excludeCredentials: existing.map(({ id, transports }) => ({ id, transports: [...transports] })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
}

/** The passkey a browser has made, or undefined if the answer is not to be trusted. */
export async function verifyRegistration(
  party: RelyingParty,
  response: unknown,
  spendChallenge: SpendChallenge,
): Promise<Passkey | undefined> {
  return trusting(spendChallenge, async (expectedChallenge) => {
    const found = await verifyRegistrationResponse({
      response: response as RegistrationResponseJSON,
      expectedChallenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
    })
    if (!found.verified) return undefined
    const { id, publicKey, counter, transports } = found.registrationInfo.credential
    return { id, publicKey: Buffer.from(publicKey), counter, transports: transports ?? [] }
  })
}

/** What the browser needs to sign in with any passkey it holds for this host; keep its `challenge`. */
export async function signInOptions(party: RelyingParty): Promise<PublicKeyCredentialRequestOptionsJSON> {
  return generateAuthenticationOptions({ rpID: party.id, userVerification: 'required' })
}

/** The passkey's new counter, or undefined if the answer is not to be trusted. */
export async function verifySignIn(
  party: RelyingParty,
  response: unknown,
  passkey: Passkey,
  spendChallenge: SpendChallenge,
): Promise<number | undefined> {
  return trusting(spendChallenge, async (expectedChallenge) => {
    const { id, publicKey, counter, transports } = passkey
    const found = await verifyAuthenticationResponse({
      response: response as AuthenticationResponseJSON,
      expectedChallenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      credential: { id, publicKey: new Uint8Array(publicKey), counter, transports: [...transports] },
      requireUserVerification: true,
    })
    return found.verified ? found.authenticationInfo.newCounter : undefined
  })
}

/**
 * The library throws for every answer it does not trust, malformed ones too; all of them mean no. What goes wrong in
 * `spendChallenge` itself (a lost database) is no such answer, and is thrown on.
 */
async function trusting<T>(
  spendChallenge: SpendChallenge,
  verify: (expectedChallenge: SpendChallenge) => Promise<T | undefined>,
): Promise<T | undefined> {
  let ours: { error: unknown } | undefined
  const watched: SpendChallenge = async (challenge) => {
    try {
      return await spendChallenge(challenge)
    } catch (error) {
      ours = { error }
      throw error
    }
  }
  try {
    return await verify(watched)
  } catch {
    if (ours !== undefined) throw ours.error
    return undefined
  }
}

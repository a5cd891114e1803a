import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'

/** A passkey in software, as a browser's authenticator would answer. */
export type TestAuthenticator = {
  readonly id: string
  /** Answers `navigator.credentials.create`. */
  make(challenge: string): Record<string, unknown>
  /** Answers `navigator.credentials.get`, on the site it was made for or (wrongly) on another. */
  prove(challenge: string, on?: string): Record<string, unknown>
}

/** User present, user verified; and with a new credential inside. */
const flags = { proof: 0x05, made: 0x45 }

/** Makes an authenticator for one site: ES256, verifying its user, counting its uses. */
export function testAuthenticator(origin: string): TestAuthenticator {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const credential = randomBytes(16)
  const id = credential.toString('base64url')
  let uses = 0
  const siteOf = (on: string) => createHash('sha256').update(new URL(on).hostname).digest()
  const clientData = (type: string, challenge: string, on = origin) =>
    Buffer.from(JSON.stringify({ type, challenge, origin: on, crossOrigin: false }))
  const counter = () => {
    const bytes = Buffer.alloc(4)
    bytes.writeUInt32BE(uses++)
    return bytes
  }
  const answer = (response: Record<string, Buffer>) => ({
    id,
    rawId: id,
    type: 'public-key',
    clientExtensionResults: {},
    response: Object.fromEntries(
      Object.entries(response).map(([name, bytes]) => [name, bytes.toString('base64url')]),
    ),
  })
  return {
    id,
    make(challenge) {
      const { x, y } = publicKey.export({ format: 'jwk' })
      const key = cborMap([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, Buffer.from(x ?? '', 'base64url')],
        [-3, Buffer.from(y ?? '', 'base64url')],
      ])
      const length = Buffer.from([0, credential.length])
      const authData = Buffer.concat([
        siteOf(origin),
        Buffer.from([flags.made]),
        counter(),
        Buffer.alloc(16),
        length,
        credential,
        key,
      ])
      const attestationObject = cborMap([
        ['fmt', 'none'],
        ['attStmt', []],
        ['authData', authData],
      ])
      return answer({ clientDataJSON: clientData('webauthn.create', challenge), attestationObject })
    },
    prove(challenge, on = origin) {
      const clientDataJSON = clientData('webauthn.get', challenge, on)
      const authenticatorData = Buffer.concat([siteOf(on), Buffer.from([flags.proof]), counter()])
      const signed = Buffer.concat([authenticatorData, createHash('sha256').update(clientDataJSON).digest()])
      return answer({ clientDataJSON, authenticatorData, signature: sign('sha256', signed, privateKey) })
    },
  }
}

type CborValue = number | string | Buffer | readonly (readonly [number | string, CborValue])[]

/** As much of CBOR (RFC 8949) as a credential needs: small integers, text, bytes, maps. */
function cborMap(entries: readonly (readonly [number | string, CborValue])[]): Buffer {
  return Buffer.concat([
    cborHead(5, entries.length),
    ...entries.flatMap(([key, value]) => [cbor(key), cbor(value)]),
  ])
}

function cbor(value: CborValue): Buffer {
  if (typeof value === 'number') return value < 0 ? cborHead(1, -1 - value) : cborHead(0, value)
  if (typeof value === 'string')
    return Buffer.concat([cborHead(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (Buffer.isBuffer(value)) return Buffer.concat([cborHead(2, value.length), value])
  return cborMap(value as readonly (readonly [number | string, CborValue])[])
}

function cborHead(major: number, count: number): Buffer {
  if (count < 24) return Buffer.from([(major << 5) | count])
  if (count < 256) return Buffer.from([(major << 5) | 24, count])
  return Buffer.from([(major << 5) | 25, count >> 8, count & 0xff])
}

import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'
import type { Assertion, NewCredential } from '#catalog/contract/signing-in.ts'

/**
 * An authenticator in software, for tests that have no browser: ES256, discoverable, user verified (Web Authentication Level 3,
 * sections 6.1 and 6.5). Attestation is `none`. What it answers can be made wrong.
 */
const flags = { present: 1, verified: 4, credential: 64 }
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')
const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest()

/** CBOR (RFC 8949) of what stands in an attestation: short texts, byte strings, small integers, maps of them. */
function cbor(value: unknown): Buffer {
  const head = (major: number, length: number) => {
    if (length < 24) return Buffer.from([(major << 5) | length])
    if (length < 256) return Buffer.from([(major << 5) | 24, length])
    return Buffer.from([(major << 5) | 25, length >> 8, length & 255])
  }
  if (typeof value === 'number') return value >= 0 ? head(0, value) : head(1, -1 - value)
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (value instanceof Uint8Array) return Buffer.concat([head(2, value.length), value])
  if (value instanceof Map)
    return Buffer.concat([head(5, value.size), ...[...value].flatMap(([key, one]) => [cbor(key), cbor(one)])])
  throw new Error(`${typeof value} is not among what an attestation has`)
}

type Wrong = { origin?: string; rpId?: string; verified?: boolean; challenge?: string; userHandle?: string }
type Asked = { challenge: string; rpId?: string; rp?: { id?: string }; user?: { id?: string } }

export function authenticator(origin: string) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const id = randomBytes(16)
  let counter = 0
  let userHandle = ''
  const idText = base64(id)
  const credential = { id: idText, rawId: idText, type: 'public-key' as const, clientExtensionResults: {} }
  const clientData = (type: string, { challenge }: Asked, wrong: Wrong) =>
    Buffer.from(
      JSON.stringify({
        type,
        challenge: wrong.challenge ?? challenge,
        origin: wrong.origin ?? origin,
        crossOrigin: false,
      }),
    )
  const authData = (rpId: string, { verified = true }: Wrong, extra = Buffer.alloc(0)) => {
    const bits = flags.present | (verified ? flags.verified : 0) | (extra.length > 0 ? flags.credential : 0)
    const count = Buffer.alloc(4)
    count.writeUInt32BE(++counter)
    return Buffer.concat([sha256(rpId), Buffer.from([bits]), count, extra])
  }
  return {
    id: idText,
    /** `navigator.credentials.create` */
    create(asked: object, wrong: Wrong = {}): NewCredential {
      const options = asked as Asked
      userHandle = options.user?.id ?? ''
      const rpId = wrong.rpId ?? options.rp?.id ?? ''
      const length = Buffer.from([0, id.length])
      const data = Buffer.concat([Buffer.alloc(16), length, id, cbor(coseKey(publicKey))])
      const attestation = new Map<string, unknown>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', authData(rpId, wrong, data)],
      ])
      return {
        ...credential,
        response: {
          clientDataJSON: base64(clientData('webauthn.create', options, wrong)),
          attestationObject: base64(cbor(attestation)),
          transports: ['internal'],
        },
      }
    },
    /** `navigator.credentials.get` */
    get(asked: object, wrong: Wrong = {}): Assertion {
      const options = asked as Asked
      const client = clientData('webauthn.get', options, wrong)
      const data = authData(wrong.rpId ?? options.rpId ?? '', wrong)
      const signature = sign('sha256', Buffer.concat([data, sha256(client)]), privateKey)
      return {
        ...credential,
        response: {
          ...{
            clientDataJSON: base64(client),
            authenticatorData: base64(data),
            signature: base64(signature),
          },
          userHandle: wrong.userHandle ?? userHandle,
        },
      }
    },
    /** As one that was copied would count. */
    rewind(by: number) {
      counter -= by
    },
  }
}

/** COSE_Key of an EC2 key for ES256 (RFC 9053 section 7.1). */
function coseKey(key: KeyObject): Map<number, unknown> {
  const { x = '', y = '' } = key.export({ format: 'jwk' })
  return new Map<number, unknown>([
    [1, 2],
    [3, -7],
    [-1, 1],
    [-2, Buffer.from(x, 'base64url')],
    [-3, Buffer.from(y, 'base64url')],
  ])
}

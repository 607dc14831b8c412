import { isIP } from 'node:net'
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import type { FastifyRequest } from 'fastify'
import type { Assertion, CeremonyOptions, NewCredential } from '#catalog/contract/signing-in.ts'
import type { PasskeyRow } from '#catalog/store/passkeys.ts'
import type { Sealing } from '#catalog/store/vouchers.ts'
import { Problem } from '#platform/errors.ts'

/**
 * Web Authentication Level 3, by SimpleWebAuthn. A challenge is a sealed note of what it is for and until when, so that
 * nothing is stored for whoever opens the page; that it is answered once is kept with the answer (`spendChallenge`).
 *
 * Passkeys belong to a host for ever, so which one it is, is decided once: that of NAR_PUBLIC_URL, else that of the
 * address the page was opened at. A relying party is a name and never an IP address (section 5.1.2, `rp.id`).
 */
export type Place = { rpId: string; origin: string }

/** @throws Problem passkeys-unavailable */
export function placeOf(publicUrl: string | null, request: FastifyRequest): Place {
  const here = publicUrl ?? `${request.protocol}://${request.host}`
  if (!URL.canParse(here)) throw new Problem('passkeys-unavailable')
  const { hostname, origin, protocol } = new URL(here)
  const isSecure = protocol === 'https:' || hostname === 'localhost' || hostname.endsWith('.localhost')
  if (!isSecure || isIP(hostname.replace(/^\[|\]$/g, '')) !== 0) throw new Problem('passkeys-unavailable')
  return { rpId: hostname, origin }
}

/** What a challenge is for, and of whom: the id of an account; '' where nobody has said who they are. */
export type Purpose = 'sign-in' | 'add' | 'invited'
type Note = { purpose: Purpose; of: string; until: number }

/** Long enough to find one's key, short enough that an old page asks anew. */
const goodForMs = 300_000

const writeChallenge = ({ seal }: Sealing, note: Note) => new Uint8Array(seal(JSON.stringify(note)))

function readChallenge({ unseal }: Sealing, challenge: string): Note | null {
  const text = unseal(Buffer.from(challenge, 'base64url'))
  // Whoever could seal it is us.
  return text === null ? null : (JSON.parse(text) as Note)
}

/** Whom a good answer speaks for, and the challenge it used up. */
type Answered = { of: string; challenge: string; expiresAt: Date }

/** Collects what the verifier is asked to judge. */
function judge(challenges: Sealing, purpose: Purpose, now: Date) {
  let answered: Answered | null = null
  const isExpected = (challenge: string): boolean => {
    const note = readChallenge(challenges, challenge)
    if (note?.purpose !== purpose || note.until <= now.getTime()) return false
    answered = { of: note.of, challenge, expiresAt: new Date(note.until) }
    return true
  }
  return { isExpected, answered: (): Answered | null => answered }
}

/** For whoever has not said who they are: the browser shows the passkeys it has for this host. */
export function askForPasskey({ rpId }: Place, challenges: Sealing, now: Date): Promise<CeremonyOptions> {
  const note: Note = { purpose: 'sign-in', of: '', until: now.getTime() + goodForMs }
  return generateAuthenticationOptions({
    rpID: rpId,
    challenge: writeChallenge(challenges, note),
    timeout: goodForMs,
    // It signs in alone, so the device asks who holds it: something one has and something one is or knows.
    userVerification: 'required',
  })
}

/** For a new passkey of an account. `have`: those that it has on this host are not made twice. */
export function askForNewPasskey(
  { rpId }: Place,
  challenges: Sealing,
  holder: { purpose: 'add' | 'invited'; id: string; name: string; have: readonly PasskeyRow[] },
  now: Date,
): Promise<CeremonyOptions> {
  const { purpose, id, name, have } = holder
  return generateRegistrationOptions({
    ...{ rpName: 'Nar', rpID: rpId, userName: name, userDisplayName: name },
    // An id of the account alone: "The user handle MUST NOT contain personally identifying information" (section 14.6.1).
    userID: new Uint8Array(Buffer.from(id)),
    challenge: writeChallenge(challenges, { purpose, of: id, until: now.getTime() + goodForMs }),
    timeout: goodForMs,
    // Which maker's device it is, is nobody's business.
    attestationType: 'none',
    excludeCredentials: have
      .filter(({ rp_id }) => rp_id === rpId)
      .map(({ id: credential, transports }) => ({ id: credential, transports })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
}

/** A new credential as it is to be kept. @throws Problem passkey-refused */
export async function readNewPasskey(
  { rpId, origin }: Place,
  challenges: Sealing,
  { credential, name }: { credential: NewCredential; name: string },
  { purpose, now }: { purpose: 'add' | 'invited'; now: Date },
): Promise<{ row: Omit<PasskeyRow, 'account_id'>; answered: Answered }> {
  const judged = judge(challenges, purpose, now)
  const { verified, registrationInfo } = await refused(() =>
    verifyRegistrationResponse({
      // The same data; the library's type names what a browser may say.
      response: credential as Parameters<typeof verifyRegistrationResponse>[0]['response'],
      expectedChallenge: judged.isExpected,
      expectedOrigin: origin,
      expectedRPID: rpId,
      requireUserVerification: true,
    }),
  )
  const answered = judged.answered()
  if (!verified || !answered) throw new Problem('passkey-refused')
  const { credential: made, credentialBackedUp } = registrationInfo
  const row = {
    ...{ id: made.id, public_key: Buffer.from(made.publicKey), counter: made.counter },
    ...{ transports: [...(credential.response.transports ?? [])], rp_id: rpId, name: name.trim() },
    ...{ backed_up: credentialBackedUp, created_at: now, used_at: null },
  }
  return { row, answered }
}

/** @throws Problem passkey-refused */
export async function readAssertion(
  { rpId, origin }: Place,
  challenges: Sealing,
  { credential, passkey }: { credential: Assertion; passkey: PasskeyRow },
  now: Date,
): Promise<{ counter: number; backedUp: boolean; answered: Answered }> {
  const judged = judge(challenges, 'sign-in', now)
  const { id, public_key, counter, transports, account_id } = passkey
  const { verified, authenticationInfo } = await refused(() =>
    verifyAuthenticationResponse({
      response: credential as Parameters<typeof verifyAuthenticationResponse>[0]['response'],
      expectedChallenge: judged.isExpected,
      expectedOrigin: origin,
      expectedRPID: rpId,
      requireUserVerification: true,
      credential: { id, publicKey: new Uint8Array(public_key), counter, transports },
    }),
  )
  const answered = judged.answered()
  const { userHandle } = credential.response
  // Section 7.2, step 6: the handle, where there is one, is that of the account the key belongs to.
  const isOwn = userHandle === undefined || Buffer.from(userHandle, 'base64url').toString() === account_id
  if (!verified || !answered || !isOwn) throw new Problem('passkey-refused')
  const { newCounter, credentialBackedUp } = authenticationInfo
  return { counter: newCounter, backedUp: credentialBackedUp, answered }
}

/** What the library throws says that an answer is not good, whatever is wrong with it. @throws Problem passkey-refused */
async function refused<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw new Problem('passkey-refused', {}, { cause: error })
  }
}

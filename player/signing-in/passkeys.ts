import type { Account } from '#catalog/contract/account.ts'
import type { CeremonyOptions, NewCredential } from '#catalog/contract/signing-in.ts'
import { ApiProblem, call } from '#player/api/client.ts'

/**
 * Passkeys, by SimpleWebAuthn, fetched when one is used. They need a secure context, and a host that has a name: at an IP
 * address there is none to make them for.
 */
export const passkeysPossible = (): boolean =>
  window.isSecureContext &&
  'PublicKeyCredential' in window &&
  !/^(?:\d{1,3}(?:\.\d{1,3}){3}|\[.*\])$/.test(location.hostname)

/** What the browser says when somebody closed its window, took too long, or has the passkey already. */
export type PasskeyTrouble = 'stopped' | 'known'

const troubleOf = (cause: unknown): ApiProblem => {
  const name = cause instanceof Error ? cause.name : ''
  const code: PasskeyTrouble = name === 'InvalidStateError' ? 'known' : 'stopped'
  return new ApiProblem(code, 0, '', { cause })
}

const library = () => import('@simplewebauthn/browser')

/** @throws ApiProblem; of code `stopped` when none was chosen */
export async function signInWithPasskey(): Promise<Account> {
  const [{ startAuthentication }, asked] = await Promise.all([library(), call('passkeyRequest')])
  // What the hub answers is what the library of the other side wrote.
  const optionsJSON = asked as unknown as Parameters<typeof startAuthentication>[0]['optionsJSON']
  const credential = await startAuthentication({ optionsJSON }).catch((cause: unknown) => {
    throw troubleOf(cause)
  })
  return call('signInWithPasskey', { body: { credential: plain(credential) } })
}

/** @throws ApiProblem; of code `stopped` when none was made, `known` when there is one on this device */
export async function makePasskey(options: Promise<CeremonyOptions>): Promise<NewCredential> {
  const [{ startRegistration }, asked] = await Promise.all([library(), options])
  const optionsJSON = asked as unknown as Parameters<typeof startRegistration>[0]['optionsJSON']
  const credential = await startRegistration({ optionsJSON }).catch((cause: unknown) => {
    throw troubleOf(cause)
  })
  return plain(credential)
}

/** Extensions may hold what is no JSON; none was asked for. */
const plain = <T extends { id: string; rawId: string; type: string }>({
  id,
  rawId,
  response,
  ...rest
}: T & {
  response: object
}) =>
  ({
    ...{ id, rawId, response, type: 'public-key', clientExtensionResults: {} },
    ...('authenticatorAttachment' in rest && rest.authenticatorAttachment
      ? { authenticatorAttachment: rest.authenticatorAttachment }
      : {}),
  }) as never

/** Something to call a device by, until its holder calls it otherwise. */
export function deviceName(): string {
  const agent = navigator.userAgent
  const found = (
    [
      [/iPhone/, 'iPhone'],
      [/iPad/, 'iPad'],
      [/Android/, 'Android'],
      [/Windows/, 'Windows'],
      [/Mac OS X/, 'Mac'],
      [/Linux/, 'Linux'],
    ] as const
  ).find(([sign]) => sign.test(agent))
  return found?.[1] ?? ''
}

/** The secret part of the link that led here: what follows `#` is never sent to a server by itself. */
export const tokenOfLink = (): string => /^#([A-Za-z0-9_-]{10,200})$/.exec(location.hash)?.[1] ?? ''

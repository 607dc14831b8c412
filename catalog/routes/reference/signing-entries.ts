import type { Assertion, NewCredential, WaysIn } from '#catalog/contract/signing-in.ts'
import type { RouteEntry } from './entry.ts'
import * as sample from './samples.ts'

export const moment = '2026-11-23T05:00:00.000Z'
export const linkToken = 'nar_3Jq0mXo5v1nYt8c2Lr6aZk9BdWfHsPuE4gTiKjMxQ7A'
const password = 'тоғыз ұлың бір төбе'
const challenge = 'w0mYk3pZ6uB1nQ8sX5tC2vR9aD4eF7gH'
const name = 'Жетісу телерадиосы'

const asked = { challenge, rpId: 'nar.example.kz', userVerification: 'required', timeout: 300_000 }
export const toBeMade = { challenge, rp: { id: 'nar.example.kz', name: 'Nar' }, user: { name } }

const shared = {
  ...{ id: 'q3Zb0X9vT2mP7sLd4KfJhA', rawId: 'q3Zb0X9vT2mP7sLd4KfJhA', type: 'public-key' as const },
  clientExtensionResults: {},
}
const assertion: Assertion = {
  ...shared,
  response: { clientDataJSON: 'eyJ0eXBlIjoi', authenticatorData: 'SZYN5YgOjGh0', signature: 'MEUCIQDx' },
}
export const credential: NewCredential = {
  ...shared,
  response: { clientDataJSON: 'eyJ0eXBlIjoi', attestationObject: 'o2NmbXRkbm9u', transports: ['internal'] },
}
const ways: WaysIn = {
  ...{ passwordSetAt: moment, recoveryCodes: 10 },
  passkeys: [{ id: shared.id, name: 'Телефон', synced: true, createdAt: moment, usedAt: moment }],
  sessions: [
    {
      ...{ id: 's1e2s3s4i5on', kind: 'session', here: true, way: 'passkey', browser: 'Chrome, Android' },
      ...{ createdAt: moment, usedAt: moment, endsAt: '2026-12-23T05:00:00.000Z' },
    },
  ],
}
/** Signing in, and one's own ways in. */
export const signingEntries = {
  signInWithPassword: {
    caller: 'anyone',
    description:
      'Answers a cookie, as signing in with a token does. After five wrong tries a name is paused, longer each time, whether anybody has it or not.',
    problems: ['not-allowed', 'sign-in-wrong', 'sign-in-paused'],
    body: { name, password },
    answer: sample.account,
  } satisfies RouteEntry<'signInWithPassword'>,
  passkeyRequest: {
    caller: 'anyone',
    description:
      'PublicKeyCredentialRequestOptionsJSON of Web Authentication Level 3; good for five minutes.',
    problems: ['not-allowed', 'passkeys-unavailable'],
    answer: asked,
  } satisfies RouteEntry<'passkeyRequest'>,
  signInWithPasskey: {
    caller: 'anyone',
    description: 'With what the browser answered. Each challenge is good for one answer.',
    problems: ['not-allowed', 'passkey-refused', 'passkeys-unavailable'],
    body: { credential: assertion },
    answer: sample.account,
  } satisfies RouteEntry<'signInWithPasskey'>,
  signInWithRecovery: {
    caller: 'anyone',
    description: 'Uses the code up. The account is told by mail, where the hub knows an address.',
    problems: ['not-allowed', 'sign-in-wrong', 'sign-in-paused'],
    body: { name, code: '7Q2M-0XKD-5RTV-9HWB' },
    answer: sample.account,
  } satisfies RouteEntry<'signInWithRecovery'>,
  waysIn: {
    caller: 'signed-in',
    description:
      'Passkeys, whether there is a password, recovery codes that are left, sessions and API tokens.',
    answer: ways,
  } satisfies RouteEntry<'waysIn'>,
  endSession: {
    caller: 'signed-in',
    description: 'A session or an API token of your own, by its id; good no longer from that moment on.',
    problems: ['not-found'],
    answer: null,
  } satisfies RouteEntry<'endSession'>,
  endOtherSessions: {
    caller: 'signed-in',
    description: 'Every session but the one that asks. API tokens stay.',
    answer: null,
  } satisfies RouteEntry<'endOtherSessions'>,
  passkeyCreation: {
    caller: 'signed-in',
    description:
      'PublicKeyCredentialCreationOptionsJSON of Web Authentication Level 3; good for five minutes.',
    problems: ['sign-in-again', 'passkeys-unavailable'],
    answer: toBeMade,
  } satisfies RouteEntry<'passkeyCreation'>,
  addPasskey: {
    caller: 'signed-in',
    description: 'With what the browser answered, and what you call the device.',
    problems: ['sign-in-again', 'passkey-refused', 'passkeys-unavailable'],
    body: { name: 'Телефон', credential },
    answer: ways,
  } satisfies RouteEntry<'addPasskey'>,
  removePasskey: {
    caller: 'signed-in',
    description: 'By its id. The last way into an account cannot be taken away.',
    problems: ['not-found', 'sign-in-again', 'last-way-in'],
    answer: null,
  } satisfies RouteEntry<'removePasskey'>,
  setPassword: {
    caller: 'signed-in',
    description:
      'Fifteen characters at least. Ends every other session; this one goes on under a new cookie.',
    problems: ['sign-in-again', 'password-short', 'password-common'],
    body: { password },
    answer: null,
  } satisfies RouteEntry<'setPassword'>,
  removePassword: {
    caller: 'signed-in',
    description: 'For who has a passkey. The last way into an account cannot be taken away.',
    problems: ['not-found', 'sign-in-again', 'last-way-in'],
    answer: null,
  } satisfies RouteEntry<'removePassword'>,
  makeRecoveryCodes: {
    caller: 'signed-in',
    description: 'Ten, each good once. Those there were are good no longer; these are kept as hashes.',
    problems: ['sign-in-again'],
    answer: { codes: ['7Q2M-0XKD-5RTV-9HWB', 'K4C8-1ZNE-6YPA-3JGS'] },
  } satisfies RouteEntry<'makeRecoveryCodes'>,
  contact: {
    caller: 'signed-in',
    description: 'The address is one that was proven.',
    answer: { mail: 'hub@jetisu.example.kz', locale: 'kk' },
  } satisfies RouteEntry<'contact'>,
  patchContact: {
    caller: 'signed-in',
    description: 'The answer has the old address until the link that is sent to the new one was opened.',
    problems: ['sign-in-again'],
    body: { mail: 'hub@jetisu.example.kz', locale: 'kk-Latn' },
    answer: { mail: null, locale: 'kk-Latn' },
  } satisfies RouteEntry<'patchContact'>,
  confirmMail: {
    caller: 'anyone',
    description: 'With what stands after `#` in the link. Good once, for a day.',
    problems: ['not-allowed', 'link-over'],
    body: { token: linkToken },
    answer: null,
  } satisfies RouteEntry<'confirmMail'>,
  askPasswordLink: {
    caller: 'anyone',
    description: 'Name or address. The answer tells nothing of whether there is such an account.',
    problems: ['not-allowed'],
    body: { name },
    answer: null,
  } satisfies RouteEntry<'askPasswordLink'>,
  resetPassword: {
    caller: 'anyone',
    description: 'With what stands after `#` in the link. Good once, for an hour. It does not sign in.',
    problems: ['not-allowed', 'link-over', 'password-short', 'password-common'],
    body: { token: linkToken, password },
    answer: null,
  } satisfies RouteEntry<'resetPassword'>,
}

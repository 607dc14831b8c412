import type { AccountRow, Invitation } from '#catalog/contract/people.ts'
import type { ErrorCode } from '#platform/errors.ts'
import type { RouteEntry } from './entry.ts'
import * as sample from './samples.ts'
import { credential, linkToken, moment, toBeMade } from './signing-entries.ts'

const name = sample.account.name
const refusals: ErrorCode[] = [
  ...(['not-allowed', 'link-over', 'account-name-taken', 'password-short', 'password-common'] as const),
  ...(['passkey-refused', 'passkeys-unavailable'] as const),
]
const row: AccountRow = {
  ...{ ...sample.account, hasMail: true, passkeys: 1, hasPassword: true, tokens: 1, sessions: 2 },
  ...{ usedAt: moment, lockedAt: null },
}
const invitation: Invitation = {
  ...{ id: 'i1n2v3i4t5e6', role: 'owner', owner: null, mail: 'hub@jetisu.example.kz', state: 'open' },
  ...{ madeBy: 'Әкімші', madeAt: moment, expiresAt: '2026-11-30T05:00:00.000Z' },
}

/** Invitations, and what admins see of accounts and mail. */
export const peopleEntries = {
  invited: {
    caller: 'anyone',
    description: 'With what stands after `#` in the link.',
    problems: ['not-allowed', 'link-over'],
    body: { token: linkToken },
    answer: { role: 'owner', owner: null, mail: invitation.mail, expiresAt: invitation.expiresAt },
  } satisfies RouteEntry<'invited'>,
  invitedPasskey: {
    caller: 'anyone',
    description: 'As for a passkey of an account, for one that is to be made.',
    problems: ['not-allowed', 'link-over', 'passkeys-unavailable'],
    body: { token: linkToken, name },
    answer: toBeMade,
  } satisfies RouteEntry<'invitedPasskey'>,
  acceptInvitation: {
    caller: 'anyone',
    description: 'Makes the account. Its name is one that neither an account nor an owner has.',
    problems: refusals,
    body: { token: linkToken, name, locale: 'kk', passkey: { name: 'Телефон', credential } },
    answer: sample.account,
  } satisfies RouteEntry<'acceptInvitation'>,
  invitations: {
    caller: 'admin',
    description: 'Newest first. An address goes when the invitation is accepted or over.',
    answer: { invitations: [invitation] },
  } satisfies RouteEntry<'invitations'>,
  createInvitation: {
    caller: 'admin',
    description: 'The link is told once. It is good once, for seven days.',
    body: { role: 'owner', mail: 'hub@jetisu.example.kz', locale: 'kk' },
    answer: { ...invitation, link: `https://nar.example.kz/invited#${linkToken}` },
  } satisfies RouteEntry<'createInvitation'>,
  revokeInvitation: {
    caller: 'admin',
    description: 'One that is open. Its link opens nothing from then on.',
    problems: ['not-found'],
    answer: null,
  } satisfies RouteEntry<'revokeInvitation'>,
  accounts: {
    caller: 'admin',
    description: 'By name, with how each is signed in to and when it last was.',
    answer: { accounts: [row] },
  } satisfies RouteEntry<'accounts'>,
  patchAccount: {
    caller: 'admin',
    description: 'Of somebody else. The ETag is that of the list.',
    problems: ['not-found', 'own-account'],
    body: { role: 'moderator' },
    answer: { ...row, role: 'moderator' },
  } satisfies RouteEntry<'patchAccount'>,
  signAccountOut: {
    caller: 'admin',
    description: 'Sessions and API tokens. Passkeys and the password stay.',
    problems: ['not-found'],
    answer: null,
  } satisfies RouteEntry<'signAccountOut'>,
  linkForAccount: {
    caller: 'admin',
    description: 'Good once, for an hour. Be sure whom you give it to.',
    problems: ['not-found'],
    answer: { link: `https://nar.example.kz/reset#${linkToken}`, expiresAt: '2026-11-23T06:00:00.000Z' },
  } satisfies RouteEntry<'linkForAccount'>,
  outbox: {
    caller: 'admin',
    description:
      'Without a mail server letters wait here, to be handed over. What was sent is without address and words.',
    answer: {
      sending: true,
      mails: [
        {
          ...{ id: 'm7a2i9l4w1xt', kind: 'invitation', state: 'waiting', recipient: invitation.mail },
          ...{ subject: 'Хабқа шақыру', text: 'Сәлеметсіз бе!', attempts: 1, trouble: '451 4.7.1 try later' },
          ...{ createdAt: moment, nextAt: '2026-11-23T05:05:00.000Z', expiresAt: invitation.expiresAt },
        },
      ],
    },
  } satisfies RouteEntry<'outbox'>,
  sendMailAgain: {
    caller: 'admin',
    description: 'Puts it into the queue anew, without waiting for its next turn.',
    problems: ['not-found'],
    answer: null,
  } satisfies RouteEntry<'sendMailAgain'>,
}

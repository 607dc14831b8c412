import type { Breach } from '#catalog/contract/breach.ts'
import type { TermsVersion } from '#catalog/contract/terms.ts'
import type { RouteEntry } from './entry.ts'
import * as sample from './samples.ts'

const { ids } = sample

const each = <T>(one: T) => ({ kk: one, ru: one, en: one })
const newTexts = each({ text: '# Ережелер\n\nХабты қалай пайдалануға болады.', changes: 'Алғашқы нұсқасы.' })
const terms: TermsVersion = {
  ...{ document: 'terms', number: 2, effectiveFrom: '2026-12-01T00:00:00.000Z', state: 'to-come' },
  ...{ publishedAt: '2026-11-23T05:00:00.000Z', shipped: false, texts: newTexts },
}

const facts = {
  ...{ happened: 'Резервтік көшірмесі бар диск жоғалды.', data: 'Аккаунттардың аттары.' },
  ...{ measures: 'Кілттер ауыстырылды.', contact: 'Оператор, +7 727 000 00 00' },
  ...{ people: 3, complaints: [] },
}
const breach: Breach = {
  ...{ ...facts, id: 'b1r2e3a4c5h6', noticedAt: '2026-11-20T06:00:00.000Z' },
  accounts: [{ id: ids.account, name: 'Жетісу телерадиосы', acknowledgedAt: null }],
  ...{ notifyBy: '2026-11-23T19:00:00.000Z', calendarUnsure: false, overdue: false, notified: null },
  notice: {
    kk: 'Дербес деректер қауіпсіздігінің бұзылуы туралы…',
    ru: 'О нарушении безопасности персональных данных…',
  },
}

/** What the law asks of the hub: an account's own data, terms, breaches. */
export const dutyEntries = {
  accountData: {
    caller: 'signed-in',
    description: 'A copy of all of it; secrets are left out.',
    answer: {
      ...{ madeAt: '2026-11-23T05:00:00.000Z', account: sample.account },
      tables: { account: [{ id: ids.account, name: 'Жетісу телерадиосы' }] },
    },
  } satisfies RouteEntry<'accountData'>,
  erasurePreview: {
    caller: 'signed-in',
    description: 'To be shown before it is asked for.',
    answer: { last: true, titles: 12 },
  } satisfies RouteEntry<'erasurePreview'>,
  eraseAccount: {
    caller: 'signed-in',
    description: 'Said twice: by the name and by how many titles go along. Nothing brings it back.',
    problems: ['erasure-unconfirmed'],
    body: { name: 'Жетісу телерадиосы', titles: 12 },
    answer: null,
  } satisfies RouteEntry<'eraseAccount'>,
  accountNotices: {
    caller: 'signed-in',
    description: 'Breaches of data that concern you, until you have acknowledged them.',
    answer: {
      notices: [
        {
          ...{ breachId: breach.id, happened: facts.happened, data: facts.data, measures: facts.measures },
          ...{ contact: facts.contact, noticedAt: breach.noticedAt },
        },
      ],
    },
  } satisfies RouteEntry<'accountNotices'>,
  acknowledgeNotice: {
    caller: 'signed-in',
    description: 'It is not shown again.',
    problems: ['not-found'],
    answer: null,
  } satisfies RouteEntry<'acknowledgeNotice'>,
  terms: {
    caller: 'anyone',
    description: 'Who runs the hub, and every version of its documents with what changed in it.',
    answer: {
      operator: { name: 'Жетісу телерадиосы', address: 'Талдықорған', contact: 'hub@example.kz' },
      versions: [{ ...terms, texts: each({ changes: 'Алғашқы нұсқасы.' }) }],
    },
  } satisfies RouteEntry<'terms'>,
  termsVersion: {
    caller: 'anyone',
    description: 'Also one that is past, or still to come.',
    problems: ['not-found'],
    answer: terms,
  } satisfies RouteEntry<'termsVersion'>,
  publishTerms: {
    caller: 'admin',
    description: 'In all three languages. What was published is never changed: publish the next version.',
    body: { document: 'terms', texts: newTexts, effectiveFrom: '2026-12-01T00:00:00Z' },
    answer: terms,
  } satisfies RouteEntry<'publishTerms'>,
  breaches: {
    caller: 'editor',
    description: 'Each with the text that the operator sends to the authority.',
    answer: { breaches: [breach] },
  } satisfies RouteEntry<'breaches'>,
  enterBreach: {
    caller: 'editor',
    description: 'Within a business day of `noticedAt` the authority has to hear of it.',
    body: { ...facts, accounts: 'all', noticedAt: breach.noticedAt },
    answer: breach,
  } satisfies RouteEntry<'enterBreach'>,
  patchBreach: {
    caller: 'editor',
    description: 'What is known now. The ETag is that of the list.',
    problems: ['not-found', 'breach-told'],
    body: { people: 3 },
    answer: breach,
  } satisfies RouteEntry<'patchBreach'>,
  notifyBreach: {
    caller: 'editor',
    description: 'The operator tells it themselves; this only keeps when.',
    problems: ['not-found', 'breach-told'],
    body: { at: '2026-11-20T12:00:00.000Z' },
    answer: { ...breach, notified: { at: '2026-11-20T12:00:00.000Z', role: 'admin' } },
  } satisfies RouteEntry<'notifyBreach'>,
}

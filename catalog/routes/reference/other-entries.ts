import type { RouteEntry } from './entry.ts'
import * as sample from './samples.ts'

const { ids, title, complaint } = sample
const collection = {
  ...{ id: ids.collection, texts: { kk: { title: 'Наурызға арналған айтыстар' } }, position: 0 },
  ...{ titles: [title], titleIds: [ids.title], published: true, changedBy: 'moderator' as const },
  ...{ changedAt: '2026-11-23T05:00:00.000Z', typed: null },
}

/** Who calls, lists, search, complaints and figures. */
export const otherEntries = {
  openSession: {
    caller: 'anyone',
    description:
      'For pages: answers a cookie of 30 days, so that the token itself is kept nowhere. Tools send `Authorization: Bearer TOKEN` with each request instead.',
    problems: ['not-signed-in'],
    body: { token: 'nar_3Jq0mXo5v1nYt8c2Lr6aZk9BdWfHsPuE4gTiKjMxQ7A' },
    answer: sample.account,
  } satisfies RouteEntry<'openSession'>,
  session: {
    caller: 'signed-in',
    description: 'Also tells which owner you upload for.',
    answer: sample.account,
  } satisfies RouteEntry<'session'>,
  closeSession: {
    caller: 'signed-in',
    description: 'The cookie is good no longer.',
    answer: null,
  } satisfies RouteEntry<'closeSession'>,
  connection: {
    caller: 'anyone',
    description: 'Nothing of it is kept.',
    answer: {
      ...{ address: '91.185.20.7', country: 'KZ', zone: 'domestic', rule: 'kazakhstan' },
      ...{ prefix: '91.185.0.0/19', countryName: 'Қазақстан', way: 'direct', domesticTraffic: true },
    },
  } satisfies RouteEntry<'connection'>,
  owner: {
    caller: 'admin',
    description: 'An id goes before a name.',
    problems: ['not-found'],
    answer: sample.ownerOfAdmin,
  } satisfies RouteEntry<'owner'>,
  patchOwner: {
    caller: 'admin',
    description: 'What was uploaded before stays as it is.',
    problems: ['not-found'],
    body: { av1: true },
    answer: { ...sample.ownerOfAdmin, av1: true },
  } satisfies RouteEntry<'patchOwner'>,
  findLines: {
    caller: 'anyone',
    description: 'Searches the subtitles of what this viewer may watch.',
    query: { q: 'туған жер' },
    answer: {
      lines: [
        {
          ...{ titleId: ids.title, texts: sample.texts, language: 'kk', start: 754.2 },
          ...{ words: 'Туған жер, сағындым ғой сені', marks: [[0, 9]], why: [] },
        },
      ],
      next: null,
    },
  } satisfies RouteEntry<'findLines'>,
  suggest: {
    caller: 'anyone',
    description: 'While somebody types; at most a handful.',
    query: { q: 'нау' },
    answer: {
      suggestions: [{ titleId: ids.title, name: 'Наурыз айтысы', language: 'kk', marks: [[0, 3]], why: [] }],
    },
  } satisfies RouteEntry<'suggest'>,
  audit: {
    caller: 'signed-in',
    description:
      'Owners read what was done to what is theirs, by whomever; moderators and admins everything. Entries are chained by hashes and never change.',
    query: { subject: ids.title },
    answer: {
      entries: [
        {
          ...{ number: 4711, at: '2026-11-20T07:00:00.000Z', account: { id: ids.account, role: 'owner' } },
          ...{ act: 'licence.add', subject: ids.title, ownerId: ids.owner },
          ...{ details: { licence: ids.licence, territories: ['KZ'] }, hash: '9f'.repeat(32) },
        },
      ],
      next: '4711',
    },
  } satisfies RouteEntry<'audit'>,
  listSeries: {
    caller: 'anyone',
    description: 'Only series that have something for this viewer, unless they are your own.',
    query: { owner: ids.owner, cursor: ids.series },
    answer: { series: [sample.series], next: null },
  } satisfies RouteEntry<'listSeries'>,
  createSeries: {
    caller: 'signed-in',
    description: 'Nobody but you sees it before one of its titles can be watched.',
    body: { kind: 'aitys', texts: sample.series.texts, region: 'KZ-75' },
    answer: sample.series,
  } satisfies RouteEntry<'createSeries'>,
  series: {
    caller: 'anyone',
    description: 'The first of its titles; more with `GET /titles?series=ID&cursor=NEXT`.',
    problems: ['not-found'],
    answer: { ...sample.series, titles: [title], next: null },
  } satisfies RouteEntry<'series'>,
  patchSeries: {
    caller: 'signed-in',
    description: 'What is not named stays as it is.',
    problems: ['not-found'],
    body: { texts: sample.series.texts },
    answer: sample.series,
  } satisfies RouteEntry<'patchSeries'>,
  deleteSeries: {
    caller: 'signed-in',
    description: 'Take its titles out first.',
    problems: ['not-found', 'series-not-empty'],
    answer: null,
  } satisfies RouteEntry<'deleteSeries'>,
  person: {
    caller: 'anyone',
    description: 'The first of their titles that this viewer may watch.',
    problems: ['not-found'],
    answer: { ...sample.person, titles: [title], next: null },
  } satisfies RouteEntry<'person'>,
  patchPerson: {
    caller: 'signed-in',
    description: 'Of a person whom your own titles name.',
    problems: ['not-found', 'name-taken'],
    body: { names: sample.person.names },
    answer: sample.person,
  } satisfies RouteEntry<'patchPerson'>,
  listCollections: {
    caller: 'anyone',
    description: 'Each with those of its titles that this viewer may watch.',
    answer: {
      collections: [{ ...collection, titleIds: [] }],
    },
  } satisfies RouteEntry<'listCollections'>,
  collection: {
    caller: 'anyone',
    description: 'One that is not published, or has nothing for this viewer, is there for editors alone.',
    problems: ['not-found'],
    answer: collection,
  } satisfies RouteEntry<'collection'>,
  createCollection: {
    caller: 'editor',
    description: 'It stands on the front page, by `position`.',
    body: { texts: { kk: { title: 'Наурызға арналған айтыстар' } }, titleIds: [ids.title] },
    answer: collection,
  } satisfies RouteEntry<'createCollection'>,
  patchCollection: {
    caller: 'editor',
    description: '`titleIds` is the whole list.',
    problems: ['not-found'],
    body: { titleIds: [ids.title] },
    answer: collection,
  } satisfies RouteEntry<'patchCollection'>,
  deleteCollection: {
    caller: 'editor',
    description: 'Its titles stay.',
    problems: ['not-found'],
    answer: null,
  } satisfies RouteEntry<'deleteCollection'>,
  createComplaint: {
    caller: 'anyone',
    description:
      'Answered within 24 hours; twenty in ten minutes from one network. Number and code of the receipt open its state; keep both. No title is looked up: the receipt tells nothing of whether there is one.',
    body: { titleId: ids.title, range: { from: 754 }, category: 'false', text: 'Айтыстың күні қате.' },
    answer: {
      ...{ number: '2026-000123', code: 'K7WM-2QXD-9RTA-4HBC' },
      ...{ receivedAt: '2026-11-20T06:00:00.000Z', answerBy: '2026-11-21T06:00:00.000Z' },
    },
  } satisfies RouteEntry<'createComplaint'>,
  complaint: {
    caller: 'anyone',
    description: 'The outcome, its reason, and which role answers for it.',
    problems: ['complaint-not-found'],
    query: { code: 'K7WM-2QXD-9RTA-4HBC' },
    answer: complaint,
  } satisfies RouteEntry<'complaint'>,
  appealComplaint: {
    caller: 'anyone',
    description: 'Until `appealBy`. Sent twice it is still one appeal.',
    problems: ['complaint-not-found', 'appeal-closed'],
    body: { code: 'K7WM-2QXD-9RTA-4HBC', text: 'Күні әлі де қате.' },
    answer: { ...complaint, state: 'appealed', appealBy: null },
  } satisfies RouteEntry<'appealComplaint'>,
  deskComplaints: {
    caller: 'editor',
    description: 'What complainants wrote, with their address where they gave one.',
    answer: { complaints: [sample.deskComplaint], next: null },
  } satisfies RouteEntry<'deskComplaints'>,
  deskComplaint: {
    caller: 'editor',
    description: '`mayDecide` is false for whoever decided first and now sees the appeal.',
    problems: ['complaint-not-found'],
    answer: sample.deskComplaint,
  } satisfies RouteEntry<'deskComplaint'>,
  decideComplaint: {
    caller: 'editor',
    description: 'Each judgement once. Upheld is by a remedy; a restriction is made first, and named here.',
    problems: ['complaint-not-found', 'complaint-decided', 'appeal-of-own-decision'],
    body: { instance: 'first', outcome: 'upheld', remedy: 'correction', reason: 'Айтыстың күні түзетілді.' },
    answer: sample.deskComplaint,
  } satisfies RouteEntry<'decideComplaint'>,
  transparency: {
    caller: 'anyone',
    description: 'A quarter that is over stands still.',
    query: { quarter: '2026-Q4' },
    answer: {
      quarters: [
        {
          ...{ quarter: '2026-Q4', from: '2026-09-30T19:00:00.000Z', until: '2026-12-31T19:00:00.000Z' },
          ...{ over: false, overdue: 0, audience: [], hours: { median: 3.25, worst: 21.5 } },
          received: {
            total: 3,
            byCategory: { rights: 1, child: 0, unlawful: 0, false: 2, person: 0, other: 0 },
          },
          outcomes: { restriction: 1, correction: 1, rejected: 1 },
          appeals: { received: 0, confirmed: 0, changed: 0, overdue: 0 },
          restrictions: {
            ...{ made: [{ reason: 'court', authority: 'Алматы қаласының соты', count: 1 }], lifted: 0 },
          },
        },
      ],
    },
  } satisfies RouteEntry<'transparency'>,
}

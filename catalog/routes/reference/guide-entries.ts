import type { NewProgramme } from '#catalog/contract/guide.ts'
import { licence, newLicence, programme, told } from './channel-entries.ts'
import type { RouteEntry, StreamEntry } from './entry.ts'

const newProgramme: NewProgramme = {
  ...{ starts: programme.starts, ends: programme.ends, texts: programme.texts },
  ...{ language: 'kk', origin: 'domestic', record: true },
}

/** The guide of a channel, and what the law counts of it. */
export const guideEntries = {
  guide: {
    caller: 'anyone',
    description:
      'A day from now on unless it is said otherwise; 31 days at most. Programmes never overlap. `closed` says why one may not be watched where this viewer is.',
    problems: told,
    query: { from: '2026-11-23T00:00:00.000Z', until: '2026-11-24T00:00:00.000Z' },
    answer: {
      ...{ from: '2026-11-23T00:00:00.000Z', until: '2026-11-24T00:00:00.000Z' },
      programmes: [{ ...programme, closed: null }],
    },
  } satisfies RouteEntry<'guide'>,
  wholeGuide: {
    caller: 'anyone',
    description:
      'Of every channel that `GET /channels` has for this viewer, television first; 8 days at most. `closed` says why a programme may not be watched where this viewer is.',
    query: { from: '2026-11-23T00:00:00.000Z', until: '2026-11-24T00:00:00.000Z' },
    answer: {
      ...{ from: '2026-11-23T00:00:00.000Z', until: '2026-11-24T00:00:00.000Z' },
      channels: [
        {
          ...{ id: programme.channelId, kind: 'tv', texts: { kk: { title: 'Жетісу' } }, region: 'KZ-33' },
          ...{ ageMark: 6, programmes: [{ ...programme, closed: null }] },
        },
      ],
    },
  } satisfies RouteEntry<'wholeGuide'>,
  channelShares: {
    caller: 'signed-in',
    description:
      'By hours that the guide has, days of Almaty. A programme that does not say its language or origin counts for neither share. `thin` names parts of days with less Kazakh than everything else together.',
    problems: ['not-found'],
    query: { week: '2026-11-23' },
    answer: {
      ...{ week: '2026-11-23', from: '2026-11-22T19:00:00.000Z', until: '2026-11-29T19:00:00.000Z' },
      ...{ hours: 126, kazakh: { hours: 75.6, share: 0.6, least: 0.55 } },
      ...{ domestic: { hours: 63, share: 0.5, least: 0.55 }, unsaid: { language: 0, origin: 1.5 } },
      days: [{ day: '2026-11-23', hours: 18, kazakh: 10.8, domestic: 9 }],
      ...{ intervalHours: 6, thin: [] },
    },
  } satisfies RouteEntry<'channelShares'>,
  createProgramme: {
    caller: 'signed-in',
    description:
      'What runs into its beginning ends there, what begins before its end begins there. Where nothing would be left of another programme, it is refused.',
    problems: ['not-found', 'guide-overlap'],
    body: newProgramme,
    answer: { ...programme, licences: [] },
  } satisfies RouteEntry<'createProgramme'>,
  programme: {
    caller: 'signed-in',
    description: 'Viewers have it in the guide.',
    problems: ['not-found'],
    answer: { ...programme, licences: [] },
  } satisfies RouteEntry<'programme'>,
  patchProgramme: {
    caller: 'signed-in',
    description:
      'What is not named stays as it is. A later end cuts what follows, an earlier one leaves a gap.',
    problems: ['not-found', 'guide-overlap'],
    body: { ends: '2026-11-23T15:55:00.000Z' },
    answer: { ...programme, ends: '2026-11-23T15:55:00.000Z', licences: [] },
  } satisfies RouteEntry<'patchProgramme'>,
  deleteProgramme: {
    caller: 'signed-in',
    description: 'Its time is without a programme then: licences of the channel hold for it.',
    problems: ['not-found'],
    answer: null,
  } satisfies RouteEntry<'deleteProgramme'>,
  addProgrammeLicence: {
    caller: 'signed-in',
    description: 'From the first one on, licences of the channel do not count for this programme.',
    problems: ['not-found', 'licence-overlaps'],
    body: newLicence,
    answer: licence,
  } satisfies RouteEntry<'addProgrammeLicence'>,
  revokeProgrammeLicence: {
    caller: 'signed-in',
    description: 'Nobody sees the programme then, until it has another one.',
    problems: ['not-found', 'conflict'],
    answer: null,
  } satisfies RouteEntry<'revokeProgrammeLicence'>,
}

const span = { from: '2026-11-23T00:00:00.000Z', until: '2026-11-24T00:00:00.000Z' }

/** As files. */
export const guideStreams: Readonly<Record<string, StreamEntry>> = {
  guideXml: {
    caller: 'anyone',
    description:
      'A week from now on unless it is said otherwise; 31 days at most. Age marks are ratings of the system `KZ`; what was made in the country has `<country>KZ</country>`.',
    problems: told,
    query: span,
    answer: {
      ...{ types: ['application/xml'], description: 'XMLTV (xmltv.dtd), UTF-8' },
      example:
        '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE tv SYSTEM "xmltv.dtd">\n<tv><channel id="h4n2e9l7t1vx"><display-name lang="kk">Жетісу</display-name></channel></tv>\n',
    },
  },
  guideIcs: {
    caller: 'anyone',
    description: 'As `guide.xml`, for calendars, in the language of `Accept-Language`.',
    problems: told,
    query: span,
    answer: { types: ['text/calendar'], description: 'iCalendar (RFC 5545)' },
  },
  importGuide: {
    caller: 'signed-in',
    description:
      'Programmes are known by the moment they begin at: the same file again changes nothing. Later ones that an earlier file had and this one has not are taken out; one with licences of its own, or typed here, is not, and stands in the way. With one bad programme nothing is kept, and the answer (422) tells of each. `dryRun` answers 200 with the same report and keeps nothing.',
    problems: [
      ...(['not-found', 'too-large', 'not-text', 'encoding-unsure', 'table-too-long', 'not-xmltv'] as const),
      'guide-import-refused',
    ],
    query: { dryRun: true },
    body: {
      ...{
        types: ['application/xml'],
        description: 'XMLTV; of several channels the one that `channel` names',
      },
      example:
        '<tv><programme start="20261123200000 +0500" stop="20261123204000 +0500" channel="jetisu.kz"><title lang="kk">Кешкі жаңалықтар</title></programme></tv>',
    },
    answer: {
      json: {
        ...{ dryRun: true, made: 1, changed: 0, same: 0, bad: 0, removed: 0 },
        rows: [{ row: 1, state: 'made', findings: [] }],
      },
    },
  },
}

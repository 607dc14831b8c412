import type { DoubtfulAge, RegisteredRestriction } from '#catalog/contract/desk-registers.ts'
import type { FigureSums, Figures } from '#catalog/contract/figures.ts'
import type { RouteEntry, StreamEntry } from './entry.ts'
import * as sample from './samples.ts'

const { ids } = sample

const sums: FigureSums = {
  ...{ starts: 412, seconds: 901_440, domesticSeconds: 830_220, finished: 171, stalls: 96 },
  stallSeconds: 214.5,
}
const oneDay: FigureSums = {
  ...{ starts: 40, seconds: 88_010, domesticSeconds: 81_000, finished: 17, stalls: 3, stallSeconds: 6.5 },
}
const figures: Figures = {
  ...{ from: '2026-11-23', until: '2026-11-23', timeZone: 'Asia/Almaty', sums, before: oneDay },
  days: [{ day: '2026-11-23', ...oneDay }],
  rungs: [
    { side: 240, seconds: 210_000 },
    { side: 480, seconds: 691_440 },
  ],
  tenths: [410, 377, 350, 322, 300, 281, 260, 229, 198, 171],
  startMs: { half: 1240, most: 2810 },
  networks: [{ network: 'cellular', starts: 300, seconds: 600_000 }],
  countries: [
    { country: 'KZ', name: 'Қазақстан', starts: 402, seconds: 880_000 },
    { country: null, name: null, starts: 10, seconds: 21_440 },
  ],
  ...{ titles: [], earnings: [{ currency: 'KZT', amount: 1_250_000 }] },
}
const inSpan =
  'Days are of Almaty, `until` included, today if it is not said. Views of the owner and of moderators are not counted, nor of who asks not to be. Countries with fewer than five starts are told together.'

const restriction: RegisteredRestriction = {
  ...sample.restriction,
  title: { id: ids.title, texts: sample.texts, owner: sample.owner.name },
  channel: null,
}
const doubtful: DoubtfulAge = {
  ...{ id: ids.title, texts: sample.texts, owner: sample.owner.name, kind: 'aitys', ageMark: 0 },
  doubts: ['unsaid', 'complaint'],
}

/** How titles are watched, and what moderators look through. */
export const figureEntries = {
  tellPlay: {
    caller: 'anyone',
    description:
      'Sent by players at most once a minute; the whole of what there is to tell, so that none need be sent again. `view` is that of the answer of `POST /titles/{id}/playback`; each counts once, for no longer than it is since then. Nothing of who sends it is kept.',
    body: {
      ...{ view: 'Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4', number: 2, startMs: 1240 },
      ...{ seconds: 68.5, stalls: 1, stallSeconds: 2.25, rungs: [0, 0, 20, 0, 48.5, 0, 0, 0, 0] },
      ...{ tenths: 3, network: 'cellular' },
    },
    answer: null,
  } satisfies RouteEntry<'tellPlay'>,
  titleFigures: {
    caller: 'signed-in',
    description: inSpan,
    problems: ['not-found'],
    answer: figures,
  } satisfies RouteEntry<'titleFigures'>,
  seriesFigures: {
    caller: 'signed-in',
    description: inSpan,
    problems: ['not-found'],
    answer: { ...figures, titles: [{ id: ids.title, texts: sample.texts, ...sums }] },
  } satisfies RouteEntry<'seriesFigures'>,
  figures: {
    caller: 'signed-in',
    description: inSpan,
    answer: { ...figures, titles: [{ id: ids.title, texts: sample.texts, ...sums }] },
  } satisfies RouteEntry<'figures'>,
  deskRestrictions: {
    caller: 'editor',
    description: 'Of every title, the last entered first; also of titles that are gone.',
    answer: { restrictions: [restriction], next: null },
  } satisfies RouteEntry<'deskRestrictions'>,
  deskAges: {
    caller: 'editor',
    description:
      'Nobody has said one; somebody complains for children’s sake; the law has closed it for them; others of the series have a higher one.',
    answer: { titles: [doubtful], next: null },
  } satisfies RouteEntry<'deskAges'>,
  setAge: {
    caller: 'editor',
    description:
      'The same mark once more confirms it. It stands in the audit trail, where its owner sees it.',
    problems: ['not-found'],
    body: { ageMark: 12, reason: 'fear' },
    answer: { ...doubtful, ageMark: 12, doubts: [] },
  } satisfies RouteEntry<'setAge'>,
  deskClocks: {
    caller: 'editor',
    description: 'Complaints and appeals; what waits now, by the hours that are left.',
    answer: {
      waiting: { late: 0, within6: 1, within12: 2, later: 4 },
      hours: { median: 5.25, worst: 22.1 },
      days: [{ day: '2026-11-23', received: 3, inTime: 2, late: 0, restrictions: 1 }],
    },
  } satisfies RouteEntry<'deskClocks'>,
  auditChain: {
    caller: 'editor',
    description:
      'Reads all of it: each entry has to follow from the one before. `kept`: and one of them has that hash.',
    answer: { entries: 4711, last: 'ab'.repeat(32), broken: null, holds: true },
  } satisfies RouteEntry<'auditChain'>,
}

export const figureStreams: Readonly<Record<string, StreamEntry>> = {
  figuresCsv: {
    caller: 'signed-in',
    description: 'Of your own owner; a line for each day and title with anything to tell.',
    answer: {
      types: ['text/csv'],
      description: 'one day of one title a line',
      example: `day,id,name,starts,seconds,domestic_seconds,finished,stalls,stall_seconds\n2026-11-23,${ids.title},Наурыз айтысы,40,88010.0,81000.0,17,3,6.5\n`,
    },
  },
}

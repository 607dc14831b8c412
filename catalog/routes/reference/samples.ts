import type { Account, Owner } from '#catalog/contract/account.ts'
import type { Chapter } from '#catalog/contract/chapter.ts'
import type { ComplaintView, DeskComplaint } from '#catalog/contract/complaint.ts'
import type { Person } from '#catalog/contract/credit.ts'
import type { ImportReport } from '#catalog/contract/exchange.ts'
import type { TitleProgress } from '#catalog/contract/playback.ts'
import type { Restriction } from '#catalog/contract/restriction.ts'
import type { Series } from '#catalog/contract/series.ts'
import type { Subtitle } from '#catalog/contract/subtitle.ts'
import type { Licence, NewLicence, TitleView } from '#catalog/contract/title.ts'
import type { Webhook, WebhookDelivery } from '#catalog/contract/webhook.ts'

/** Values that stand in the reference as examples: one aitys and all that belongs to it. */
export const ids = {
  title: 'k3v9x0q2m7ab',
  owner: '7h2m4t9w0c5d',
  account: 'p8s1n6z3x4ve',
  licence: 'd4r7y2b9k1fg',
  series: 'a1b2c3d4e5f6',
  person: 'n5j8q0w2r7ty',
  collection: 'c9v3m6l1z8xk',
  restriction: 'r2d5f8h1j4km',
  subtitle: 's7u3b1t6i9ql',
  webhook: 'w4e6b8h0k2zo',
  moderator: 'm0d3r4t0r5aa',
  channel: 'h4n2e9l7t1vx',
  programme: 'g6u1d8e3p5ro',
  alarm: 'z2a8l5a0r7m1',
} as const

export const owner = { id: ids.owner, name: 'Жетісу телерадиосы' }
export const account: Account = { id: ids.account, name: 'Жетісу телерадиосы', role: 'owner', owner }
export const ownerOfAdmin: Owner = { ...owner, av1: false }
export const person: Person = {
  id: ids.person,
  names: { kk: 'Айнұр Тұрсынбаева', ru: 'Айнур Турсынбаева' },
}
export const texts = {
  kk: { title: 'Наурыз айтысы', description: 'Алматы қаласы, Республика сарайы.' },
  ru: { title: 'Айтыс в Наурыз' },
}

export const newLicence: NewLicence = {
  ...{ licensor: 'Жетісу телерадиосы', territories: ['KZ', 'KG'], uses: ['stream'] },
  ...{ from: '2026-03-22T00:00', until: '2030-01-01T00:00', timeZone: 'Asia/Almaty' },
}
export const licence: Licence = {
  ...{ ...newLicence, id: ids.licence, exclusive: false, revocable: true },
  ...{ documentSha256: null, revokedAt: null },
}

export const title: TitleView = {
  ...{ id: ids.title, owner, kind: 'aitys', texts, region: 'KZ-75', languages: ['kk'], ageMark: 0 },
  ...{ year: 2026, recordedOn: '2026-03-22', season: 1, episode: 4, demo: false },
  series: { id: ids.series, texts: { kk: { title: 'Алтын домбыра' } } },
  credits: [{ role: 'akyn', person, pair: 1 }],
  ...{ state: 'complete', refusal: null, playable: true, hidden: false, outdated: false },
  ...{ createdAt: '2026-03-23T04:00:00.000Z', duration: 6342.5, audioOnly: false },
  poster: `/api/v1/titles/${ids.title}/poster.jpg?v=1`,
  preview: `/api/v1/titles/${ids.title}/preview.webp?v=1`,
  picturesDue: false,
  renditions: [{ name: 'v480', height: 480, width: 854, bandwidth: 1_310_000, averageBandwidth: 980_000 }],
  licences: [licence],
  offers: [],
}

export const draft: TitleView = {
  ...{ ...title, state: 'draft', playable: false, duration: null, audioOnly: null },
  ...{ poster: null, preview: null, renditions: [] },
}

export const series: Series = {
  ...{ id: ids.series, owner, kind: 'aitys', region: 'KZ-75', price: null },
  texts: { kk: { title: 'Алтын домбыра' }, ru: { title: 'Золотая домбра' } },
}

export const chapter: Chapter = {
  start: 95.2,
  texts: { kk: { title: 'Бірінші кезек' } },
  credits: [{ role: 'akyn', person, pair: 1 }],
}

export const restriction: Restriction = {
  ...{ id: ids.restriction, titleId: ids.title, channelId: null, authority: 'Алматы қаласының соты' },
  decision: '2-1234/2026',
  ...{ decidedOn: '2026-11-02', reason: 'court', explanation: null, territories: ['KZ'] },
  ...{ from: '2026-11-03T00:00:00.000Z', until: null, madeBy: ids.moderator },
  ...{ madeAt: '2026-11-02T09:30:00.000Z', liftedBy: null, liftedAt: null, liftReason: null },
}

export const subtitle: Subtitle = {
  ...{ id: ids.subtitle, language: 'kk', label: 'Қазақша', kind: 'subtitles', forced: false },
  ...{ source: 'upload', cues: 812, bytes: 48_210, format: 'srt', encoding: 'windows-1251' },
  ...{ warnings: [], problem: null, createdAt: '2026-03-23T05:00:00.000Z' },
}

const range = { from: 754 }
const review = {
  ...{
    instance: 'first' as const,
    askedAt: '2026-11-20T06:00:00.000Z',
    answerBy: '2026-11-21T06:00:00.000Z',
  },
  overdue: false,
} as const
export const complaint: ComplaintView = {
  ...{ number: '2026-000123', category: 'false', titleId: ids.title, channelId: null, range },
  state: 'decided',
  reviews: [
    {
      ...review,
      decision: {
        ...{ outcome: 'upheld', remedy: 'correction', reason: 'Айтыстың күні түзетілді.' },
        ...{ role: 'moderator', decidedAt: '2026-11-20T11:20:00.000Z' },
      },
    },
  ],
  appealBy: '2026-12-20T11:20:00.000Z',
  notices: [],
}
export const deskComplaint: DeskComplaint = {
  ...{ number: '2026-000124', category: 'false', titleId: ids.title, channelId: null, range },
  state: 'open',
  ...{ text: 'Айтыстың күні қате.', contact: 'oqyrman@example.kz', language: 'kk' },
  title: { id: ids.title, texts, owner: owner.name },
  channel: null,
  reviews: [{ ...review, decision: null, text: null, decidedBy: null, restrictionId: null }],
  mayDecide: true,
}

export const progress: TitleProgress = {
  ...{ titleId: ids.title, state: 'encoding', refusal: null, upload: null, encoded: 0.42, left: 310 },
  ...{ watchableSeconds: 6.4, completeSeconds: null, picturesDue: true, renditions: title.renditions },
}

export const importReport: ImportReport = {
  ...{ dryRun: true, encoding: 'utf-8', made: 1, there: 0, bad: 1 },
  rows: [
    { row: 2, state: 'made', findings: [] },
    {
      ...{ row: 3, state: 'bad' },
      findings: [
        {
          ...{ place: 'kind', code: 'cell-wrong' },
          message: 'Бұл мән жарамайды: aytys. Нұсқаулыққа қарап, түзетіңіз.',
        },
      ],
    },
  ],
}

export const webhook: Webhook = {
  ...{ id: ids.webhook, url: 'https://jetisu.example.kz/nar', events: ['title.complete', 'licence.ending'] },
  ...{ note: 'Мұрағат жүйесі', on: true, offReason: null, failingSince: null, oldSecretUntil: null },
  ...{ waiting: 0, createdAt: '2026-11-01T05:00:00.000Z' },
}
export const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
const message = {
  ...{ type: 'title.complete', timestamp: '2026-11-23T05:00:00.000Z' },
  data: { titleId: ids.title, key: 'NAURYZ-2026-4' },
}
export const delivery: WebhookDelivery = {
  ...{ id: 'msg_3kd9s0a2l5qw', type: 'title.complete', state: 'delivered' },
  ...{ createdAt: '2026-11-23T05:00:00.000Z', nextAt: null, body: JSON.stringify(message) },
  attempts: [
    { at: '2026-11-23T05:00:00.400Z', milliseconds: 120, status: 503, trouble: null, answer: 'busy' },
    { at: '2026-11-23T05:00:06.100Z', milliseconds: 84, status: 204, trouble: null, answer: '' },
  ],
}

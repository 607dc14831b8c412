import type { File, StreamEntry } from './entry.ts'
import * as sample from './samples.ts'

const { ids } = sample
const table = (description: string, example: string): File => ({ types: ['text/csv'], description, example })
const jsonLd: File = {
  types: ['application/ld+json'],
  description: 'ODRL 2.2',
  example: JSON.stringify({
    ...{ '@context': 'http://www.w3.org/ns/odrl.jsonld', '@type': 'Agreement' },
    uid: `urn:nar:licence:${ids.licence}`,
  }),
}
const told = ['not-found', 'not-in-territory', 'not-yet', 'no-longer', 'restricted'] as const
const picture = (type: string): File => ({ types: [type], description: 'the picture' })
const importProblems = [
  ...([
    'too-large',
    'not-text',
    'encoding-unsure',
    'table-broken',
    'columns-missing',
    'column-twice',
  ] as const),
  'table-too-long',
] as const

/** Routes that are not JSON in, JSON out; what each column and term means stands in docs/licence-files.md. */
export const streamEntries: Readonly<Record<string, StreamEntry>> = {
  titleEvents: {
    caller: 'anyone',
    description:
      'One event at once, then one at every change, four a second at most; each is the whole picture, so a missed one loses nothing. A comment every 15 seconds keeps proxies from closing the connection.',
    problems: told,
    answer: {
      types: ['text/event-stream'],
      description: 'events of type `progress`, each a TitleProgress',
      example: `event: progress\ndata: ${JSON.stringify(sample.progress)}\n\n`,
    },
  },
  channelEvents: {
    caller: 'anyone',
    description:
      'One event at once, then one at every change: song, state, programme. The song is null for whoever may not hear what is on air.',
    problems: told,
    answer: {
      types: ['text/event-stream'],
      description: 'events of type `now`, each a ChannelNow',
      example: `event: now\ndata: ${JSON.stringify({ state: 'on-air', song: 'Дос-Мұқасан - Той жыры', now: null, next: null })}\n\n`,
    },
  },
  poster: {
    caller: 'anyone',
    description: 'Chosen by the owner, else by the hub.',
    problems: told,
    ...{ kept: true, answer: picture('image/jpeg') },
  },
  card: {
    caller: 'anyone',
    description: 'Drawn after its kind and its id, always the same; for those without a poster.',
    problems: told,
    ...{ kept: true, answer: picture('image/jpeg') },
  },
  preview: {
    caller: 'anyone',
    description:
      'A piece of the title itself: for whoever may watch it now, without having to confirm an age.',
    problems: told,
    ...{ kept: true, answer: picture('image/webp') },
  },
  posterCandidate: {
    caller: 'signed-in',
    description: 'Addresses come with `GET /titles/{id}/posters`.',
    problems: ['not-found'],
    ...{ kept: true, answer: picture('image/jpeg') },
  },
  putPoster: {
    caller: 'signed-in',
    description:
      'The body is the file. Its first bytes say what it is; it is decoded and encoded anew, and nothing of it is served as it came.',
    problems: ['not-found', 'picture-too-large', 'not-picture', 'picture-unreadable'],
    revised: true,
    body: { types: ['image/jpeg', 'image/png', 'image/webp'], description: 'the picture' },
    answer: { json: { source: 'upload', poster: sample.title.poster, candidates: [] } },
  },
  putLicenceDocument: {
    caller: 'signed-in',
    description: 'The body is the file. Kept with its SHA-256; shown to nobody over the API.',
    problems: ['not-found', 'too-large'],
    body: { types: ['application/pdf', 'application/octet-stream'], description: 'the document' },
    answer: { json: { ...sample.licence, documentSha256: '3a7b'.repeat(16) } },
  },
  putSubtitle: {
    caller: 'signed-in',
    description:
      'The body is the file. Those of that language that were uploaded before are replaced. What was recognised, and what was left out, is in the answer.',
    problems: ['not-found', 'not-subtitles', 'subtitles-empty', 'subtitles-too-large'],
    query: { kind: 'subtitles', label: 'Қазақша' },
    revised: true,
    body: {
      ...{ types: ['application/octet-stream'], description: 'SRT, WebVTT or ASS' },
      example: '1\n00:00:01,000 --> 00:00:03,000\nАрмысыздар, ағайын!\n',
    },
    answer: { json: sample.subtitle },
  },
  subtitleText: {
    caller: 'signed-in',
    description:
      'To be edited and sent back: as the hub keeps it, whatever file it came from. Of that language, those that were uploaded unless `source` says otherwise.',
    problems: ['not-found'],
    query: { source: 'upload' },
    kept: true,
    answer: {
      ...{ types: ['text/vtt'], description: 'WebVTT, UTF-8' },
      example: 'WEBVTT\n\n00:00:01.000 --> 00:00:03.000\nАрмысыздар, ағайын!\n',
    },
  },
  licencesCsv: {
    caller: 'signed-in',
    description: 'With a semicolon for Excel in Kazakhstan.',
    query: { separator: 'semicolon' },
    answer: table(
      'EMA Avails 1.9',
      'DisplayName,Territory,Start,End\nЖетісу телерадиосы,KZ,Immediate,Open\n',
    ),
  },
  licencesJsonLd: {
    caller: 'signed-in',
    description: 'What `POST /licences/import` takes again.',
    answer: jsonLd,
  },
  titleLicencesJsonLd: {
    caller: 'signed-in',
    description: 'To be kept beside the title’s files.',
    problems: ['not-found'],
    answer: jsonLd,
  },
  catalogueCsv: {
    caller: 'signed-in',
    description: 'What `POST /catalogue/import` takes again.',
    query: { separator: 'semicolon' },
    answer: table('one title a row', 'key,kind,title_kk\nNAURYZ-2026-4,aitys,Наурыз айтысы\n'),
  },
  importLicences: {
    caller: 'signed-in',
    description:
      'All of it or nothing: with one bad row nothing is kept, and the answer (422) tells of every bad row. Sent twice it makes nothing twice. `dryRun` answers 200 with the same report and keeps nothing.',
    problems: [...importProblems, 'not-odrl', 'import-refused'],
    query: { dryRun: true },
    body: {
      ...{ types: ['text/csv', 'application/ld+json'], description: 'EMA Avails as CSV, or ODRL 2.2' },
      example:
        'DisplayName,Territory,LicenseType,Start,End,ALID\nСтудия,KZ,SVOD,Immediate,Open,NAURYZ-2026-4\n',
    },
    answer: { json: sample.importReport },
  },
  importCatalogue: {
    caller: 'signed-in',
    description:
      'All of it or nothing: with one bad row nothing is kept, and the answer (422) tells of every bad row. A `key` that is there already is left as it is. `dryRun` answers 200 with the same report and keeps nothing.',
    problems: [...importProblems, 'import-refused'],
    query: { dryRun: true },
    body: table(
      'UTF-8, UTF-16, windows-1251, KZ-1048 or PTCP154',
      'key;kind;title_kk\nA-1;aitys;Наурыз айтысы\n',
    ),
    answer: { json: sample.importReport },
  },
  transparencyCsv: {
    caller: 'anyone',
    description: 'Figures of `GET /transparency`.',
    kept: true,
    query: { quarter: '2026-Q4' },
    answer: table('one figure a line', 'quarter,figure,of,by,value\n2026-Q4,received,false,,2\n'),
  },
}

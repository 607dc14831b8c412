import type { RouteEntry } from './entry.ts'
import * as sample from './samples.ts'

const { ids, title } = sample

/** Titles, what is said of them, and who lets the hub show them. */
export const titleEntries = {
  listTitles: {
    caller: 'anyone',
    description:
      'Without `q` the newest first; with it by relevance, found in any alphabet of Kazakh and in spite of typing errors. Only what this viewer may watch here and now, by licence, territory and law; `scope=mine` is everything of your own owner, in any state.',
    problems: ['not-signed-in'],
    query: { q: 'наурыз айтысы', owner: ids.owner },
    answer: { titles: [title], next: 'MjAyNi0wMy0yMyBrM3Y5' },
  } satisfies RouteEntry<'listTitles'>,
  studioTitles: {
    caller: 'signed-in',
    description:
      'Whatever state they are in, with or without a licence, hidden or not. `etags` has the ETag of each, to change many of them with `If-Match`; they are those of requests with the same `Accept-Language`.',
    query: { q: 'наурыз', state: 'complete', licence: 'ending', hidden: false, order: 'changed' },
    answer: { titles: [title], etags: { [ids.title]: '"kq0Jm2Zt1n8cTnq3h0XJmA"' }, total: 1, next: null },
  } satisfies RouteEntry<'studioTitles'>,
  createTitle: {
    caller: 'signed-in',
    description:
      'It belongs to the owner you upload for. Nobody but you sees it before it has a licence and something to watch.',
    body: {
      ...{ kind: 'aitys', texts: sample.texts, region: 'KZ-75', languages: ['kk'], year: 2026 },
      ...{ recordedOn: '2026-03-22', seriesId: ids.series, season: 1, episode: 4 },
      credits: [{ role: 'akyn', name: 'Айнұр Тұрсынбаева', pair: 1 }],
      licence: sample.newLicence,
    },
    answer: sample.draft,
  } satisfies RouteEntry<'createTitle'>,
  title: {
    caller: 'anyone',
    description:
      'Told to whoever may watch it, and to its owner in any state. Licences are told to its owner and to moderators alone.',
    problems: ['not-found', 'not-in-territory', 'not-yet', 'no-longer', 'restricted'],
    answer: title,
  } satisfies RouteEntry<'title'>,
  patchTitle: {
    caller: 'signed-in',
    description:
      'What is not named stays as it is; null takes a value away. While a title is being encoded its ETag changes with it.',
    problems: ['not-found'],
    body: { texts: sample.texts, ageMark: 6 },
    answer: { ...title, ageMark: 6 },
  } satisfies RouteEntry<'patchTitle'>,
  deleteTitle: {
    caller: 'signed-in',
    description: 'Gone for everybody at once; its bytes are removed within minutes.',
    problems: ['not-found'],
    answer: null,
  } satisfies RouteEntry<'deleteTitle'>,
  encodeAgain: {
    caller: 'signed-in',
    description: 'For a title whose `outdated` is true, or after a refusal that was ours.',
    problems: ['not-found', 'conflict'],
    answer: null,
  } satisfies RouteEntry<'encodeAgain'>,
  stopEncoding: {
    caller: 'signed-in',
    description: 'What viewers had before goes on.',
    problems: ['not-found', 'conflict'],
    answer: null,
  } satisfies RouteEntry<'stopEncoding'>,
  addLicence: {
    caller: 'signed-in',
    description:
      'Without a licence that covers the use, the place and the moment nothing is shown. Times are those of clocks in `timeZone`. The ETag is that of the title.',
    problems: ['not-found', 'licence-overlaps'],
    body: sample.newLicence,
    answer: sample.licence,
  } satisfies RouteEntry<'addLicence'>,
  revokeLicence: {
    caller: 'signed-in',
    description:
      'Whoever is watching by it stops within a minute, unless another licence covers them. The ETag is that of the title.',
    problems: ['not-found', 'conflict'],
    answer: null,
  } satisfies RouteEntry<'revokeLicence'>,
  checkReport: {
    caller: 'signed-in',
    description: 'Rules of RFC 8216bis and of Apple’s authoring specification, each with its verdict.',
    problems: ['not-found'],
    answer: {
      ...{ checkedAt: '2026-03-23T06:10:00.000Z', passed: 1, failed: 0, notApplicable: 0 },
      results: [
        {
          ...{ id: 'apple-7.4', source: 'Apple 7.4', level: 'must', verdict: 'pass', findings: [], more: 0 },
          says: 'Segments must start with an IDR frame.',
        },
      ],
    },
  } satisfies RouteEntry<'checkReport'>,
  posters: {
    caller: 'signed-in',
    description: 'Up to eight pictures of the title itself.',
    problems: ['not-found'],
    answer: {
      ...{ source: 'candidate', poster: title.poster },
      candidates: [
        { candidate: 2, at: 754.2, url: `/api/v1/titles/${ids.title}/posters/2?v=x.1`, chosen: true },
      ],
    },
  } satisfies RouteEntry<'posters'>,
  choosePoster: {
    caller: 'signed-in',
    description: 'A copy is kept that belongs to the title. `null` leaves the choice to the hub again.',
    problems: ['not-found'],
    body: { candidate: 2 },
    answer: { source: 'candidate', poster: title.poster, candidates: [] },
  } satisfies RouteEntry<'choosePoster'>,
  listSubtitles: {
    caller: 'anyone',
    description: 'Its owner also sees what could not be read, and why.',
    problems: ['not-found', 'not-in-territory', 'not-yet', 'no-longer', 'restricted'],
    answer: { subtitles: [sample.subtitle] },
  } satisfies RouteEntry<'listSubtitles'>,
  deleteSubtitle: {
    caller: 'signed-in',
    description: 'Of that language, those that were uploaded unless `source` says otherwise.',
    problems: ['not-found'],
    query: { source: 'upload' },
    answer: null,
  } satisfies RouteEntry<'deleteSubtitle'>,
  playback: {
    caller: 'anyone',
    description:
      'Decides from licence, territory, moment, age and law. The address is good for this viewer until `expiresAt`; everything below it (playlists, segments, subtitles) needs nothing more. A restriction by law is answered by 451 (RFC 7725) with who decided what.',
    problems: [
      ...([
        'not-found',
        'no-licence',
        'not-in-territory',
        'not-yet',
        'no-longer',
        'use-not-licensed',
      ] as const),
      ...(['restricted', 'age-unconfirmed', 'not-watchable'] as const),
    ],
    body: { ageConfirmed: 18 },
    answer: {
      master: '/p/1774245600/3q2-7wAB/x1y2z3a4b5c6/master.m3u8',
      expiresAt: '2026-03-23T18:00:00.000Z',
      pathways: [{ id: 'hub', baseUrl: 'https://nar.example.kz', domestic: true }],
      subtitles: [],
      storyboard: '/p/1774245600/3q2-7wAB/x1y2z3a4b5c6/storyboard.vtt',
      chapters: [sample.chapter],
      view: 'Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4',
    },
  } satisfies RouteEntry<'playback'>,
  restrictTitle: {
    caller: 'editor',
    description:
      'Held against everybody in `territories` from `from` on; whoever is watching stops within a minute. The owner is told, with the explanation; viewers get 451.',
    problems: ['not-found'],
    body: {
      ...{ authority: 'Алматы қаласының соты', decision: '2-1234/2026', decidedOn: '2026-11-02' },
      ...{ reason: 'court', territories: ['KZ'], from: '2026-11-03T00:00:00+05:00' },
    },
    answer: sample.restriction,
  } satisfies RouteEntry<'restrictTitle'>,
  listRestrictions: {
    caller: 'signed-in',
    description: 'For the owner of the title and for moderators.',
    problems: ['not-found'],
    answer: { restrictions: [sample.restriction] },
  } satisfies RouteEntry<'listRestrictions'>,
  liftRestriction: {
    caller: 'editor',
    description: 'The record of it stays.',
    problems: ['not-found', 'conflict'],
    body: { reason: 'Сот шешімнің күшін жойды.' },
    answer: {
      ...{ ...sample.restriction, liftedBy: ids.moderator, liftedAt: '2026-11-20T07:00:00.000Z' },
      liftReason: 'Сот шешімнің күшін жойды.',
    },
  } satisfies RouteEntry<'liftRestriction'>,
  chapters: {
    caller: 'anyone',
    description: 'In the order of time; of an aitys, who has the word.',
    problems: ['not-found', 'not-in-territory', 'not-yet', 'no-longer', 'restricted'],
    answer: { chapters: [sample.chapter] },
  } satisfies RouteEntry<'chapters'>,
  putChapters: {
    caller: 'signed-in',
    description: 'The whole list; what is not in it is gone.',
    problems: ['not-found'],
    body: {
      chapters: [
        {
          ...{ start: 95.2, texts: { kk: { title: 'Бірінші кезек' } } },
          credits: [{ role: 'akyn', name: 'Айнұр Тұрсынбаева', pair: 1 }],
        },
      ],
    },
    answer: { chapters: [sample.chapter] },
  } satisfies RouteEntry<'putChapters'>,
  alike: {
    caller: 'anyone',
    description: 'By what they have in common; how is written on the page `/order`.',
    problems: ['not-found', 'not-in-territory', 'not-yet', 'no-longer', 'restricted'],
    answer: { titles: [{ title, why: ['next-episode', 'same-akyn'] }] },
  } satisfies RouteEntry<'alike'>,
}

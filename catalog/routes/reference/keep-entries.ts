import type { RouteEntry } from './entry.ts'
import * as sample from './samples.ts'

const permit = {
  ...{ titleId: sample.title.id, token: 'q3Zb0X9vT2mP7sLd4KfJhA3q2-7wAB' },
  ...{ issuedAt: '2026-11-23T06:00:00.000Z', expiresAt: '2026-12-07T06:00:00.000Z' },
}
const sounds = [
  { name: 'a48', language: 'kk', label: 'Қазақша', bytes: 1_123_000 },
  { name: 'a48-1', language: 'ru', label: 'Русский', bytes: 1_123_400 },
]
const rungs = [
  { name: 'a48', height: null, width: null, bytes: 1_123_000, seconds: 187, sounds },
  { name: 'v240', height: 240, width: 426, bytes: 3_920_000, seconds: 187, sounds },
]
const storyboard = 96_400
const refusals = ['not-found', 'not-in-territory', 'not-yet', 'no-longer', 'restricted'] as const

/** Copies on viewers' devices. */
export const keepEntries = {
  keepOffer: {
    caller: 'anyone',
    description:
      'A licence for `download` lets viewers keep a copy. Where none does, or a pass is needed first, `offered` is false. The weight of a copy is the `bytes` of its rung, which hold its first sound track, of the further tracks that are chosen, and, with a picture, of the storyboard.',
    problems: refusals,
    answer: { offered: true, days: 14, rungs, storyboard },
  } satisfies RouteEntry<'keepOffer'>,
  keep: {
    caller: 'anyone',
    description:
      'Decides as playback does, for the use `download`, and as of somebody without an account. The address is for fetching and ends soon: ask again when it is refused. The permit is for playing, and ends with the licence, the pass or after `days`, whichever is first. The hub keeps no list of them.',
    problems: [
      ...refusals,
      ...([
        'use-not-licensed',
        'age-unconfirmed',
        'payment-required',
        'not-watchable',
        'keep-not-whole',
      ] as const),
    ],
    body: { ageConfirmed: 18 },
    answer: {
      ...{ permit, assetId: 'x1y2z3a4b5c6', version: 1, rungs, subtitles: [] },
      master: '/p/1774245600/3q2-7wAB/x1y2z3a4b5c6/master.m3u8',
      storyboard: {
        url: '/p/1774245600/3q2-7wAB/x1y2z3a4b5c6/1/storyboard.vtt',
        bytes: storyboard,
      },
      chapters: [sample.chapter],
    },
  } satisfies RouteEntry<'keep'>,
  renewKept: {
    caller: 'anyone',
    description:
      'Asked by a device that is online again, of all it keeps. What is in `ended` is to be deleted: its licence was withdrawn or has ended, the law has closed it, its pass is over, or its owner replaced it. `gone` are pages that may not be shown any more.',
    body: { kept: [{ titleId: permit.titleId, token: permit.token }], seen: [] },
    answer: {
      ...{ now: '2026-11-23T06:00:00.000Z', permits: [permit], gone: [] },
      ended: [
        {
          titleId: 'm4n5b6v7c8x9',
          refusal: {
            code: 'keep-replaced',
            message: 'Иесі бұл жазбаны жаңасымен алмастырды. Қаласаңыз, жаңасын сақтап алыңыз.',
          },
        },
      ],
    },
  } satisfies RouteEntry<'renewKept'>,
}

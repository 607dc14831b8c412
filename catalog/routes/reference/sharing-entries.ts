import type { RouteEntry } from './entry.ts'
import * as sample from './samples.ts'

const { ids, title } = sample

/** Owners as viewers know them, and how titles are handed on. */
export const sharingEntries = {
  ownerPage: {
    caller: 'anyone',
    description: 'Only what this viewer may watch; an owner without any of it is not there.',
    problems: ['not-found'],
    answer: {
      ...sample.owner,
      series: [{ id: ids.series, kind: 'aitys', texts: sample.series.texts }],
      ...{ titles: [title], next: null },
    },
  } satisfies RouteEntry<'ownerPage'>,
  embedding: {
    caller: 'signed-in',
    description:
      'Nowhere but on the hub itself until you say so; it takes a licence with the use `embed` besides.',
    answer: { anywhere: false, domains: ['archive.kz', '*.qala.kz'] },
  } satisfies RouteEntry<'embedding'>,
  putEmbedding: {
    caller: 'signed-in',
    description: 'The whole list. Holds for your titles from the next time that one is framed.',
    problems: ['embed-domain'],
    body: { anywhere: false, domains: ['Archive.kz', '*.qala.kz'] },
    answer: { anywhere: false, domains: ['archive.kz', '*.qala.kz'] },
  } satisfies RouteEntry<'putEmbedding'>,
  sharing: {
    caller: 'anyone',
    description:
      'For cards of links and for frames. `embed` says that a licence has that use here and now, and that its owner has named sites.',
    problems: ['not-found', 'not-in-territory', 'not-yet', 'no-longer', 'restricted'],
    answer: { territories: ['KG', 'KZ'], except: [], until: '2029-12-31T19:00:00.000Z', embed: true },
  } satisfies RouteEntry<'sharing'>,
}

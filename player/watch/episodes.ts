import type { TitleView } from '#catalog/contract/title.ts'
import { call } from '#player/api/client.ts'

export type Neighbours = { previous: TitleView | null; next: TitleView | null }
export const noNeighbours: Neighbours = { previous: null, next: null }

/** Pages of a series that are asked for before it is given up. */
const mostPages = 8

/** What stands before and after a title in the order of its series; null where it is not among these. */
export function neighboursOf(titles: readonly TitleView[], id: string): Neighbours | null {
  const at = titles.findIndex((title) => title.id === id)
  if (at < 0) return null
  return { previous: titles[at - 1] ?? null, next: titles[at + 1] ?? null }
}

/** Episodes around a title. @throws ApiProblem */
export async function findNeighbours(
  seriesId: string,
  titleId: string,
  signal: AbortSignal,
): Promise<Neighbours> {
  const first = await call('series', { params: { id: seriesId }, signal })
  let titles = first.titles
  let { next } = first
  for (let page = 1; page < mostPages; page++) {
    const found = neighboursOf(titles, titleId)
    // The last one of a page has its next on the page after it.
    if (found && (found.next || next === null)) return found
    if (next === null) break
    const query = { series: seriesId, cursor: next, limit: 100 }
    const more = await call('listTitles', { query, signal })
    titles = [...titles, ...more.titles]
    next = more.next
  }
  return neighboursOf(titles, titleId) ?? noNeighbours
}

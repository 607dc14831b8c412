import { regionMap } from '#catalog/contract/region.ts'
import {
  type RegionCode,
  regionCodes,
  type TitleKind,
  type TitleView,
  titleKinds,
} from '#catalog/contract/title.ts'

/** From this many titles on the newest one leads with a list beside it; fewer make a plain grid. */
const enoughForList = 9
/** Rows that stand beside the lead without being taller than it. */
const longestList = 7

export type Arrangement = { lead: TitleView | null; list: TitleView[]; cards: TitleView[] }

/**
 * Lays titles out, newest first, as the server gave them. A filtered or searched page is a plain grid: nothing in
 * it is more important than what was asked for.
 */
export function arrange(titles: readonly TitleView[], filtered: boolean): Arrangement {
  const [first, ...rest] = titles
  if (filtered || !first) return { lead: null, list: [], cards: [...titles] }
  const inList = titles.length >= enoughForList ? Math.min(longestList, Math.floor(titles.length / 2)) : 0
  return { lead: first, list: rest.slice(0, inList), cards: rest.slice(inList) }
}

/** Kinds that the titles have, in the table's order, with how many of each. */
export function kindsOf(titles: readonly TitleView[]): { kind: TitleKind; count: number }[] {
  return titleKinds
    .map((kind) => ({ kind, count: titles.filter((title) => title.kind === kind).length }))
    .filter(({ count }) => count > 0)
}

/** Regions that the titles have, in the table's order, with how many of each. */
export function regionsOf(titles: readonly TitleView[]): { region: RegionCode; count: number }[] {
  return regionCodes
    .map((region) => ({ region, count: titles.filter((title) => title.region === region).length }))
    .filter(({ count }) => count > 0)
}

/** Adds a page to what is shown; a title that moved between pages meanwhile is not shown twice. */
export function appendPage(shown: readonly TitleView[], page: readonly TitleView[]): TitleView[] {
  const known = new Set(shown.map((title) => title.id))
  return [...shown, ...page.filter((title) => !known.has(title.id))]
}

/** Regions that touch one on the map, by a side or a corner, in the map's order. */
export function neighboursOf(region: RegionCode): RegionCode[] {
  const row = regionMap.findIndex((each) => each.includes(region))
  const column = regionMap[row]?.indexOf(region) ?? -1
  return [row - 1, row, row + 1].flatMap((line) =>
    [column - 1, column, column + 1].flatMap((place) => {
      const code = regionMap[line]?.[place] ?? null
      return code === null || code === region ? [] : [code]
    }),
  )
}

/** Titles of each kind, in the table's order of kinds and their own. */
export function byKind(titles: readonly TitleView[]): { kind: TitleKind; titles: TitleView[] }[] {
  return kindsOf(titles).map(({ kind }) => ({ kind, titles: titles.filter((title) => title.kind === kind) }))
}

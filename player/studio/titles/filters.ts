import type { StudioQuery } from '#catalog/contract/studio.ts'

/** What the list is narrowed to and sorted by; empty for everything. */
export type Filters = Pick<
  StudioQuery,
  'q' | 'state' | 'licence' | 'kind' | 'region' | 'series' | 'hidden' | 'order'
>

export const isNarrowed = ({ order: _, ...rest }: Filters): boolean =>
  Object.values(rest).some((value) => value !== undefined && value !== '')

/** Without what says nothing: the hub checks what it is asked. */
export function asQuery(filters: Filters): StudioQuery {
  const said = Object.entries(filters).filter(([, value]) => value !== undefined && value !== '')
  return Object.fromEntries(said) as StudioQuery
}

/** All between two rows, both included, in the order they are shown; the one alone where the other is not there. */
export function between(shown: readonly string[], from: string | null, to: string): string[] {
  const [a, b] = [from === null ? -1 : shown.indexOf(from), shown.indexOf(to)]
  if (b < 0) return []
  return a < 0 ? [to] : shown.slice(Math.min(a, b), Math.max(a, b) + 1)
}

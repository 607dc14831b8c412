import { same } from './standing.ts'

export type OwnChanges<T> = {
  /** What the last change made here has left. */
  note(now: T): void
  /** Whether a part is as a form was filled from, or as one's own last change has left it. */
  knows(part: T, base: T): boolean
}

/**
 * What a page has made of a part: it may be changed again before the page has read it again, and one's own last change is not
 * somebody else's. `bare`: what of a part is compared.
 */
export function ownChanges<T>(bare: (part: T) => unknown = (part) => part): OwnChanges<T> {
  let last: { now: T } | null = null
  const isAs = (part: T, other: T) => same(bare(part), bare(other))
  return {
    note: (now) => {
      last = { now }
    },
    knows: (part, base) => isAs(part, base) || (last !== null && isAs(part, last.now)),
  }
}

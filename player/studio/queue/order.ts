/** The order in which files wait, and which of them go. Pure. */

type Waiting = { key: string; place: number }

export const inOrder = <T extends Waiting>(all: readonly T[]): T[] =>
  all.toSorted((a, b) => a.place - b.place || (a.key < b.key ? -1 : 1))

/** New places by key, of those that have another one: the file goes before all others that wait. */
export function first(all: readonly Waiting[], key: string): Map<string, number> {
  const [front] = inOrder(all)
  return front && front.key !== key ? new Map([[key, front.place - 1]]) : new Map()
}

/** The same, one step up (-1) or down (1): the two change places. */
export function step(all: readonly Waiting[], key: string, by: -1 | 1): Map<string, number> {
  const order = inOrder(all)
  const at = order.findIndex((one) => one.key === key)
  const [moved, other] = [order[at], order[at + by]]
  if (!moved || !other) return new Map()
  // Two that had the same place would not be told apart by changing it.
  if (moved.place === other.place) return new Map([[key, other.place + by / 2]])
  return new Map([
    [moved.key, other.place],
    [other.key, moved.place],
  ])
}

/** Whatever runs, no more than `atOnce`: those that may begin now, the first first. */
export function toStart<T extends Waiting & { phase: string }>(
  all: readonly T[],
  running: readonly string[],
  atOnce: number,
): T[] {
  const free = atOnce - all.filter(({ phase }) => running.includes(phase)).length
  return inOrder(all.filter(({ phase }) => phase === 'queued')).slice(0, Math.max(0, free))
}

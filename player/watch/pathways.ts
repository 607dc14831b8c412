import type { Playback } from '#catalog/contract/playback.ts'

/**
 * Which of several hosts all that one title or channel needs comes from; addresses are the same at each. Small: the starter of a
 * watch page has it, too.
 */
export type Pathway = Playback['pathways'][number]

export type Pathways = {
  /** Of a new playback address: it goes on where it is, as long as that is among them. */
  renew(named: readonly Pathway[]): void
  /** As a manifest orders them now. */
  obey(named: readonly Pathway[]): void
  /** Where to load from; null: nothing was said. */
  origin(): string | null
  /** Whether an origin is one of a pathway that is or was named. */
  knows(origin: string): boolean
  /** More than one has ever been named. */
  several(): boolean
  /** The bytes come from inside the country; null: nobody said. */
  domestic(): boolean | null
  /** Nothing came from there. @returns whether there is another to try */
  fail(origin: string): boolean
  /** What has failed lately. */
  failed(): string[]
}

/** What has failed is tried again after this, ms, where it still comes first. */
const shunnedMs = 60_000

/** `page`: what an address that says no host is at. */
export function openPathways(page: string, now: () => number = Date.now): Pathways {
  const known = new Map<string, Pathway>()
  const shunned = new Map<string, number>()
  let order: string[] = []
  const take = (named: readonly Pathway[]) => {
    const origins = named.map((pathway) => {
      const { origin } = new URL(pathway.baseUrl || '/', page)
      known.set(origin, pathway)
      return origin
    })
    if (origins.length > 0) order = origins
  }
  const isShunned = (origin: string) => now() - (shunned.get(origin) ?? Number.NEGATIVE_INFINITY) < shunnedMs
  const origin = () => order.find((one) => !isShunned(one)) ?? order[0] ?? null
  return {
    renew(named) {
      const at = origin()
      take(named)
      if (at !== null && order.includes(at)) order = [at, ...order.filter((one) => one !== at)]
    },
    obey: take,
    origin,
    knows: (one) => known.has(one),
    several: () => known.size > 1,
    domestic: () => known.get(origin() ?? '')?.domestic ?? null,
    fail(one) {
      if (order.length < 2) return false
      shunned.set(one, now())
      // It is not for want of another host: begin again with the best.
      if (order.every(isShunned)) shunned.clear()
      return origin() !== one
    },
    failed: () => [...shunned.keys()].filter(isShunned),
  }
}

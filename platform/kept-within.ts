/** Values by name that weigh no more than `most` together: those used longest ago go first. One heavier than all is not kept. */
export function keptWithin<T>(most: number, weigh: (value: T) => number) {
  const kept = new Map<string, T>()
  let weight = 0
  const drop = (name: string, value: T) => {
    kept.delete(name)
    weight -= weigh(value)
  }
  return {
    get(name: string): T | undefined {
      const value = kept.get(name)
      if (value === undefined) return undefined
      kept.delete(name)
      kept.set(name, value)
      return value
    },
    set(name: string, value: T): void {
      const before = kept.get(name)
      if (before !== undefined) drop(name, before)
      if (weigh(value) > most) return
      kept.set(name, value)
      weight += weigh(value)
      for (const [oldest, one] of kept) {
        if (weight <= most) return
        drop(oldest, one)
      }
    },
  }
}

import { recall, remember } from './device.ts'

/**
 * Where titles were left, kept on this device and told to nobody. One list, newest first, bounded in number and in age.
 */
export type Left = {
  id: string
  /** Seconds. */
  at: number
  total: number
  /** ms since 1970. */
  when: number
}

const key = 'resume'
const mostKept = 40
const oldestMs = 120 * 86_400_000
/** Of a longer title the first seconds and the last are not worth coming back to. */
const [edge, edgeShare] = [30, 0.05]

/** What was kept; anything else than ours is left out. */
export function parseLeft(text: string | null): Left[] {
  try {
    const value: unknown = JSON.parse(text ?? '[]')
    if (!Array.isArray(value)) return []
    return value.filter(
      (one: Partial<Left> | null): one is Left =>
        typeof one?.id === 'string' &&
        [one.at, one.total, one.when].every((number) => Number.isFinite(number)),
    )
  } catch {
    return []
  }
}

/** The list after a title was left at a moment. Near its beginning or its end it is nothing to come back to. */
export function noted(list: readonly Left[], left: Left): Left[] {
  const margin = Math.min(edge, left.total * edgeShare)
  const others = list.filter(({ id, when }) => id !== left.id && left.when - when < oldestMs)
  const worth = left.total > 0 && left.at > margin && left.at < left.total - margin
  return worth ? [left, ...others].slice(0, mostKept) : others
}

const read = () => parseLeft(recall(key))
const write = (list: readonly Left[]) => remember(key, list.length === 0 ? null : JSON.stringify(list))

/** Everything that was left and is worth coming back to, newest first. */
export const allLeft = (now = Date.now()): Left[] => read().filter(({ when }) => now - when < oldestMs)

export const leftAt = (id: string): Left | null => allLeft().find((left) => left.id === id) ?? null

export const noteLeft = (left: Left): void => write(noted(read(), left))

export const forgetLeft = (id: string): void => write(read().filter((left) => left.id !== id))

export const forgetAllLeft = (): void => write([])

/** Who comes back hears the last words again, seconds. */
const again = 3

/** Where a title begins: at the moment of its address, else where it was left on this device. `resumed`: at the latter. */
export function beginningOf(id: string, at: number): { at: number; resumed: boolean } {
  // A link to the very beginning is a link to a moment, too.
  const asked = new URLSearchParams(location.search).has('t')
  const left = asked ? null : leftAt(id)
  return left ? { at: Math.max(0, left.at - again), resumed: true } : { at, resumed: false }
}

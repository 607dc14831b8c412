import type { Programme } from '#catalog/contract/channel.ts'
import { tell } from '#player/home/title-text.ts'
import type { Turn } from '#player/watch/turns.ts'
import type { Language } from '#player/words/language.ts'

/** A guide, looked at. Moments are ms since 1970. Pure. */

/** What is said of a stretch of time. */
export type Slot = Pick<Programme, 'starts' | 'ends'>

export const startOf = ({ starts }: Slot): number => Date.parse(starts)
export const endOf = ({ ends }: Slot): number => Date.parse(ends)

export function programmeAt<P extends Slot>(programmes: readonly P[], moment: number): P | null {
  return programmes.find((one) => startOf(one) <= moment && moment < endOf(one)) ?? null
}

/** The first that begins after a moment. */
export function nextAfter<P extends Slot>(programmes: readonly P[], moment: number): P | null {
  return programmes.find((one) => startOf(one) > moment) ?? null
}

/** How much of it is over, 0 to 1. */
export function elapsedOf(programme: Slot, now: number): number {
  const [start, end] = [startOf(programme), endOf(programme)]
  return end > start ? Math.min(1, Math.max(0, (now - start) / (end - start))) : 0
}

/** Those that overlap a stretch. */
export function within<P extends Slot>(programmes: readonly P[], from: number, until: number): P[] {
  return programmes.filter((one) => endOf(one) > from && startOf(one) < until)
}

/** Programmes as parts of a bar that begins at `from`, in its seconds. */
export function partsOf(
  programmes: readonly Programme[],
  { from, until }: { from: number; until: number },
  language: Language,
): Turn[] {
  return within(programmes, from, until).map((programme, index) => {
    const text = tell(programme.texts, language)
    return {
      number: index + 1,
      start: Math.max(0, (startOf(programme) - from) / 1000),
      end: (Math.min(endOf(programme), until) - from) / 1000,
      name: text.title,
      language: text.language,
      side: null,
    }
  })
}

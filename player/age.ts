import { type AgeMark, adultAge, ageMarks } from '#catalog/contract/title.ts'
import { recall, remember } from './device.ts'
import { createStore } from './store.ts'

/** What viewers say of their age. It stays on this device; the hub hears of it with a request and keeps nothing. */

const confirmed = 'age.confirmed'
const childMode = 'age.at-most'

const adult = createStore(recall(confirmed) === String(adultAge))

export function confirmAdult(): void {
  remember(confirmed, String(adultAge))
  adult.set(true)
}

/** Body of a request to play; null when nothing was said. */
export function saidAge(): { ageConfirmed: number } | null {
  return adult.get() ? { ageConfirmed: adultAge } : null
}

/** The highest mark a child may see here; null for everybody. */
export const ageAtMost = createStore<AgeMark | null>(
  ageMarks.find((mark) => String(mark) === recall(childMode)) ?? null,
)

export function chooseAgeAtMost(mark: AgeMark | null): void {
  remember(childMode, mark === null ? null : String(mark))
  ageAtMost.set(mark)
}

/** For lists and searches. */
export function ageQuery(): { ageAtMost?: AgeMark } {
  const mark = ageAtMost.get()
  return mark === null ? {} : { ageAtMost: mark }
}

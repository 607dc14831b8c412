import { watchAddress } from '#player/router.ts'
import type { Turn } from './turns.ts'

/** From where somebody should see what is shared. */
export type ShareFrom = 'start' | 'moment' | 'turn'

/** The address that leads there; `at` is where it plays, seconds. */
export function shareAddress(
  origin: string,
  titleId: string,
  from: ShareFrom,
  { at, turn }: { at: number; turn: Turn | null },
): string {
  const seconds = from === 'start' ? 0 : from === 'turn' ? (turn?.start ?? 0) : at
  return new URL(watchAddress(titleId, seconds), origin).href
}

import type { LevelDetails } from 'hls.js'
import type { Stretch } from './run.ts'

/** Bad segments are not loaded again, on whatever rung: the playhead goes over the hole. */
export function leaveOut(details: LevelDetails, bad: readonly Stretch[]): void {
  for (const fragment of details.fragments) {
    const middle = (fragment.start + fragment.end) / 2
    if (bad.some(({ start, end }) => start < middle && middle < end)) fragment.gap = true
  }
}

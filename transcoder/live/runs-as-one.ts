import type { LiveRendition, LiveRun, LiveSegment } from '#catalog/contract/live.ts'

/**
 * Runs differ: a standby has other sizes than the main input, a slate has one. Over several of them a channel has the
 * renditions of the one that was on longest, and the others stand in for them with what is nearest. Pure.
 */

/** What of a segment lies in a stretch, ms. */
export const overlap = ({ start, duration }: LiveSegment, from: number, until: number): number =>
  Math.max(0, Math.min(start + duration, until) - Math.max(start, from))

/** The rendition of a run that stands for another run's: of its name, else what weighs nearly the same; null: no such kind. */
export function sourceOf(run: LiveRun, wanted: LiveRendition): LiveRendition | null {
  const alike = run.renditions.filter(({ kind }) => kind === wanted.kind)
  const far = ({ averageBandwidth }: LiveRendition) => Math.abs(averageBandwidth - wanted.averageBandwidth)
  const nearest = alike.toSorted((a, b) => far(a) - far(b))[0]
  return alike.find(({ name }) => name === wanted.name) ?? nearest ?? null
}

/** Of the run that was on longest between two moments, the cheapest first; one with a picture goes before one without. */
export function renditionsOver(
  { runs, segments }: { runs: readonly LiveRun[]; segments: readonly LiveSegment[] },
  from: number,
  until: number,
): LiveRendition[] {
  const hasPicture = ({ renditions }: LiveRun) => renditions.some(({ kind }) => kind === 'video')
  const lengths = runs.map((run) => {
    const mine = segments.filter(({ runId }) => runId === run.id)
    return { run, ms: mine.reduce((sum, segment) => sum + overlap(segment, from, until), 0) }
  })
  const longest = lengths
    .filter(({ ms }) => ms > 0)
    .toSorted((a, b) => Number(hasPicture(b.run)) - Number(hasPicture(a.run)) || b.ms - a.ms)[0]
  return (longest?.run.renditions ?? []).toSorted((a, b) => a.averageBandwidth - b.averageBandwidth)
}

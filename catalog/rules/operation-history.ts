import type { Gauges, OperationPoint, OperationSpan } from '#catalog/contract/operations.ts'
import { eachAdded, within } from './classes.ts'

/** What was kept of a minute or an hour. */
export type Sample = {
  at: Date
  gauges: Gauges
  requests: number
  failedRequests: number
  requestTimes: number[]
}

/** Classes of the time an answer takes, ms. */
export const requestBounds = [5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000] as const

/** What a span is read from, how far back it goes, and how far its points are apart, s. */
export const spans: Readonly<
  Record<OperationSpan, { kept: 'minute' | 'hour'; seconds: number; step: number }>
> = {
  hour: { kept: 'minute', seconds: 3600, step: 60 },
  day: { kept: 'minute', seconds: 86_400, step: 600 },
  month: { kept: 'hour', seconds: 30 * 86_400, step: 4 * 3600 },
  year: { kept: 'hour', seconds: 365 * 86_400, step: 2 * 86_400 },
}

/** What happened is added up, what was the case is averaged: over the samples that know it. */
const added: readonly (keyof Gauges)[] = ['encodedSeconds', 'refused']

export function gathered(samples: readonly Sample[]): Omit<Sample, 'at'> | null {
  const [first] = samples
  if (!first) return null
  const names = Object.keys(first.gauges) as (keyof Gauges)[]
  const gauge = (name: keyof Gauges): number | null => {
    const known = samples.flatMap(({ gauges }) => gauges[name] ?? [])
    const sum = known.reduce((total, value) => total + value, 0)
    return known.length === 0 ? null : added.includes(name) ? sum : sum / known.length
  }
  return {
    // The same names with other numbers.
    gauges: Object.fromEntries(names.map((name) => [name, gauge(name)])) as Gauges,
    requests: samples.reduce((sum, { requests }) => sum + requests, 0),
    failedRequests: samples.reduce((sum, { failedRequests }) => sum + failedRequests, 0),
    requestTimes: samples.map(({ requestTimes }) => requestTimes).reduce(eachAdded, []),
  }
}

/** One point for each step that something is known of, oldest first. */
export function pointsOf(samples: readonly Sample[], step: number): OperationPoint[] {
  const steps = new Map<number, Sample[]>()
  for (const sample of samples) {
    const at = Math.floor(sample.at.getTime() / (step * 1000))
    steps.set(at, [...(steps.get(at) ?? []), sample])
  }
  return [...steps]
    .sort(([a], [b]) => a - b)
    .flatMap(([at, some]) => {
      const all = gathered(some)
      if (!all) return []
      const { gauges, requests, failedRequests, requestTimes } = all
      const latencyMs = latencyOf(requestTimes)
      return [
        { at: new Date(at * step * 1000).toISOString(), ...gauges, requests, failedRequests, latencyMs },
      ]
    })
}

export const latencyOf = (classes: readonly number[]): OperationPoint['latencyMs'] => ({
  half: within(requestBounds, classes, 0.5),
  most: within(requestBounds, classes, 0.95),
})

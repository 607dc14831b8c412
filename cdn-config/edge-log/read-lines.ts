import Type, { type Static } from 'typebox'
import { Compile } from 'typebox/compile'
import { regionCodes } from '#catalog/contract/region.ts'
import type { Traffic, TrafficCounts } from '#catalog/contract/traffic.ts'
import type { Node } from '../nginx/node.ts'

/**
 * What the lines of a node's access log (`cdn-config/nginx/access-log.ts`) come to. Viewers can put things into a line, and what
 * they say of themselves is believed only as far as it can be true. Pure.
 */
const bounded = (maximum: number) => Type.Integer({ minimum: 0, maximum })
const LineSchema = Type.Object({
  time: Type.String({
    maxLength: 25,
    pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d[+-]\\d\\d:\\d\\d$',
  }),
  zone: Type.String({ pattern: '^[a-z][a-z0-9-]{0,31}$' }),
  zoneRegion: Type.Enum([...regionCodes, 'domestic', 'external'] as const),
  scope: Type.String(),
  object: Type.Enum(['start', 'picture', 'other'] as const),
  method: Type.String(),
  status: bounded(999),
  bytes: bounded(1e13),
  whole: Type.String(),
  cache: Type.String(),
  for: Type.String(),
  ms: Type.String(),
  stall: Type.String(),
})
const shape = Compile(LineSchema)
type Line = Static<typeof LineSchema>

/** Whose lines they are. */
export type LogNode = Pick<Node, 'name' | 'kind' | 'region'>

export type Read = {
  traffic: Traffic[]
  lines: number
  /** Lines that are none. */
  faults: number
}

const hourMs = 3600_000
/** Clocks of nodes go by NTP; what is older than a file can be is nonsense. */
const [aheadMs, behindMs] = [hourMs, 60 * 24 * hourMs]
/** No segment is longer, and one without a word of its player (CMCD is ours to send, others need not) is as long as most. */
const [longestMs, usualMs] = [12_000, 4000]
/** The cache had it, whatever it did beside that. */
const had: readonly string[] = ['HIT', 'STALE', 'UPDATING', 'REVALIDATED']

/** @param text whole lines */
export function readLines(text: string, node: LogNode, now: number): Read {
  const sums = new Map<string, Traffic>()
  let [lines, faults] = [0, 0]
  for (const line of text.split('\n')) {
    if (line === '') continue
    lines += 1
    const found = trafficOf(line, node, now)
    if (!found) {
      faults += 1
      continue
    }
    const { hour, zone, use, scope } = found
    const key = `${hour} ${zone} ${use} ${scope}`
    const sum = sums.get(key)
    sums.set(key, sum ? { ...found, ...added(sum, found) } : found)
  }
  return { traffic: [...sums.values()], lines, faults }
}

function trafficOf(text: string, node: LogNode, now: number): Traffic | null {
  const line = parsed(text)
  if (!line) return null
  const at = Date.parse(line.time)
  if (!(at <= now + aheadMs && at >= now - behindMs)) return null
  const { zone, zoneRegion: region, status, bytes, scope } = line
  const served = status >= 200 && status < 400
  // An edge is asked by viewers alone, whatever they say that they are.
  const use = node.kind !== 'edge' && line.for !== '' ? 'fill' : 'view'
  const isHome = region !== 'external' && node.region !== 'external'
  const isHit = had.includes(line.cache)
  return {
    ...{ hour: Math.floor(at / hourMs) * hourMs, zone, region, use, scope: served ? subjectOf(scope) : '' },
    ...{ requests: 1, failed: status >= 500 ? 1 : 0, bytes, domesticBytes: isHome ? bytes : 0 },
    ...{ hitBytes: isHit ? bytes : 0, missBytes: !isHit && line.cache !== '' ? bytes : 0 },
    ...(served && line.method === 'GET' ? playedBy(line) : { starts: 0, stalls: 0, seconds: 0 }),
  }
}

/** What is watched by it: at most its own length and one stall a line, and nothing of what broke off or is a part. */
function playedBy({ object, status, whole, ms, stall }: Line) {
  const isMedia = status === 200 && whole === 'OK' && object !== 'start'
  const said = /^\d{1,6}$/.test(ms) ? Math.min(longestMs, Number(ms)) : null
  const played = isMedia ? (said ?? (object === 'picture' ? usualMs : 0)) : 0
  return { starts: object === 'start' ? 1 : 0, stalls: stall === '1' ? 1 : 0, seconds: played / 1000 }
}

/** The beginning of a scope: what follows are moments of a channel. */
const subjectOf = (scope: string): string => /^([0-9a-z]{12})(\.\d{13}){0,2}$/.exec(scope)?.[1] ?? ''

function parsed(text: string): Line | null {
  try {
    const value: unknown = JSON.parse(text)
    return shape.Check(value) ? value : null
  } catch {
    return null
  }
}

const names = [
  ...(['requests', 'failed', 'bytes', 'domesticBytes', 'hitBytes', 'missBytes'] as const),
  ...(['starts', 'stalls', 'seconds'] as const),
]

export function added(a: TrafficCounts, b: TrafficCounts): TrafficCounts {
  return Object.fromEntries(names.map((name) => [name, a[name] + b[name]])) as TrafficCounts
}

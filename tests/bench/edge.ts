import { mkdtemp, rm } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { signPath } from '#cdn-config/tokens.ts'
import { startEdgeNode } from '#tests/support/edge-node.ts'
import { startMadeUpOrigin } from '#tests/support/made-up-origin.ts'
import { startPlainNginx, withoutTokens } from './edge-plain.ts'
import { waitersOf } from './edge-waiters.ts'
import { type Measured, nothing, sum, wrk } from './edge-wrk.ts'

/**
 * What an edge as it is rendered costs against a plain nginx that sends the same bytes from a file, and what of that is the
 * check of the token: five runs by turns, medians. Then 1,000 segments by 50 viewers each. `--seconds N`: how long each turn is (10).
 */
export type EdgeResult = {
  seconds: number
  load: number
  /** Medians of the ratios to what was measured beside it. */
  rate: Spread
  cpu: Spread
  /** Of the token check: CPU microseconds, and its share in a hit of 2 MB. */
  checkMicroseconds: Spread
  checkShare: Spread
  rows: { name: string; rate: Spread; cpuPerGib: Spread; cpuPerRequest: Spread }[]
  crowd: { segments: number; viewers: number; requests: number }
  /** Who waits for a list: how late it is, as they have it and as the edge sends it, ms (the median, and the 95th of a hundred). */
  waiters: { viewers: number; varnish: boolean; requests: string; late: string; sent: string }[]
}
type Spread = { median: number; least: number; most: number }

const secret = 's'.repeat(43)
const title = 'titletitle12'
const runs = 5
const segmentBytes = 2_000_000
const addressOf = (rest: string, viewer = 0) =>
  signPath(secret, title, new Date(Date.now() + 3_600_000 + viewer * 1000)) + rest

function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b)
  return {
    median: sorted[Math.floor(sorted.length / 2)] ?? 0,
    least: sorted[0] ?? 0,
    most: sorted.at(-1) ?? 0,
  }
}

const cpuPerGib = ({ cpu, bytes }: Measured) => (cpu / bytes) * 2 ** 30
const cpuPerRequest = ({ cpu, requests }: Measured) => (cpu / requests) * 1e6

const names = [
  'plain',
  'edge',
  'small without check',
  'small with check',
  'part of what is on air',
  'part by Varnish',
] as const
type Turn = Record<(typeof names)[number], Measured>

async function turns(seconds: number): Promise<Turn[]> {
  const folder = await mkdtemp(join(tmpdir(), 'nar-bench-edge-'))
  const [big, small, live] = [
    await startMadeUpOrigin({ bytes: segmentBytes }),
    await startMadeUpOrigin({ bytes: 100 }),
    await startMadeUpOrigin({ bytes: 200_000 }),
  ]
  const plain = await startPlainNginx(folder, segmentBytes)
  const edges = [
    await startEdgeNode(big.url, [secret]),
    await startEdgeNode(small.url, [secret]),
    await startEdgeNode(small.url, [secret], { change: withoutTokens }),
    await startEdgeNode(live.url, [secret]),
    await startEdgeNode(live.url, [secret], { varnish: true }),
  ] as const
  const [edge, smallEdge, unchecked, onAir, waiting] = edges
  const rest = '1/v720/1.m4s'
  const part = 'live/runrunrunrun/v0/part-1.m4s'
  const subjects: Turn extends Record<infer Name extends string, Measured>
    ? Record<Name, { url: string; cpuSeconds: () => number }>
    : never = {
    plain: { url: `${plain.url}/segment.m4s`, cpuSeconds: plain.cpuSeconds },
    edge: { url: edge.url + addressOf(rest), cpuSeconds: edge.cpuSeconds },
    'small without check': { url: unchecked.url + addressOf(rest), cpuSeconds: unchecked.cpuSeconds },
    'small with check': { url: smallEdge.url + addressOf(rest), cpuSeconds: smallEdge.cpuSeconds },
    'part of what is on air': { url: onAir.url + addressOf(part), cpuSeconds: onAir.cpuSeconds },
    'part by Varnish': { url: waiting.url + addressOf(part), cpuSeconds: waiting.cpuSeconds },
  }
  const found: Turn[] = []
  try {
    for (const { url } of Object.values(subjects)) await wrk(url, 1, () => 0)
    for (let run = 0; run < runs; run += 1) {
      const turn = Object.fromEntries(names.map((name) => [name, nothing])) as Turn
      // A second of each by turns, in both directions: what changes over time is shared.
      for (let second = 0; second < seconds; second += 1)
        for (const name of second % 2 === 0 ? names : names.toReversed())
          turn[name] = sum(turn[name], await wrk(subjects[name].url, 1, subjects[name].cpuSeconds))
      found.push(turn)
    }
    return found
  } finally {
    await Promise.all([plain, ...edges].map(({ close }) => close()))
    await Promise.all([big, small, live].map(({ close }) => close()))
    await rm(folder, { recursive: true })
  }
}

/** Every viewer reads all segments, one after another, at a pace of their own. */
async function crowdOf(viewers: number, segments: number): Promise<EdgeResult['crowd']> {
  const origin = await startMadeUpOrigin({ bytes: 50_000 })
  const edge = await startEdgeNode(origin.url, [secret])
  try {
    const read = async (viewer: number) => {
      for (let number = 0; number < segments; number += 1) {
        const answer = await fetch(edge.url + addressOf(`1/v240/${number}.m4s`, viewer))
        await answer.arrayBuffer()
        if (answer.status !== 200) throw new Error(`segment ${number}: ${answer.status}`)
      }
    }
    await Promise.all(Array.from({ length: viewers }, (_, viewer) => read(viewer)))
    return { segments, viewers, requests: origin.taken().length }
  } finally {
    await edge.close()
    await origin.close()
  }
}

const percentiles = (values: readonly number[]): string => {
  const sorted = values.toSorted((a, b) => a - b)
  return [0.5, 0.95].map((share) => sorted[Math.floor(sorted.length * share)]?.toFixed(0) ?? '').join(', ')
}

async function allWaiters(): Promise<EdgeResult['waiters']> {
  const found: EdgeResult['waiters'] = []
  for (const viewers of [1, 50, 500])
    for (const varnish of [false, true]) {
      const seen = await waitersOf(viewers, { varnish, rounds: 8, secret, addressOf })
      const requests = `${seen.requests} of ${viewers * seen.rounds}`
      found.push({ viewers, varnish, requests, late: percentiles(seen.late), sent: percentiles(seen.sent) })
    }
  return found
}

export async function bench(options: { seconds?: number }): Promise<EdgeResult> {
  const seconds = options.seconds ?? 10
  const found = await turns(seconds)
  const check = (turn: Turn) =>
    cpuPerRequest(turn['small with check']) - cpuPerRequest(turn['small without check'])
  return {
    ...{ seconds, load: loadavg()[0] ?? 0 },
    rate: spreadOf(found.map(({ edge, plain }) => edge.rate / plain.rate)),
    cpu: spreadOf(found.map(({ edge, plain }) => cpuPerGib(edge) / cpuPerGib(plain))),
    checkMicroseconds: spreadOf(found.map(check)),
    checkShare: spreadOf(found.map((turn) => check(turn) / cpuPerRequest(turn.edge))),
    rows: names.map((name) => ({
      name,
      rate: spreadOf(found.map((turn) => turn[name].rate / seconds)),
      cpuPerGib: spreadOf(found.map((turn) => cpuPerGib(turn[name]))),
      cpuPerRequest: spreadOf(found.map((turn) => cpuPerRequest(turn[name]))),
    })),
    crowd: await crowdOf(50, 1000),
    waiters: await allWaiters(),
  }
}

const told = ({ median, least, most }: Spread, digits: number) =>
  `${median.toFixed(digits)} (${least.toFixed(digits)} to ${most.toFixed(digits)})`

export function table(result: EdgeResult): string {
  const { seconds, load, rate, cpu, checkMicroseconds, checkShare, rows, crowd, waiters } = result
  const percent = ({ median, least, most }: Spread): Spread => ({
    median: median * 100,
    least: least * 100,
    most: most * 100,
  })
  return [
    `${runs} runs, each ${seconds} s of everything by turns of a second, medians (least to most); load of the machine ${load.toFixed(1)}. A segment has 2 MB, a part 200 kB, what is small 100 bytes.`,
    '',
    '| figure | measured | asked |',
    '| --- | --- | --- |',
    `| requests/s of a kept segment with token, to plain nginx | ${told(rate, 2)} | ≥ 0.85 |`,
    `| CPU per GiB, to plain nginx | ${told(cpu, 2)} | ≤ 1.5 |`,
    `| a token check, µs of CPU | ${told(checkMicroseconds, 1)} | |`,
    `| the same, of a hit of 2 MB | ${told(percent(checkShare), 1)} % | ≤ 10 % |`,
    `| ${crowd.segments} segments by ${crowd.viewers} viewers each: requests at the origin | ${crowd.requests} | ≤ 1010 |`,
    '',
    '| of | requests/s | CPU s/GiB | CPU µs a request |',
    '| --- | --- | --- | --- |',
    ...rows.map(
      (row) =>
        `| ${row.name} | ${told(row.rate, 0)} | ${row.name.startsWith('small') ? '' : told(row.cpuPerGib, 3)} | ${told(row.cpuPerRequest, 1)} |`,
    ),
    '',
    '| wait for a list | Varnish | requests at the origin | late, ms: median, p95 | the same as sent |',
    '| --- | --- | --- | --- | --- |',
    ...waiters.map(
      ({ viewers, varnish, requests, late, sent }) =>
        `| ${viewers} | ${varnish ? 'yes' : 'no'} | ${requests} | ${late} | ${sent} |`,
    ),
  ].join('\n')
}

import { setTimeout as sleep } from 'node:timers/promises'
import { defaultTimeZone } from '#catalog/contract/title.ts'
import { localTimeOf } from '#catalog/rules/local-time.ts'
import { openSecrets, signFill } from '#cdn-config/tokens.ts'
import type { Edge, Network } from '#cdn-config/topology.ts'
import type { Config } from '#platform/config.ts'
import { CommandError } from '#platform/errors.ts'
import { type FillReport, type FillState, fillEdge } from './edge-filling.ts'
import { createProgressBar, type ProgressBar, sizeText } from './progress-bar.ts'
import { terminal } from './upload.ts'

type Wishes = { rate?: string; between?: string; height?: string; json?: boolean }

/** Longer than any one request takes, ms. */
const markMs = 600_000

/**
 * Fills an edge with what is pinned. @returns 1 when something did not come
 * @throws CommandError (exit code 2) for options that mean nothing
 */
export async function fill(
  { pinned = {}, site }: Network,
  { data }: Config,
  edge: Edge,
  { rate, between, height, json = false }: Wishes,
): Promise<number> {
  const { titles = [], channels = [] } = pinned
  if (titles.length + channels.length === 0 && !site)
    throw new CommandError('nothing is pinned: name titles under pinned in the topology')
  const [secret = ''] = await openSecrets(data)
  const span = between === undefined ? null : spanOf(between)
  const bar = createProgressBar(terminal(), () => performance.now())
  const report = await fillEdge({
    ...{ url: edge.url, titles, channels, site: site !== undefined },
    mark: () => signFill(secret, new Date(Date.now() + markMs)),
    height: height === undefined ? Number.POSITIVE_INFINITY : amountOf('--height', height),
    rate: rate === undefined ? null : amountOf('--rate', rate),
    turn: () => (span === null ? Promise.resolve() : untilWithin(span, bar, json)),
    onStep: (state) => json || bar.show(edge.name, state.done / state.found, noteOf(state)),
  })
  if (!json) bar.clear()
  tell(edge.name, report, json)
  return report.faults.length === 0 ? 0 : 1
}

const noteOf = ({ done, found, there, bytes }: FillState) =>
  `${done} of ${found}, ${there} there already, ${sizeText(bytes)} fetched`

function tell(edge: string, { faults, ...state }: FillReport, json: boolean): void {
  const lines = json
    ? [...faults.map((fault) => ({ kind: 'fault', ...fault })), { kind: 'fill', edge, ...state }].map(
        (line) => JSON.stringify(line),
      )
    : [...faults.map(({ what, why }) => `${what} ${why}`), `${edge}: ${noteOf(state)}`]
  for (const line of lines) process.stdout.write(`${line}\n`)
}

function amountOf(option: string, text: string): number {
  const amount = Number(text)
  if (!(amount >= 1)) throw new CommandError(`${option} ${text}: a number above 0 is needed`, 2)
  return amount
}

/** From and until, as local times; the second may be of the next day. */
export type Span = readonly [from: string, until: string]

/** @throws CommandError (exit code 2) */
export function spanOf(text: string): Span {
  const [, from = '', until = ''] =
    /^([01]\d:[0-5]\d|2[0-3]:[0-5]\d)-([01]\d:[0-5]\d|2[0-3]:[0-5]\d)$/.exec(text) ?? []
  if (from === until) throw new CommandError(`--between ${text}: write it as 01:00-06:00`, 2)
  return [from, until]
}

/** `time`: HH:MM */
export const isWithin = ([from, until]: Span, time: string): boolean =>
  from < until ? from <= time && time < until : from <= time || time < until

async function untilWithin(span: Span, bar: ProgressBar, json: boolean): Promise<void> {
  const isOpen = () => isWithin(span, localTimeOf(new Date(), defaultTimeZone).slice(11, 16))
  if (isOpen()) return
  if (!json) bar.say(`waiting for ${span[0]}`)
  while (!isOpen()) await sleep(10_000)
}

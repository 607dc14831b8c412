import type { ChannelEncoding, ChannelKind } from '#catalog/contract/channel.ts'
import type { Log } from '#platform/log.ts'
import { type Air, onAir } from './channel-air.ts'
import { healthMeter } from './channel-health.ts'
import { type RunningInput, runInput } from './channel-input.ts'
import type { LiveState } from './channel-state.ts'
import { type AirStep, type AirView, type InputName, nextSteps, wantsStandby } from './decide.ts'
import { songClass } from './followed-list.ts'
import type { HeldChannel, LiveInput, LiveText } from './ports.ts'
import type { Slate } from './slate.ts'
import { type SlateShape, shapeKey, shapeOf } from './slate-shape.ts'

export type ChannelDeps = {
  id: string
  kind: ChannelKind
  encoding: ChannelEncoding
  inputs: { main: LiveInput; standby: LiveInput | null }
  held: HeldChannel
  /** Made once for each shape, or read from where it is kept. */
  slateOf: (shape: SlateShape, signal: AbortSignal) => Promise<Slate>
  /** What was on air before this process held the channel. */
  before: SlateShape | null
  /** A song has begun, as the station says it. */
  played: (song: LiveText) => void
  /** Told of every change, and every other second. */
  tell: (state: LiveState) => void
  log: Log
}

/** A channel that is on air by this process. */
export type RunningChannel = {
  state(): LiveState
  /** Rejects with LiveFenced when another process has taken the channel. */
  fenced: Promise<never>
  stop(): Promise<void>
}

/** Looked at so often, ms: the slate has to be there within hls.js's patience. */
const stepMs = 100
const tellMs = 2000
/** A look that comes later than this was kept waiting by this process itself: what came meanwhile is not read yet, ms. */
const keptWaitingMs = 300

type Running = {
  /** ms since 1970 */
  lookedAt: number
  /** The last look was left out. */
  leftOut: boolean
  deps: ChannelDeps
  main: RunningInput
  standby: RunningInput | null
  air: Air
  slates: ReturnType<typeof slateKeeper>
  health: ReturnType<typeof healthMeter>
}

/** Keeps a channel on air until it is stopped: whatever its senders do, something is shown. */
export function runChannel(deps: ChannelDeps): RunningChannel {
  const { log, held, kind, encoding } = deps
  const stopping = new AbortController()
  let song: string | null = null
  const onText = ({ at, text }: { at: number; text: string }) => {
    song = text || null
    held.mark({ id: `song-${at}`, class: songClass, start: at, text })
    if (text) deps.played({ at, text })
    say()
  }
  const open = (name: InputName, input: LiveInput) =>
    runInput(name, input, { kind, encoding }, { log, onText })
  const running: Running = {
    deps,
    main: open('main', deps.inputs.main),
    standby: deps.inputs.standby && open('standby', deps.inputs.standby),
    air: onAir(held, log, () => say()),
    ...{ lookedAt: Date.now(), leftOut: false },
    slates: slateKeeper(deps, stopping.signal),
    health: healthMeter(log, stopping.signal),
  }
  const say = () => {
    if (!stopping.signal.aborted) deps.tell(stateOf(running, song))
  }
  if (deps.before) running.slates.fit(deps.before)
  const timers = [setInterval(() => step(running), stepMs), setInterval(say, tellMs)]
  say()
  return {
    state: () => stateOf(running, song),
    fenced: running.air.fenced,
    stop: async () => {
      for (const timer of timers) clearInterval(timer)
      stopping.abort()
      running.air.drop()
      await running.air.end()
      await Promise.all([running.main.stop(), running.standby?.stop()])
      await held.close()
    },
  }
}

const productionOf = (running: Running, name: InputName) => running[name]?.sender()?.production() ?? null

const viewOf = ({ main, standby, air, slates }: Running, now: number): AirView => ({
  ...{ now, air: air.source(), opening: air.opening(), slate: slates.ready() !== null },
  main: main.view(now),
  standby: standby?.view(now) ?? { state: 'away' },
})

function take(running: Running, one: AirStep): void {
  const { air, slates } = running
  const slate = slates.ready()
  if (one.do === 'drop') air.drop()
  else if (one.do === 'end') void air.end()
  else if (one.source === 'slate') {
    if (slate) void air.slate(slate)
  } else {
    const production = productionOf(running, one.source)
    if (production) air.open(one.source, production)
  }
}

/** Whoever was away cannot say that nobody came: a look that was kept waiting is left out, but not two of them. */
function isKeptWaiting(running: Running, now: number): boolean {
  running.leftOut = now - running.lookedAt > keptWaitingMs && !running.leftOut
  running.lookedAt = now
  return running.leftOut
}

function step(running: Running): void {
  const { main, standby, slates, health, deps } = running
  const now = Date.now()
  if (isKeptWaiting(running, now)) return
  const view = viewOf(running, now)
  for (const one of nextSteps(view)) take(running, one)
  standby?.want(wantsStandby(view, deps.encoding))
  const { air: shown } = view
  const production = shown === 'main' || shown === 'standby' ? productionOf(running, shown) : null
  if (production) slates.fit(shapeOf(production.facts, production.plan))
  const senders = [main, standby].flatMap((one) => one?.last() ?? [])
  const sender = senders.sort((a, b) => b.since - a.since)[0] ?? null
  health.note({ now, received: main.received() + (standby?.received() ?? 0), production, shown, sender })
}

function stateOf({ air, health }: Running, song: string | null): LiveState {
  const source = air.source()
  return {
    state: source === null ? 'waiting' : source === 'slate' ? 'slate' : 'on-air',
    ...{ source, since: air.since(), song, renditions: health.renditions(), health: health.health() },
  }
}

/** The slate that fits what was on air last; another one is made while that is shown. */
function slateKeeper({ slateOf, log }: Pick<ChannelDeps, 'slateOf' | 'log'>, signal: AbortSignal) {
  let wanted = ''
  let ready: Slate | null = null
  return {
    ready: () => ready,
    fit: (shape: SlateShape) => {
      const key = shapeKey(shape)
      if (key === wanted) return
      wanted = key
      ready = null
      slateOf(shape, signal).then(
        (slate) => {
          if (key === wanted) ready = slate
        },
        (error: unknown) => {
          if (!signal.aborted) log.warn({ err: error }, 'there is no slate')
        },
      )
    },
  }
}

import type { ChannelEncoding, ChannelKind } from '#catalog/contract/channel.ts'
import type { Log } from '#platform/log.ts'
import { onAir } from './channel-air.ts'
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

/** Keeps a channel on air until it is stopped: whatever its senders do, something is shown. */
export function runChannel(deps: ChannelDeps): RunningChannel {
  const { log, held } = deps
  const stopping = new AbortController()
  let song: string | null = null
  const onText = ({ at, text }: { at: number; text: string }) => {
    song = text || null
    held.mark({ id: `song-${at}`, class: songClass, start: at, text })
    if (text) deps.played({ at, text })
    say()
  }
  const of = { kind: deps.kind, encoding: deps.encoding }
  const main = runInput('main', deps.inputs.main, of, { log, onText })
  const standby = deps.inputs.standby && runInput('standby', deps.inputs.standby, of, { log, onText })
  const air = onAir(held, log, () => say())
  const slates = slateKeeper(deps, stopping.signal)
  const inputNamed = (name: InputName): RunningInput | null => (name === 'main' ? main : standby)
  const health = healthMeter(log, stopping.signal)

  const look = (now: number): AirView => ({
    ...{ now, air: air.source(), opening: air.opening(), slate: slates.ready() !== null },
    main: main.view(now),
    standby: standby?.view(now) ?? { state: 'away' },
  })

  const take = (step: AirStep): void => {
    const slate = slates.ready()
    if (step.do === 'drop') air.drop()
    else if (step.do === 'end') void air.end()
    else if (step.source === 'slate') {
      if (slate) void air.slate(slate)
    } else {
      const production = inputNamed(step.source)?.sender()?.production()
      if (production) air.open(step.source, production)
    }
  }

  const step = () => {
    const now = Date.now()
    const view = look(now)
    for (const one of nextSteps(view)) take(one)
    standby?.want(wantsStandby(view, deps.encoding))
    const { air: source } = view
    const production =
      source === 'main' || source === 'standby' ? inputNamed(source)?.sender()?.production() : null
    if (production) slates.fit(shapeOf(production.facts, production.plan))
    const senders = [main, standby].flatMap((one) => one?.last() ?? [])
    const newest = senders.sort((a, b) => b.since - a.since)[0] ?? null
    const received = main.received() + (standby?.received() ?? 0)
    health.note({ now, received, production: production ?? null, shown: source, sender: newest })
  }

  const state = (): LiveState => {
    const source = air.source()
    return {
      state: source === null ? 'waiting' : source === 'slate' ? 'slate' : 'on-air',
      ...{ source, since: air.since(), song, renditions: health.renditions(), health: health.health() },
    }
  }
  const say = () => {
    if (!stopping.signal.aborted) deps.tell(state())
  }

  if (deps.before) slates.fit(deps.before)
  const timers = [setInterval(step, stepMs), setInterval(say, tellMs)]
  say()
  return {
    state,
    fenced: air.fenced,
    stop: async () => {
      for (const timer of timers) clearInterval(timer)
      stopping.abort()
      air.drop()
      await air.end()
      await Promise.all([main.stop(), standby?.stop()])
      await held.close()
    },
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

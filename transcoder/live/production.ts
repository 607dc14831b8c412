import type { Log } from '#platform/log.ts'
import { type MediaStream, type MediaStreamSpec, startMediaStream } from '#platform/media-stream.ts'
import { type LivePlan, liveArguments, livePlan } from './arguments.ts'
import type { LiveFacts, LiveWay } from './facts.ts'
import type { Fragment } from './feed-fragments.ts'
import { type FeedTaps, tapFeeds } from './feed-taps.ts'
import { type FlowCounts, flowCounter } from './flow.ts'
import { isFrames, startFrames } from './frames-stream.ts'
import type { Intake } from './intake.ts'
import { ladderOf } from './live-ladder.ts'

/** What makes renditions of what a sender sends: one ffmpeg, or nothing but this process. */
export type Production = {
  facts: LiveFacts
  plan: LivePlan
  taps: FeedTaps
  flow(): FlowCounts
  /** What viewers choose from, bit/s as measured. */
  renditions(): { name: string; kind: 'video' | 'audio'; height: number | null; averageBandwidth: number }[]
  /** The last group of its smallest pictures and a stretch of its sound, as files; null before there is one. */
  sample(): { video: Buffer | null; audio: Buffer | null }
  /** `sparse`: it was copied, and pictures that stand alone are too far apart for it. */
  ended: Promise<{ why: string; sparse: boolean }>
  cpuSeconds(): number
  pid: number | null
  close(): void
}

/** Without a picture that stands alone nobody can begin: a stream that is copied needs one so often. Seconds. */
const longestGop = 4.2

/** Copying moves bytes; decoding 1080 lines and four encoders need their tables. Bytes of address space. */
const memory: Record<LiveWay, number> = { copy: 1024 ** 3, sound: 1024 ** 3, ladder: 4 * 1024 ** 3 }
/** Who only packs goes before who encodes: what stalls viewers first is a packager that waits for its turn. */
const nice: Record<LiveWay, number> = { copy: 0, sound: 0, ladder: 2 }

/** Keeps what a look at the stream needs: an init segment is in the taps, so fragments from a picture on that stands alone. */
function sampler(watched: readonly (string | undefined)[]) {
  const kept = new Map<string, { now: Buffer[]; whole: Buffer | null }>()
  return {
    add: (name: string, fragment: Fragment) => {
      if (!watched.includes(name)) return
      const one = kept.get(name) ?? { now: [], whole: null }
      kept.set(name, one)
      if (fragment.key && (name.startsWith('v') || one.now.length >= 6)) {
        one.whole = one.now.length > 0 ? Buffer.concat(one.now) : one.whole
        one.now = []
      }
      one.now.push(fragment.data)
    },
    of: (name: string | undefined) => (name ? (kept.get(name)?.whole ?? null) : null),
  }
}

const heightOf = ({ video }: LiveFacts, name: string): number | null =>
  video && name !== 'v0'
    ? (ladderOf(video).find((rung) => rung.name === name)?.height ?? null)
    : (video?.height ?? null)

/** What is noted of every fragment: figures, the last of it to be looked at, and how often pictures stand alone. */
function notebook({ outputs, way }: LivePlan, facts: LiveFacts, onSparse: () => void) {
  const named = (kind: 'video' | 'audio') => outputs.find((one) => one.kind === kind)?.name
  const [video, audio] = [named('video'), named('audio')]
  const flow = flowCounter(video ?? audio)
  const samples = sampler([video, audio])
  const rates = new Map<string, { bytes: number; seconds: number }>()
  let lastKey: number | null = null
  const watchKeys = (fragment: Fragment) => {
    if (fragment.key) lastKey = fragment.start
    lastKey ??= fragment.start
    if (way !== 'ladder' && fragment.end - lastKey >= longestGop) onSparse()
  }
  return {
    note: (name: string, fragment: Fragment, at: number) => {
      flow.add(name, fragment, at)
      samples.add(name, fragment)
      const { bytes, seconds } = rates.get(name) ?? { bytes: 0, seconds: 0 }
      rates.set(name, {
        bytes: bytes + fragment.data.length,
        seconds: seconds + fragment.end - fragment.start,
      })
      if (name === video) watchKeys(fragment)
    },
    flow: flow.counts,
    renditions: () =>
      outputs.map(({ name, kind }) => {
        const { bytes, seconds } = rates.get(name) ?? { bytes: 0, seconds: 0 }
        const averageBandwidth = seconds > 0 ? Math.round((bytes * 8) / seconds) : 0
        return { name, kind, height: kind === 'video' ? heightOf(facts, name) : null, averageBandwidth }
      }),
    sampleOf: (init: (name: string) => Buffer | null) => {
      const whole = (name: string | undefined): Buffer | null => {
        const [head, media] = [init(name ?? ''), samples.of(name)]
        return head && media ? Buffer.concat([head, media]) : null
      }
      return { video: whole(video), audio: whole(audio) }
    },
  }
}

/** Starts it. Bytes of the sender's streams go to it from now on; it is killed with `close`. */
export async function startProduction(
  intakes: readonly Intake[],
  facts: LiveFacts,
  way: LiveWay,
  log: Log,
): Promise<Production> {
  const plan = livePlan(facts, way)
  const containers = intakes.map(({ demuxer, probed }) => ({ demuxer, probed: probed() }))
  const demuxers = intakes.map(({ demuxer }) => demuxer)
  const spec = (): MediaStreamSpec => ({
    arguments: (pipes) => liveArguments(facts, way, containers, pipes),
    inputs: intakes.length,
    outputs: plan.outputs.length,
    ...{ memory: memory[way], nice: nice[way] },
    onLine: (line) => log.debug({ line }, 'ffmpeg'),
  })
  const running = isFrames(facts, way, demuxers) ? startFrames() : await startMediaStream(spec())
  const stop = running.kill
  const joined = intakes.map((one, order) => one.feed(running.inputs[order] as MediaStream['inputs'][number]))
  let sparse = false
  const noted = notebook(plan, facts, () => {
    sparse = true
    stop()
  })
  const taps = tapFeeds(plan.outputs, running.outputs, noted.note)
  const ended = Promise.allSettled([running.ended, taps.ended]).then(([how]) => ({
    why: how.status === 'fulfilled' ? how.value : String(how.reason),
    sparse,
  }))
  taps.ended.catch(stop)
  if (joined.includes(false)) stop()
  return {
    ...{ facts, plan, taps, ended, pid: running.pid, cpuSeconds: running.cpuSeconds, close: stop },
    ...{ flow: noted.flow, renditions: noted.renditions, sample: () => noted.sampleOf(taps.init) },
  }
}

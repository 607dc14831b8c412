import { type LiveQuestion, type LiveVerdict, mayWatchLive } from '#catalog/rules/may-watch-live.ts'
import { oracle } from './may-play-oracle.ts'

/**
 * What `mayWatchLive` promises, looked at second by second and minute by minute: whatever an address is good for may be seen by
 * the slow oracle of `mayPlay` at every moment at which it is good, and there is no more that it could have been good for.
 */
const second = 1000
const minute = 60_000
/** Before the beginning of what is on air now, and before `from` (catalog/contract/live.ts). */
const [edge, before] = [90 * second, 10 * second]

/** Whether what was on air at `content` may be seen at `watched`. */
export function slowlyAllowed(
  { channel, programmes, viewer }: LiveQuestion,
  content: number,
  watched: number,
): boolean {
  let holder: LiveQuestion['programmes'][number] | null = null
  for (const one of programmes)
    if (content >= one.starts.getTime() && content < one.ends.getTime()) holder = one
  const own = holder !== null && holder.licences.length > 0
  const said = oracle({
    licences: own && holder ? holder.licences : channel.licences,
    restrictions: [...channel.restrictions, ...(holder?.restrictions ?? [])],
    title: {
      ...{ id: 'c', seriesId: null, ownerId: channel.ownerId, hidden: false },
      ageMark: holder?.ageMark ?? channel.ageMark,
    },
    ...{ offers: [], asset: { state: 'complete' }, use: 'live', now: new Date(watched) },
    viewer: { ...viewer, passes: [] },
  })
  return said.startsWith('allowed')
}

/** What is wrong with a verdict; empty when nothing is. All times of the question are whole minutes, but for `now`. */
export function wrongWith(question: LiveQuestion, horizonMs: number): string[] {
  const { now, asked, channel } = question
  const verdict = mayWatchLive(question)
  const at = now.getTime()
  const earliest = at - Math.max(channel.dvrSeconds * second, edge)
  const allowed = (content: number, watched = at) => slowlyAllowed(question, content, watched)
  if (asked.until && asked.until.getTime() <= earliest)
    return verdict.allowed || verdict.code !== 'time-shift-over' ? ['is not kept'] : []
  const from = asked.from === null ? null : Math.max(asked.from.getTime(), earliest)
  const end = asked.until?.getTime() ?? at
  const expected = from === null ? nowAsked(allowed, at) : fromAsked(allowed, from, end)
  if (expected === null) return verdict.allowed ? ['should be refused'] : []
  if (!verdict.allowed) return [`should be allowed: ${verdict.code}`]
  return [
    ...beginning(verdict, expected),
    ...stretch(verdict, { allowed, begin: expected.begin, end, asked: asked.until?.getTime() ?? null, at }),
    ...goodness(question, verdict, { begin: expected.begin, at, horizonMs }),
  ]
}

type Allowed = (content: number, watched?: number) => boolean
type Expected = { from: number | null; begin: number }

/** Nothing of the edge may be closed, else it begins after that, with nothing closed shortly before. */
function nowAsked(allowed: Allowed, at: number): Expected | null {
  if (!allowed(at)) return null
  let begin = at
  while (begin - second >= at - edge && allowed(begin - second)) begin -= second
  if (begin - second < at - edge) return { from: null, begin: at - edge }
  const from = begin + before
  return from > at ? null : { from, begin: from }
}

function fromAsked(allowed: Allowed, from: number, end: number): Expected | null {
  if (!allowed(from)) return null
  for (let back = 1; back <= before / second; back += 1)
    if (!allowed(from - back * second)) {
      const begin = from - back * second + second + before
      for (let content = from; content <= begin; content += second) if (!allowed(content)) return null
      return begin >= end ? null : { from: begin, begin }
    }
  return { from, begin: from }
}

function beginning(verdict: Extract<LiveVerdict, { allowed: true }>, { from }: Expected): string[] {
  const said = verdict.from?.getTime() ?? null
  return said === from ? [] : [`begins at ${said}, not ${from}`]
}

type Looked = { allowed: Allowed; begin: number; end: number; asked: number | null; at: number }

/** Up to the first minute that is closed. */
function stretch(
  verdict: Extract<LiveVerdict, { allowed: true }>,
  { allowed, begin, end, asked, at }: Looked,
): string[] {
  let closed: number | null = null
  for (let content = begin; content < end && closed === null; content += second)
    if (!allowed(content)) closed = content
  const isNowClosed = closed === null && asked === null && !allowed(at)
  const expected = closed ?? (isNowClosed ? at : asked)
  const said = verdict.until?.getTime() ?? null
  return said === expected ? [] : [`ends at ${said}, not ${expected}`]
}

/** Good until the first minute at which something of it is closed, or what comes is. */
function goodness(
  question: LiveQuestion,
  verdict: Extract<LiveVerdict, { allowed: true }>,
  { begin, at, horizonMs }: { begin: number; at: number; horizonMs: number },
): string[] {
  const good = verdict.good?.getTime() ?? Number.POSITIVE_INFINITY
  const contents = momentsOf(question, begin, verdict.until?.getTime() ?? null)
  for (let watched = Math.ceil((at + 1) / minute) * minute; watched < at + horizonMs; watched += minute) {
    const open = contents(watched).every((content) => slowlyAllowed(question, content, watched))
    if (watched < good && !open) return [`good at ${watched}, when something is closed`]
    if (watched >= good)
      return open && !mayEndEarly(question, watched) ? [`good no longer at ${watched}, without need`] : []
  }
  return []
}

/** An address may end with a licence of what was over by then: asking anew harms nobody. */
const mayEndEarly = ({ programmes, channel }: LiveQuestion, watched: number): boolean =>
  [...channel.licences, ...programmes.flatMap(({ licences }) => licences)].some(
    ({ until }) => until !== undefined && Date.parse(`${until}:00Z`) === watched,
  )

/** One moment of each programme, and of each time between two, that an address of a stretch has in it at a moment. */
function momentsOf({ programmes }: LiveQuestion, begin: number, until: number | null) {
  const edges = programmes.flatMap(({ starts, ends }) => [starts.getTime(), ends.getTime()])
  return (watched: number): number[] => {
    const end = until === null ? watched + 1 : until
    return [begin, ...edges.filter((moment) => moment > begin && moment < end)]
  }
}

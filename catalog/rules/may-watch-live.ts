import type { Account } from '#catalog/contract/account.ts'
import { liveEdgeMs, maxSegmentMs } from '#catalog/contract/live.ts'
import type { AgeMark } from '#catalog/contract/title.ts'
import type { ErrorCode, ErrorDetails } from '#platform/errors.ts'
import type { Terms } from './licence-terms.ts'
import { mayEdit, mayPlay, maySee, type Verdict } from './may-play.ts'
import type { RestrictionTerms } from './restriction-terms.ts'

/** `licences`: of its own, the withdrawn ones, too: one that ever had some never falls back on those of the channel. */
export type ProgrammeTerms = {
  id: string
  starts: Date
  ends: Date
  /** null: that of the channel. */
  ageMark: AgeMark | null
  licences: readonly Terms[]
  /** Of the title that it became. */
  restrictions: readonly RestrictionTerms[]
}

export type ChannelTerms = {
  id: string
  ownerId: string
  ageMark: AgeMark
  /** How far back viewers may go, s. */
  dvrSeconds: number
  licences: readonly Terms[]
  /** Of the channel itself, and of titles that it plays. */
  restrictions: readonly RestrictionTerms[]
}

export type LiveQuestion = {
  channel: ChannelTerms
  /** In the order of time, without overlaps: all that reach into what is asked for and a little before, and those to come. */
  programmes: readonly ProgrammeTerms[]
  viewer: { country: string; account: Account | null; ageConfirmed: number | null }
  /** `from` null: what is on air now. `until` null: it goes on. Neither is later than now. */
  asked: { from: Date | null; until: Date | null }
  now: Date
}

/**
 * `from` and `until`: what may be watched of what is asked for (`LiveScope`). `good`: the first moment at which an address of
 * that is good no longer; null when no end is known.
 */
export type LiveVerdict =
  | { allowed: true; from: Date | null; until: Date | null; good: Date | null }
  | { allowed: false; code: ErrorCode; details: ErrorDetails }

/** A programme, or the time between two. */
type Stretch = { starts: Date; ends: Date | null; programme: ProgrammeTerms | null }

/**
 * The one decision whether, and how far, a viewer may watch a channel. Default deny: every moment of it takes a licence in force
 * for `live` where and when it is watched, of the programme where that has its own, else of the channel; and every rule of
 * `mayPlay` beside it. Owners see their own channels, moderators everybody's.
 *
 * What may not be seen ends what is shown: a stretch of the past ends before it, an address of what is on air now is good until
 * it begins. A segment is the smallest thing that is given: the one in which it begins is the last.
 */
export function mayWatchLive(question: LiveQuestion): LiveVerdict {
  const { channel, asked, now } = question
  const reach = Math.max(channel.dvrSeconds * 1000, liveEdgeMs)
  const earliest = new Date(now.getTime() - reach)
  if (asked.until && asked.until <= earliest)
    return { allowed: false, code: 'time-shift-over', details: { minutes: Math.floor(reach / 60_000) } }
  const from = asked.from && asked.from < earliest ? earliest : asked.from
  const within = { ...asked, from }
  if (mayEdit(question.viewer.account, channel)) return { allowed: true, ...within, good: null }
  return from === null ? watchNow(question) : watchFrom(question, from, asked.until)
}

/** The verdict on what is on air at a moment, watched then: for lists and pages. */
export function onAir({ viewer, channel, ...question }: LiveQuestion, at = question.now): Verdict {
  if (mayEdit(viewer.account, channel)) return { allowed: true, until: null }
  return verdictOn({ viewer, channel, ...question }, stretchAt(question.programmes, at), at)
}

/** The verdict on one programme: watched while it is on air, or now where that is over or under way. */
export function onProgramme(question: LiveQuestion, programme: ProgrammeTerms): Verdict {
  const { viewer, channel, now } = question
  if (mayEdit(viewer.account, channel)) return { allowed: true, until: null }
  const { starts, ends } = programme
  return verdictOn(question, { starts, ends, programme }, later(starts, now))
}

/**
 * Whether a channel is shown to a viewer, with its guide: when they may watch what is on air, or would, were it not for that one
 * programme. Its page says then why that is closed to them, and when something else begins.
 */
export function maySeeChannel(question: LiveQuestion): Verdict {
  const verdict = onAir(question)
  return maySee(verdict) ? verdict : onAir({ ...question, programmes: [] })
}

/** Of what is on air now an address reaches back a little: never into what may not be seen. */
function watchNow(question: LiveQuestion): LiveVerdict {
  const { now } = question
  const current = stretchAt(question.programmes, now)
  const verdict = verdictOn(question, current, now)
  if (!verdict.allowed) return refused(question, current, verdict)
  const edge = new Date(now.getTime() - liveEdgeMs)
  const closed = lastRefused(question, edge, current.starts)
  if (!closed) return granted(question, { from: null, until: null }, edge)
  const from = after(closed.stretch)
  if (from > now) return refused(question, closed.stretch, closed.verdict)
  return granted(question, { from, until: null }, from)
}

function watchFrom(question: LiveQuestion, asked: Date, until: Date | null): LiveVerdict {
  const first = stretchAt(question.programmes, asked)
  const verdict = verdictOn(question, first, question.now)
  if (!verdict.allowed) return refused(question, first, verdict)
  const closed = lastRefused(question, new Date(asked.getTime() - maxSegmentMs), first.starts)
  const from = closed ? later(after(closed.stretch), asked) : asked
  if (closed && (from >= (until ?? question.now) || (first.ends && from >= first.ends)))
    return refused(question, closed.stretch, closed.verdict)
  return granted(question, { from, until }, from)
}

/** Goes on from what may be seen at `begin`: up to what may not, or to what is asked for. */
function granted(
  question: LiveQuestion,
  { from, until }: { from: Date | null; until: Date | null },
  begin: Date,
): LiveVerdict {
  const { now, programmes } = question
  let good: Date | null = null
  for (const stretch of stretches(programmes, begin)) {
    if (until && stretch.starts >= until) break
    // What is still to come is watched when it comes.
    const verdict = verdictOn(question, stretch, later(stretch.starts, now))
    if (verdict.allowed) good = earlier(good, verdict.until)
    else if (stretch.starts > now) return { allowed: true, from, until, good: earlier(good, stretch.starts) }
    else return { allowed: true, from, until: stretch.starts, good }
  }
  return { allowed: true, from, until, good }
}

/** An address may be asked for segments of a little before its beginning (`withinScope`). */
const after = ({ ends, starts }: Stretch): Date => new Date((ends ?? starts).getTime() + maxSegmentMs)

/** The last stretch between two moments that may not be seen now. */
function lastRefused(question: LiveQuestion, from: Date, until: Date) {
  if (from >= until) return null
  for (const stretch of stretches(question.programmes, from)
    .filter(({ starts }) => starts < until)
    .reverse()) {
    const verdict = verdictOn(question, stretch, question.now)
    if (!verdict.allowed) return { stretch, verdict }
  }
  return null
}

function verdictOn({ channel, viewer }: LiveQuestion, { programme }: Stretch, at: Date): Verdict {
  const own = programme?.licences ?? []
  return mayPlay({
    licences: own.length > 0 ? own : channel.licences,
    restrictions: [...channel.restrictions, ...(programme?.restrictions ?? [])],
    title: {
      ...{ id: channel.id, seriesId: null, ownerId: channel.ownerId, hidden: false },
      ageMark: programme?.ageMark ?? channel.ageMark,
    },
    ...{ offers: [], asset: { state: 'complete' }, use: 'live', now: at },
    viewer: { ...viewer, passes: [] },
  })
}

/** With which programme it is, and from when on there is something to see again as far as the guide says. */
function refused(
  question: LiveQuestion,
  stretch: Stretch,
  { code, details }: Extract<Verdict, { allowed: false }>,
): LiveVerdict {
  const again = stretches(question.programmes, stretch.ends ?? stretch.starts)
    .filter(({ starts }) => stretch.ends !== null && starts >= stretch.ends)
    .find((one) => verdictOn(question, one, later(one.starts, question.now)).allowed)
  return {
    ...{ allowed: false, code },
    details: {
      ...details,
      ...(stretch.programme ? { programme: stretch.programme.id } : {}),
      ...(again ? { resumes: new Date(again.starts.getTime() + maxSegmentMs).toISOString() } : {}),
    },
  }
}

function stretchAt(programmes: readonly ProgrammeTerms[], at: Date): Stretch {
  const [found] = stretches(programmes, at)
  return found ?? { starts: at, ends: null, programme: null }
}

/** From the one that holds `from` on, without gaps; the last has no end. */
function stretches(programmes: readonly ProgrammeTerms[], from: Date): Stretch[] {
  const found: Stretch[] = []
  let end = programmes.findLast(({ ends }) => ends <= from)?.ends ?? new Date(0)
  for (const programme of programmes) {
    if (programme.ends <= from) continue
    if (programme.starts > end && programme.starts > from)
      found.push({ starts: end, ends: programme.starts, programme: null })
    found.push({ starts: programme.starts, ends: programme.ends, programme })
    end = programme.ends
  }
  return [...found, { starts: end, ends: null, programme: null }]
}

const later = (a: Date, b: Date): Date => (a > b ? a : b)
/** null, no end, is later than all. */
const earlier = (a: Date | null, b: Date | null): Date | null => (a && b ? (a < b ? a : b) : (a ?? b))

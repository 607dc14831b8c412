import type { Account } from '#catalog/contract/account.ts'
import type { ChannelState, ChannelView } from '#catalog/contract/channel.ts'
import type { LiveStateSeen } from '#catalog/contract/live-state.ts'
import { mayEdit } from '#catalog/rules/may-play.ts'
import { onAir } from '#catalog/rules/may-watch-live.ts'
import type { ChannelRecord } from '#catalog/store/channels.ts'
import { recordBegins } from '#catalog/store/live-ledger.ts'
import { type GuideEntry, programmesAround } from '#catalog/store/programmes.ts'
import type { Viewer } from './access.ts'
import { liveQuestion, restrictionsOfPlayed } from './channel-access.ts'
import type { CatalogDeps } from './deps.ts'

/** Channels as a viewer may know them, in the order given. */
export async function channelViews(
  deps: Pick<CatalogDeps, 'db' | 'now' | 'liveStates'>,
  viewer: Viewer,
  channels: readonly ChannelRecord[],
): Promise<ChannelView[]> {
  const now = deps.now()
  const ids = channels.map(({ id }) => id)
  const [around, restrictions, states, begins] = await Promise.all([
    programmesAround(deps.db, ids, now),
    restrictionsOfPlayed(deps.db, channels),
    deps.liveStates(ids),
    recordBegins(
      deps.db,
      channels.map((channel) => ({ id: channel.id, since: reachOf(channel, now) })),
    ),
  ])
  return channels.map((channel) => {
    const entries = around.get(channel.id) ?? []
    const { allowed } = onAir(liveQuestion(channel, viewer, { entries, restrictions, now }))
    return viewOf(channel, viewer.account, {
      ...{ entries, now, state: states.get(channel.id) ?? null },
      ...{ isHeard: allowed, keptFrom: keptFrom(channel, begins.get(channel.id) ?? null, now) },
    })
  })
}

/** A record that begins so soon after it might is whole, ms: segments do not begin at the second. */
const wholeMs = 60_000

/** As far back as anybody may go, ms since 1970. */
const reachOf = ({ dvrSeconds }: ChannelRecord, now: Date): number => now.getTime() - dvrSeconds * 1000

/** To the minute where nothing is kept: what is said of a channel that stands still is the same for a while. */
function keptFrom(channel: ChannelRecord, begins: number | null, now: Date): string | null {
  const from = begins ?? Math.floor(now.getTime() / wholeMs) * wholeMs
  return from - reachOf(channel, now) < wholeMs ? null : new Date(from).toISOString()
}

type Moment = {
  keptFrom: string | null
  entries: readonly GuideEntry[]
  state: LiveStateSeen | null
  /** This viewer may watch what is on air: the song is a part of it. */
  isHeard: boolean
  now: Date
}

function viewOf(
  channel: ChannelRecord,
  account: Account | null,
  { entries, state, isHeard, keptFrom, now }: Moment,
): ChannelView {
  const { id, owner, kind, texts, region, languages, ageMark, dvrSeconds, licences } = channel
  const current = entries.find(({ terms }) => terms.starts <= now && now < terms.ends)
  const next = entries.find(({ terms }) => terms.starts > now)
  return {
    ...{ id, owner, kind, texts, region, languages, ageMark, dvrSeconds, keptFrom },
    state: stateOf(channel, state),
    song: isHeard && channel.started ? (state?.song ?? null) : null,
    now: current?.programme ?? null,
    next: next?.programme ?? null,
    renditions: state?.renditions ?? [],
    licences: mayEdit(account, { ownerId: owner.id }) ? licences : [],
  }
}

const stateOf = ({ started }: ChannelRecord, state: LiveStateSeen | null): ChannelState =>
  started ? (state?.state ?? 'waiting') : 'stopped'

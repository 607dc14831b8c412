import type { FastifyRequest } from 'fastify'
import type { Account } from '#catalog/contract/account.ts'
import type { AuditAct, AuditDetails } from '#catalog/contract/audit.ts'
import { liveEdgeMs, maxSegmentMs } from '#catalog/contract/live.ts'
import { mayEdit, maySee } from '#catalog/rules/may-play.ts'
import { type LiveQuestion, maySeeChannel } from '#catalog/rules/may-watch-live.ts'
import type { Act } from '#catalog/store/audit.ts'
import { type ChannelRecord, channelRecord, channelRecords } from '#catalog/store/channels.ts'
import { type GuideEntry, programmesAround, programmesBetween } from '#catalog/store/programmes.ts'
import { restrictionsOfTitles } from '#catalog/store/restrictions.ts'
import { Problem } from '#platform/errors.ts'
import { announcedCodes, isEditor, type Viewer } from './access.ts'
import { signedIn } from './authenticate.ts'
import type { CatalogDeps } from './deps.ts'

type Deps = Pick<CatalogDeps, 'db' | 'authenticate' | 'now'>
type Restrictions = Awaited<ReturnType<typeof restrictionsOfTitles>>

/** A channel is announced once it is started; what it showed stays when it is stopped. */
export const isAnnounced = ({ started, hasAired }: ChannelRecord): boolean => started || hasAired

/** Titles that it plays one after the other: which one is on air is not known here, so what befalls one closes the channel. */
const playedTitles = ({ inputs }: ChannelRecord): string[] => inputs.flatMap(({ titleIds = [] }) => titleIds)

export const restrictionsOfPlayed = (
  db: CatalogDeps['db'],
  channels: readonly ChannelRecord[],
): Promise<Restrictions> => restrictionsOfTitles(db, channels.flatMap(playedTitles))

/** What is decided on. `entries` in the order of time. */
export function liveQuestion(
  channel: ChannelRecord,
  viewer: Pick<Viewer, 'country' | 'account' | 'ageConfirmed'>,
  { entries, restrictions, now }: { entries: readonly GuideEntry[]; restrictions: Restrictions; now: Date },
): LiveQuestion {
  const { id, owner, ageMark, dvrSeconds, licences } = channel
  return {
    channel: {
      ...{ id, ownerId: owner.id, ageMark, dvrSeconds, licences },
      restrictions: [
        ...channel.restrictions,
        ...playedTitles(channel).flatMap((title) => restrictions.get(title) ?? []),
      ],
    },
    programmes: entries.map(({ terms }) => terms),
    viewer,
    ...{ asked: { from: null, until: null }, now },
  }
}

/** The same with all of the guide that it takes. `from`: what is asked for; null, what is on air now. `until`: the horizon. */
export async function questionOf(
  { db, now }: Pick<CatalogDeps, 'db' | 'now'>,
  channel: ChannelRecord,
  viewer: Pick<Viewer, 'country' | 'account' | 'ageConfirmed'>,
  { from, until }: { from: Date | null; until: Date },
): Promise<LiveQuestion> {
  const at = now()
  const begin = Math.min((from ?? at).getTime(), at.getTime() - liveEdgeMs) - maxSegmentMs
  const [entries, restrictions] = await Promise.all([
    programmesBetween(db, channel.id, new Date(begin), until),
    restrictionsOfPlayed(db, [channel]),
  ])
  return liveQuestion(channel, viewer, { entries, restrictions, now: at })
}

/**
 * A channel this viewer may see, whether or not they may watch what is on air right now.
 * @throws Problem not-found for one that is not announced, or the reason where it is, elsewhere or at another time
 */
export async function visibleChannel(
  deps: Pick<CatalogDeps, 'db' | 'now'>,
  viewer: Viewer,
  id: string,
): Promise<ChannelRecord> {
  const channel = await channelRecord(deps.db, id)
  if (!channel) throw new Problem('not-found')
  if (mayEdit(viewer.account, { ownerId: channel.owner.id })) return channel
  if (!isAnnounced(channel)) throw new Problem('not-found')
  const verdict = maySeeChannel(
    await questionOf(deps, channel, viewer, { from: null, until: new Date(deps.now().getTime() + 1) }),
  )
  if (verdict.allowed || maySee(verdict)) return channel
  const { code, details } = verdict
  throw announcedCodes.includes(code) ? new Problem(code, details) : new Problem('not-found')
}

/** For lists: of those that are started, what the decision lets this viewer see; an editor sees all of them. */
export async function seenChannels(
  deps: Pick<CatalogDeps, 'db' | 'now'>,
  viewer: Viewer,
  query: { kind?: string; region?: string },
): Promise<ChannelRecord[]> {
  const { db } = deps
  const now = deps.now()
  const all = (await channelRecords(db, query)).filter(
    (channel) => (channel.started && isAnnounced(channel)) || isEditor(viewer.account),
  )
  const [around, restrictions] = await Promise.all([
    programmesAround(
      db,
      all.map(({ id }) => id),
      now,
    ),
    restrictionsOfPlayed(db, all),
  ])
  return all.filter((channel) => {
    if (mayEdit(viewer.account, { ownerId: channel.owner.id })) return true
    const entries = around.get(channel.id) ?? []
    return maySee(maySeeChannel(liveQuestion(channel, viewer, { entries, restrictions, now })))
  })
}

type Editing = { channel: ChannelRecord; account: Account }

/** @throws Problem not-signed-in; not-found when it is not the caller's to change: what others prepare is nobody's business */
export async function editableChannel(deps: Deps, request: FastifyRequest, id: string): Promise<Editing> {
  const account = await signedIn(deps.authenticate, request)
  const channel = await channelRecord(deps.db, id)
  if (!channel || !mayEdit(account, { ownerId: channel.owner.id })) throw new Problem('not-found')
  return { channel, account }
}

/** For the audit trail. */
export const actOnChannel = (
  { now }: Pick<CatalogDeps, 'now'>,
  { channel, account }: Editing,
  act: AuditAct,
  details: AuditDetails = {},
): Act => ({ account, act, subject: channel.id, ownerId: channel.owner.id, details, now: now() })

import { type Kysely, sql } from 'kysely'
import { type AlarmKind, alarmDays, type ChannelAlarm, mostAlarms } from '#catalog/contract/channel-health.ts'
import type { LocalTexts } from '#catalog/contract/title.ts'
import { toldTo } from '#catalog/contract/told.ts'
import type { AlarmStep } from '#catalog/rules/alarms.ts'
import { newId } from './ids.ts'
import { momentOf, queueMail, type Sender } from './mail-outbox.ts'
import type { Database } from './schema.ts'
import { announceToOwner } from './webhook-outbox.ts'

type Db = Kysely<Database>

const dayMs = 86_400_000
/** Of one kind of one channel there is no more than a letter in that time, ms. */
const letterMs = 3_600_000
/** A letter that nobody could send by then says nothing any more, ms. */
const usefulMs = dayMs

/** A channel whose health is looked at. `onAir`: it is to be, and has ever been; else its alarms are over. */
export type WatchedChannel = { id: string; onAir: boolean; open: AlarmKind[] }

/** Those on air, and those with alarms that go on. */
export async function watchedChannels(db: Db): Promise<WatchedChannel[]> {
  const { rows } = await sql<WatchedChannel>`
    select channel.id, started and deleted_at is null
        and exists (select from live_run where channel_id = channel.id) as "onAir",
      array(select kind from channel_alarm where channel_id = channel.id and ended is null) as open
    from channel
    where (started and deleted_at is null)
      or exists (select from channel_alarm where channel_id = channel.id and ended is null)
    order by channel.id`.execute(db)
  return rows
}

/**
 * Writes down that an alarm begins or ends, and tells of it, in one transaction: what dies half way is done again by whoever
 * looks next, and what another hub has done already is not. Resolves with whether there was anything to do.
 */
export function takeAlarmStep(
  db: Db,
  { channelId, step, sender, now }: { channelId: string; step: AlarmStep; sender: Sender; now: Date },
): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const channel = await tx
      .selectFrom('channel')
      .select(['id', 'owner_id as ownerId', 'texts'])
      .where('id', '=', channelId)
      .executeTakeFirst()
    if (!channel) return false
    const alarm = step.do === 'begin' ? await begin(tx, channelId, step) : await end(tx, channelId, step)
    if (!alarm) return false
    const { id, began, ended } = alarm
    const told = {
      ...{ channelId, alarmId: id, kind: step.kind, phase: step.do },
      ...{ began: began.toISOString(), ended: ended?.toISOString() ?? null },
    }
    await announceToOwner(tx, 'channel.alarm', channel.ownerId, told, { now })
    const texts = channel.texts as LocalTexts
    if (step.do === 'begin') await mailAlarm(tx, sender, { ...channel, texts }, { id, ...step }, now)
    return true
  })
}

type Alarm = { id: string; began: Date; ended: Date | null }

/** None that goes on already, nor one that a hub with an old view of the channel comes with: it was over since. */
async function begin(tx: Db, channelId: string, { kind, at }: AlarmStep): Promise<Alarm | undefined> {
  const { rows } = await sql<Alarm>`insert into channel_alarm (id, channel_id, kind, began)
    select ${newId()}, ${channelId}, ${kind}, ${at}::timestamptz where not exists (
      select from channel_alarm where channel_id = ${channelId} and kind = ${kind} and ended > ${at})
    on conflict (channel_id, kind) where ended is null do nothing
    returning id, began, ended`.execute(tx)
  return rows[0]
}

const end = (tx: Db, channelId: string, { kind, at }: AlarmStep): Promise<Alarm | undefined> =>
  tx
    .updateTable('channel_alarm')
    .set({ ended: sql<Date>`greatest(began, ${at})` })
    .where('channel_id', '=', channelId)
    .where('kind', '=', kind)
    .where('ended', 'is', null)
    .returning(['id', 'began', 'ended'])
    .executeTakeFirst()

/** To every account of the owner that has an address, in its language. */
async function mailAlarm(
  tx: Db,
  sender: Sender,
  channel: { id: string; ownerId: string; texts: LocalTexts },
  { id, kind, at }: AlarmStep & { id: string },
  now: Date,
): Promise<void> {
  const lately = await tx
    .selectFrom('channel_alarm')
    .select('id')
    .where('channel_id', '=', channel.id)
    .where('kind', '=', kind)
    .where('mailed_at', '>', new Date(now.getTime() - letterMs))
    .executeTakeFirst()
  if (lately) return
  const accounts = await tx
    .selectFrom('account')
    .select(['id', 'mail', 'locale'])
    .where('owner_id', '=', channel.ownerId)
    .where('erased_at', 'is', null)
    .where('mail', 'is not', null)
    .orderBy('id')
    .execute()
  if (accounts.length === 0) return
  for (const { id: accountId, mail, locale } of accounts) {
    const language = locale === 'ru' || locale === 'en' ? locale : 'kk'
    const name = toldTo(channel.texts, language)?.told.title ?? ''
    const letter = {
      kind: 'channel-alarm' as const,
      ...{ path: `/studio/channels/${channel.id}#health`, about: channel.id },
      facts: { channel: name, what: kind, began: momentOf(at) },
      expiresAt: new Date(now.getTime() + usefulMs),
    }
    await queueMail(tx, sender, { mail: mail ?? '', locale, accountId }, letter, now)
  }
  await tx.updateTable('channel_alarm').set({ mailed_at: now }).where('id', '=', id).execute()
}

/** Those of a channel that went on in the last `alarmDays`, the newest first. */
export async function alarmsOf(db: Db, channelId: string, now: Date): Promise<ChannelAlarm[]> {
  const rows = await db
    .selectFrom('channel_alarm')
    .select(['id', 'kind', 'began', 'ended'])
    .where('channel_id', '=', channelId)
    .where(({ eb, or }) => or([eb('ended', 'is', null), eb('ended', '>', keptFrom(now))]))
    .orderBy('began', 'desc')
    .orderBy('id')
    .limit(mostAlarms)
    .execute()
  return rows.map(({ began, ended, ...row }) => ({
    ...row,
    ...{ began: began.toISOString(), ended: ended?.toISOString() ?? null },
  }))
}

const keptFrom = (now: Date) => new Date(now.getTime() - alarmDays * dayMs)

export async function forgetAlarms(db: Db, now: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('channel_alarm')
    .where('ended', '<', keptFrom(now))
    .executeTakeFirst()
  return Number(numDeletedRows)
}

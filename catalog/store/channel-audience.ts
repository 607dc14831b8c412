import { type Kysely, sql } from 'kysely'
import { type ChannelHour, hourDays } from '#catalog/contract/channel-health.ts'
import type { PlayState } from '#catalog/rules/plays.ts'
import type { Database } from './schema.ts'
import { countReport } from './view-reports.ts'

/**
 * Who watches channels and listens to them, in sums by the hour that know nobody (docs/decisions/40-channel-health.md).
 */
type Db = Kysely<Database>

export type ChannelPlay = { id: string; channelId: string; begun: Date }
/** A channel has no end and no parts. */
const endless = 1
/** Who has told something so lately is there: players tell once a minute. ms */
const thereMs = 90_000

/** Counts what a report adds, once. Resolves with whether there was anything to count. */
export function saveChannelPlay(
  db: Db,
  { play, report, domestic, now }: { play: ChannelPlay; report: PlayState; domestic: boolean; now: Date },
): Promise<boolean> {
  const { id, channelId, begun } = play
  const view = { id, of: channelId, begun, duration: endless }
  return countReport(db, 'channel', { view, said: report, now }, async (tx, { starts, seconds }) => {
    const [inside, outside] = domestic ? [seconds, 0] : [0, seconds]
    await sql`insert into channel_hour as old
        (channel_id, hour, starts, domestic_seconds, external_seconds, most)
      values (${channelId}, date_trunc('hour', ${now}::timestamptz, 'UTC'), ${starts}, ${inside}, ${outside}, 0)
      on conflict (channel_id, hour) do update set starts = old.starts + excluded.starts,
        domestic_seconds = old.domestic_seconds + excluded.domestic_seconds,
        external_seconds = old.external_seconds + excluded.external_seconds`.execute(tx)
  })
}

/** How many watch a channel or listen to it now. */
export async function watchingNow(db: Db, channelId: string, now: Date): Promise<number> {
  const { count } = await db
    .selectFrom('channel_play')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('channel_id', '=', channelId)
    .where('told_at', '>', new Date(now.getTime() - thereMs))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Writes down how many there are at once, where that is more than before in this hour. Several hubs may. 0: no news for a log. */
export async function noteMost(db: Db, now: Date): Promise<number> {
  await sql`insert into channel_hour as old
      (channel_id, hour, starts, domestic_seconds, external_seconds, most)
    select channel_id, date_trunc('hour', ${now}::timestamptz, 'UTC'), 0, 0, 0, count(*)
    from channel_play where told_at > ${new Date(now.getTime() - thereMs)} group by channel_id
    on conflict (channel_id, hour) do update set most = greatest(old.most, excluded.most)`.execute(db)
  return 0
}

/** Hours from `from` on and before `until`, oldest first; `every`: also those without anybody. */
export async function channelHours(
  db: Db,
  channelId: string,
  { from, until, every }: { from: Date; until: Date; every: boolean },
): Promise<ChannelHour[]> {
  const { rows } = await sql<Omit<ChannelHour, 'hour'> & { hour: Date }>`
    select h.hour, coalesce(starts, 0) as starts, coalesce(domestic_seconds, 0) as "domesticSeconds",
      coalesce(external_seconds, 0) as "externalSeconds", coalesce(most, 0) as most
    from generate_series(${from}::timestamptz, ${until}::timestamptz - interval '1 millisecond', '1 hour') as h (hour)
    ${sql.raw(every ? 'left' : 'inner')} join channel_hour kept
      on kept.channel_id = ${channelId} and kept.hour = h.hour
    order by 1`.execute(db)
  return rows.map(({ hour, ...row }) => ({ hour: hour.toISOString(), ...row }))
}

/** Hours of long ago. Resolves with how many. */
export async function forgetChannelHours(db: Db, now: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('channel_hour')
    .where('hour', '<', new Date(now.getTime() - hourDays * 86_400_000))
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}

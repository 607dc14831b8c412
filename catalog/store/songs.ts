import type { Kysely } from 'kysely'
import { songDays } from '#catalog/contract/song.ts'
import type { Database } from './schema.ts'

/** What channels played, kept for `songDays`. */
type Db = Kysely<Database>

export type PlayedSong = { at: Date; text: string }

/** May be repeated. */
export async function addSong(db: Db, channelId: string, { at, text }: PlayedSong): Promise<void> {
  await db
    .insertInto('song')
    .values({ channel_id: channelId, at, text })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The last `count` of them before a moment, newest first. */
export function songsBefore(db: Db, channelId: string, before: Date, count: number): Promise<PlayedSong[]> {
  return db
    .selectFrom('song')
    .select(['at', 'text'])
    .where('channel_id', '=', channelId)
    .where('at', '<', before)
    .orderBy('at', 'desc')
    .limit(count)
    .execute()
}

export async function forgetSongs(db: Db, now: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('song')
    .where('at', '<', new Date(now.getTime() - songDays * 86_400_000))
    .executeTakeFirst()
  return Number(numDeletedRows)
}

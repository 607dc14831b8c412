import type { Kysely } from 'kysely'
import type { ChannelKind } from '#catalog/contract/channel.ts'
import { linearTitle } from '#catalog/store/linear-titles.ts'
import type { Database } from '#catalog/store/schema.ts'
import { linearOf } from './linear.ts'
import type { TitlesDeps } from './titles.ts'

/** Titles of the catalogue, as far as a channel may play them. */
export function catalogTitles(
  db: Kysely<Database>,
  { channelId, kind }: { channelId: string; kind: ChannelKind },
): TitlesDeps['titleOf'] {
  return async (titleId) => {
    const stored = await linearTitle(db, { channelId, titleId, now: new Date() })
    return stored && linearOf(stored, kind === 'radio' ? 'sound' : 'picture')
  }
}

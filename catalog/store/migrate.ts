import { type Kysely, Migrator } from 'kysely'
import * as first from './migrations/001-first.ts'
import * as subtitles from './migrations/002-subtitles.ts'
import * as loudness from './migrations/003-loudness.ts'
import * as check from './migrations/004-check.ts'
import * as removal from './migrations/005-removal.ts'
import * as pictures from './migrations/006-pictures.ts'
import * as ownerAv1 from './migrations/007-owner-av1.ts'
import * as creation from './migrations/008-creation.ts'
import * as titleTerms from './migrations/009-title-terms.ts'
import * as permit from './migrations/010-permit.ts'
import * as restriction from './migrations/011-restriction.ts'
import * as complaints from './migrations/012-complaints.ts'
import * as titles from './migrations/013-titles.ts'
import * as namesOfOwners from './migrations/014-names-of-owners.ts'
import * as lines from './migrations/015-lines.ts'
import * as passes from './migrations/016-passes.ts'
import * as duties from './migrations/017-duties.ts'
import * as webhooks from './migrations/018-webhooks.ts'
import * as publishedLists from './migrations/019-published-lists.ts'
import * as nameWords from './migrations/020-name-words.ts'
import * as signingIn from './migrations/021-signing-in.ts'
import * as mail from './migrations/022-mail.ts'
import * as plays from './migrations/023-plays.ts'
import * as embedDomains from './migrations/024-embed-domains.ts'
import * as hidden from './migrations/026-hidden.ts'
import * as searchPlans from './migrations/027-search-plans.ts'
import * as channels from './migrations/028-channels.ts'
import * as songs from './migrations/029-songs.ts'
import * as recordings from './migrations/031-recordings.ts'
import * as receipts from './migrations/032-receipts.ts'
import * as channelHealth from './migrations/033-channel-health.ts'
import * as channelRestrictions from './migrations/035-channel-restrictions.ts'
import * as traffic from './migrations/036-traffic.ts'
import type { Database } from './schema.ts'

/** Every change of the tables, oldest first. One that was released is never edited: write the next. */
const migrations = {
  '001-first': first,
  '002-subtitles': subtitles,
  '003-loudness': loudness,
  '004-check': check,
  '005-removal': removal,
  '006-pictures': pictures,
  '007-owner-av1': ownerAv1,
  '008-creation': creation,
  '009-title-terms': titleTerms,
  '010-permit': permit,
  '011-restriction': restriction,
  '012-complaints': complaints,
  '013-titles': titles,
  '014-names-of-owners': namesOfOwners,
  '015-lines': lines,
  '016-passes': passes,
  '017-duties': duties,
  '018-webhooks': webhooks,
  '019-published-lists': publishedLists,
  '020-name-words': nameWords,
  '027-search-plans': searchPlans,
  '028-channels': channels,
  '029-songs': songs,
  '031-recordings': recordings,
  '032-receipts': receipts,
  '033-channel-health': channelHealth,
  '035-channel-restrictions': channelRestrictions,
  '036-traffic': traffic,
  '021-signing-in': signingIn,
  '022-mail': mail,
  '024-embed-domains': embedDomains,
  '026-hidden': hidden,
  '023-plays': plays,
}

/**
 * Brings the tables to what this program expects. Several processes may call it at once: Kysely holds a
 * PostgreSQL advisory lock while it works, and whoever comes second finds nothing left to do.
 * @throws what the failing migration threw; nothing of it is kept then
 */
export async function migrate(db: Kysely<Database>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
}

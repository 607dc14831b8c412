import type { Kysely } from 'kysely'
import { livePorts, type PortRange } from '#catalog/rules/live-ports.ts'
import type { Database } from './schema.ts'

/** Port of each channel's main input, also of those that are deleted: theirs are not given to others. */
export async function portsOfChannels(db: Kysely<Database>, range: PortRange): Promise<Map<string, number>> {
  const rows = await db.selectFrom('channel').select('id').orderBy('created_at').orderBy('id').execute()
  return livePorts(
    range,
    rows.map(({ id }) => id),
  )
}

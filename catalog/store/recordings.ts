import { type Kysely, type Selectable, sql } from 'kysely'
import { keys } from '#catalog/contract/encoding.ts'
import type { PlanRecording, RecordingLedger, RecordingMade, Stretch } from '#catalog/contract/recorded.ts'
import {
  type AgeMark,
  defaultTimeZone,
  type LocalTexts,
  type RegionCode,
  type TitleKind,
} from '#catalog/contract/title.ts'
import { localTimeOf } from '#catalog/rules/local-time.ts'
import { inForce } from '#catalog/rules/restriction-terms.ts'
import { patiently } from '#platform/database.ts'
import { addAsset } from './encodings.ts'
import { newId } from './ids.ts'
import { liveLedger } from './live-ledger.ts'
import { restrictionsOfChannels } from './restrictions.ts'
import type { Database } from './schema.ts'
import { createTitle } from './titles.ts'

type Db = Kysely<Database>
type Channel = Selectable<Database['channel']>

/** A channel writes its next segment within this, or nobody writes it, ms. */
const silentMs = 15_000

/** Titles made of what was on air. `plan` decides what they are made of. */
export function postgresRecordings(db: Db, plan: PlanRecording): RecordingLedger {
  return {
    due: (before) => patiently(() => due(db, before)),
    begin: (programmeId, now) =>
      patiently(() => db.transaction().execute((tx) => begin(tx, programmeId, plan, now))),
  }
}

async function due(db: Db, before: Date): Promise<{ programmeId: string; ends: Date }[]> {
  return db
    .selectFrom('programme')
    .innerJoin('channel', 'channel.id', 'programme.channel_id')
    .select(['programme.id as programmeId', 'programme.ends'])
    .where('programme.record', '=', true)
    .where('programme.recorded_at', 'is', null)
    .where('programme.ends', '<=', before)
    .where('channel.deleted_at', 'is', null)
    .orderBy('programme.ends')
    .execute()
}

/** The title and that the programme is recorded, both or neither: of two workers the second finds it done. */
async function begin(
  tx: Db,
  programmeId: string,
  plan: PlanRecording,
  now: Date,
): Promise<'waiting' | { assetId: string | null }> {
  const programme = await tx
    .selectFrom('programme')
    .selectAll()
    .where('id', '=', programmeId)
    .forUpdate()
    .executeTakeFirst()
  if (!programme?.record || programme.recorded_at) return { assetId: null }
  const channel = await channelRow(tx, programme.channel_id)
  if (!channel || programme.ends > now) return channel ? 'waiting' : { assetId: null }
  const [from, until] = [programme.starts.getTime(), programme.ends.getTime()]
  if (await isStillWritten(tx, channel.id, until, now)) return 'waiting'
  const language = programme.language ?? channel.languages[0] ?? 'und'
  const stretch = { channelId: channel.id, from, until, language }
  const made = plan(await liveLedger(tx).segments(channel.id, from, until), stretch)
  const found = made && (await makeTitle(tx, { channel, stretch, made, words: wordsOf(programme), now }))
  await tx
    .updateTable('programme')
    .set({ recorded_at: now, title_id: found?.titleId ?? null })
    .where('id', '=', programmeId)
    .execute()
  return { assetId: found?.assetId ?? null }
}

const channelRow = (tx: Db, id: string): Promise<Channel | undefined> =>
  tx.selectFrom('channel').selectAll().where('id', '=', id).where('deleted_at', 'is', null).executeTakeFirst()

/** A segment is written down when it is whole: the last one of a programme a moment after its end. */
async function isStillWritten(tx: Db, channelId: string, until: number, now: Date): Promise<boolean> {
  const { end } = await liveLedger(tx).next(channelId)
  return end !== null && end < until && now.getTime() - end < silentMs
}

/** What is said of a title beyond what was on air. */
export type RecordingWords = {
  texts: LocalTexts
  /** null: that of the channel. */
  ageMark: number | null
  language: string | null
  seriesId: string | null
}

// Checked by the contract when it was written.
const wordsOf = (row: Selectable<Database['programme']>): RecordingWords => ({
  ...{ texts: row.texts, ageMark: row.age_mark, language: row.language, seriesId: row.series_id },
})

const dayOf = (ms: number): string => localTimeOf(new Date(ms), defaultTimeZone).slice(0, 10)

type Making = {
  channel: Channel
  stretch: Stretch
  made: RecordingMade
  words: RecordingWords
  now: Date
}

/** A title of the channel's owner, with an asset whose segments are still to be copied. */
async function makeTitle(
  tx: Db,
  { channel, stretch, made, words, now }: Making,
): Promise<{ titleId: string; assetId: string }> {
  const titleId = await createTitle(tx, channel.owner_id, {
    kind: kindOf(channel, words),
    texts: words.texts,
    languages: words.language ? [words.language] : channel.languages,
    ageMark: (words.ageMark ?? channel.age_mark) as AgeMark,
    recordedOn: dayOf(stretch.from),
    ...(channel.region === null ? {} : { region: channel.region as RegionCode }),
    ...(words.seriesId === null ? {} : { seriesId: words.seriesId }),
  })
  if (!(await isClosedByLaw(tx, channel.id, now))) await copyLicences(tx, titleId, stretch)
  const assetId = newId()
  const source = { key: keys.source(assetId), name: null, bytes: made.facts.bytes }
  await addAsset(tx, titleId, assetId, { state: 'probing', source, uploadedAt: now })
  await tx
    .updateTable('asset')
    .set({ facts: JSON.stringify(made.facts), plan: JSON.stringify(made.plan), state: 'encoding' })
    .where('id', '=', assetId)
    .execute()
  return { titleId, assetId }
}

function kindOf({ kind }: Channel, { seriesId }: RecordingWords): TitleKind {
  if (kind === 'radio') return 'radio'
  return seriesId === null ? 'broadcast' : 'programme'
}

/** Anywhere: then nobody sees what is recorded of it until its owner says by which right. */
async function isClosedByLaw(tx: Db, channelId: string, now: Date): Promise<boolean> {
  return inForce((await restrictionsOfChannels(tx, [channelId])).get(channelId) ?? [], now).length > 0
}

/**
 * What was on air keeps the licences it was on air under, with the uses that they allow: those of the programme, else of the
 * channel. Where a stretch holds programmes of several no single licence covers all of it, and it gets none: its owner decides.
 * A licence's document stays with the channel.
 */
async function copyLicences(tx: Db, titleId: string, { channelId, from, until }: Stretch): Promise<void> {
  const programmes = await tx
    .selectFrom('programme')
    .select(['id', 'starts', 'ends'])
    .where('channel_id', '=', channelId)
    .where('starts', '<', new Date(until))
    .where('ends', '>', new Date(from))
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('channel_licence')
          .select('id')
          .whereRef('channel_licence.programme_id', '=', 'programme.id'),
      ),
    )
    .execute()
  const [own] = programmes
  const coversAll = own && own.starts.getTime() <= from && own.ends.getTime() >= until
  if (programmes.length > 1 || (own && !coversAll)) return
  const licences = await tx
    .selectFrom('channel_licence')
    .selectAll()
    .where('channel_id', '=', channelId)
    .where('programme_id', own ? '=' : 'is', own?.id ?? null)
    .where('revoked_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  for (const { channel_id: _, programme_id: __, created_at: ___, ...licence } of licences)
    await tx
      .insertInto('licence')
      .values({ ...licence, id: newId(), title_id: titleId, document_key: null, document_sha256: null })
      .execute()
}

/**
 * Makes a title of any stretch of a channel now. Resolves with its ids; null where nothing of it was on air, or is kept.
 * @throws Problem bad-request for a series that is not there for the channel's owner
 */
export async function recordStretch(
  tx: Db,
  { stretch, words, plan, now }: { stretch: Stretch; words: RecordingWords; plan: PlanRecording; now: Date },
): Promise<{ titleId: string; assetId: string } | null> {
  const channel = await channelRow(tx, stretch.channelId)
  if (!channel) return null
  const { channelId, from, until } = stretch
  const made = plan(await liveLedger(tx).segments(channelId, from, until), stretch)
  return made && makeTitle(tx, { channel, stretch, made, words, now })
}

/** Of what was on air: what recordings still need, ms since 1970. */
export async function neededByRecordings(
  db: Db,
  channelId: string,
): Promise<{ from: number; until: number }[]> {
  const { rows } = await sql<{ from: number; until: number }>`
    select (extract(epoch from starts) * 1000)::float8 as from, (extract(epoch from ends) * 1000)::float8 as until
    from programme where channel_id = ${channelId} and record and recorded_at is null
    union all
    select (plan -> 'recorded' -> 'from')::float8, (plan -> 'recorded' -> 'until')::float8
    from asset where state in ('encoding', 'watchable') and plan -> 'recorded' ->> 'channelId' = ${channelId}`.execute(
    db,
  )
  return rows
}

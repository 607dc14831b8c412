import { type Kysely, sql } from 'kysely'
import type { EncodingPlan, SourceFacts } from '#catalog/contract/encoding.ts'
import type { AssetLedger, AssetRecord, Standing } from '#catalog/contract/ledger.ts'
import { patiently } from '#platform/database.ts'
import { saveCheck, saveLoudness } from './asset-findings.ts'
import { reach, refuse } from './asset-states.ts'
import { encodedParts, savePart } from './encoded-parts.ts'
import { lacksPictures, savePictures, savePoster } from './pictures.ts'
import type { Database } from './schema.ts'
import { saveEmbeddedSubtitle } from './subtitles.ts'

type Db = Kysely<Database>

/** The ledger of the transcoder on PostgreSQL. See the port for what each call promises. */
export function postgresLedger(db: Db): AssetLedger {
  return {
    asset: (id) => patiently(() => assetRecord(db, id)),
    isWanted: (id, version) => patiently(() => isWanted(db, id, version)),
    parts: (id) => patiently(() => encodedParts(db, id)),
    unfinished: () => patiently(() => unfinished(db)),
    standing: (id) => patiently(() => standing(db, id)),
    savePlan: (id, facts, plan) => patiently(() => savePlan(db, id, facts, plan)),
    settlePlan: (id, version, plan) => patiently(() => settlePlan(db, id, version, plan)),
    refuse: (id, code, details) => patiently(() => refuse(db, id, code, details)),
    savePart: (id, part) => patiently(() => savePart(db, id, part)),
    reach: (id, state) => patiently(() => reach(db, id, state)),
    saveLoudness: (id, stream, loudness) => patiently(() => saveLoudness(db, id, stream, loudness)),
    staleOriginals: (completeBefore) => patiently(() => staleOriginals(db, completeBefore)),
    saveCheck: (id, report) => patiently(() => saveCheck(db, id, report)),
    saveText: (id, text) => patiently(() => saveEmbeddedSubtitle(db, id, text)),
    saveSourceSha256: (id, source_sha256) => patiently(() => saveSourceSha256(db, id, source_sha256)),
    savePoster: (id, key) => patiently(() => savePoster(db, id, key)),
    savePictures: (id, version, pictures) => patiently(() => savePictures(db, id, version, pictures)),
  }
}

/**
 * A younger asset of the title is shown, or is to be as soon as it can. One that viewers have seen is encoded to its end
 * all the same: somebody may be in the middle of it.
 */
const wanted = sql<boolean>`(asset.state in ('watchable', 'complete') or not exists (
  select from asset shown where shown.id = title.asset_id
    and (shown.created_at, shown.id) > (asset.created_at, asset.id)))`

async function assetRecord(db: Db, id: string): Promise<AssetRecord | null> {
  const row = await db
    .selectFrom('asset')
    .innerJoin('title', 'title.id', 'asset.title_id')
    .innerJoin('owner', 'owner.id', 'title.owner_id')
    .select([
      'asset.id',
      'title_id',
      'owner.av1',
      'version',
      'state',
      'source_key',
      wanted.as('wanted'),
      'source_sha256',
      'facts',
      'plan',
      'poster_key',
      'pictures',
      'loudness',
      sql<boolean>`hls_check is not null`.as('checked'),
    ])
    .where('asset.id', '=', id)
    .where('title.deleted_at', 'is', null)
    .executeTakeFirst()
  if (!row) return null
  const {
    title_id: titleId,
    source_key: sourceKey,
    source_sha256: sourceSha256,
    poster_key: posterKey,
    ...same
  } = row
  return { ...same, titleId, sourceKey, sourceSha256, posterKey }
}

async function isWanted(db: Db, id: string, version: number): Promise<boolean> {
  const row = await db
    .selectFrom('asset')
    .innerJoin('title', 'title.id', 'asset.title_id')
    .select('asset.id')
    .where('asset.id', '=', id)
    .where('asset.version', '=', version)
    .where('asset.state', '<>', 'refused')
    .where('title.deleted_at', 'is', null)
    .where(wanted)
    .executeTakeFirst()
  return row !== undefined
}

async function unfinished(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('asset')
    .innerJoin('title', 'title.id', 'asset.title_id')
    .select('asset.id')
    .where(({ or, and, eb }) =>
      or([
        eb('asset.state', 'in', ['probing', 'encoding', 'watchable']),
        and([eb('asset.state', '=', 'complete'), eb('asset.hls_check', 'is', null)]),
        and([eb('asset.state', '=', 'complete'), lacksPictures]),
      ]),
    )
    .where('title.deleted_at', 'is', null)
    .where(wanted)
    .orderBy('asset.uploaded_at')
    .orderBy('asset.id')
    .execute()
  return rows.map((row) => row.id)
}

/** An asset that has another's source is encoded anew, which nobody waits for. */
async function standing(db: Db, id: string): Promise<Standing> {
  const { rows } = await sql<Standing>`
    select
      (count(*) filter (where other.state in ('probing', 'encoding', 'watchable')
        and (other.source_key <> 'source/' || other.id, other.uploaded_at, other.id)
          < (mine.source_key <> 'source/' || mine.id, mine.uploaded_at, mine.id)))::integer as before,
      mine.source_key = 'source/' || mine.id and count(*) filter (where other.id <> mine.id
        and other.state in ('probing', 'encoding', 'watchable', 'complete')
        and (other.uploaded_at, other.id) < (mine.uploaded_at, mine.id)
        and (other.completed_at is null or other.completed_at > mine.uploaded_at)) = 0 as alone
    from asset mine
    join title my_title on my_title.id = mine.title_id
    join title theirs on theirs.owner_id = my_title.owner_id and theirs.deleted_at is null
    join asset other on other.title_id = theirs.id
    where mine.id = ${id}
    group by mine.id`.execute(db)
  return rows[0] ?? { before: 0, alone: false }
}

async function staleOriginals(db: Db, completeBefore: Date): Promise<{ id: string; version: number }[]> {
  return db
    .selectFrom('asset')
    .innerJoin('encoded_part as part', (join) =>
      join.onRef('part.asset_id', '=', 'asset.id').onRef('part.version', '=', 'asset.version'),
    )
    .select(['asset.id', 'asset.version'])
    .where('asset.state', '=', 'complete')
    .where('asset.completed_at', '<', completeBefore)
    .where('part.track', '=', 'original')
    .where(sql<boolean>`part.renditions <> '{}'::jsonb`)
    .execute()
}

/** Only from probing: a probe that runs twice must not throw an asset back that is encoding already. */
async function savePlan(db: Db, id: string, facts: SourceFacts, plan: EncodingPlan): Promise<void> {
  await db
    .updateTable('asset')
    .set({ facts: JSON.stringify(facts), plan: JSON.stringify(plan), state: 'encoding' })
    .where('id', '=', id)
    .where('state', '=', 'probing')
    .execute()
}

async function settlePlan(db: Db, id: string, version: number, plan: EncodingPlan): Promise<void> {
  await db
    .updateTable('asset')
    .set({ plan: JSON.stringify(plan) })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('state', 'in', ['encoding', 'watchable'])
    .where(sql<boolean>`not jsonb_exists(plan, 'content')`)
    .execute()
}

async function saveSourceSha256(db: Db, id: string, source_sha256: string): Promise<void> {
  await db.updateTable('asset').set({ source_sha256 }).where('id', '=', id).execute()
}

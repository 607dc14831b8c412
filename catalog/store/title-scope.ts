import { type Kysely, type RawBuilder, type SelectQueryBuilder, sql } from 'kysely'
import type { TitleQuery } from '#catalog/contract/title-list.ts'
import type { Database } from './schema.ts'
import { completeRecords, oneOf, type TitleRecord, titleRows } from './title-records.ts'

type Db = Kysely<Database>

/** Whose titles are listed. `public` narrows in SQL what mayPlay then decides; it must never leave out what mayPlay allows. */
export type Scope =
  | { kind: 'mine'; ownerId: string }
  | { kind: 'public'; country: string; ownerId: string | null; everything: boolean }

/** What rows are left out for. */
export type Narrowing = Omit<TitleQuery, 'q' | 'scope' | 'here' | 'why' | 'script' | 'cursor' | 'limit'>

/** A selection from `title`, whatever it selects. */
type Titles<O> = SelectQueryBuilder<Database, 'title', O>

/** What a query leaves of the titles. */
export const narrowed = <O>(rows: Titles<O>, narrowing: Narrowing): Titles<O> =>
  conditionsOf(narrowing).reduce((some, condition) => some.where(condition), rows)

/** What a list is narrowed by, as conditions on `title`. */
export function conditionsOf(narrowing: Narrowing): RawBuilder<boolean>[] {
  const { kind, region, series, person, owner, lang, textLang, ageAtMost, yearFrom, yearTo } = narrowing
  return [
    ...(kind === undefined ? [] : [sql<boolean>`title.kind = ${kind}`]),
    ...(region === undefined ? [] : [sql<boolean>`title.region = ${region}`]),
    ...(series === undefined ? [] : [sql<boolean>`title.series_id = ${series}`]),
    ...(person === undefined
      ? []
      : [sql<boolean>`title.id in (select title_id from credit where person_id = ${person})`]),
    ...(owner === undefined ? [] : [sql<boolean>`title.owner_id = ${owner}`]),
    ...(lang === undefined ? [] : [sql<boolean>`title.languages @> array[${lang}]`]),
    ...(textLang === undefined ? [] : [hasSubtitles(textLang)]),
    ...(ageAtMost === undefined ? [] : [sql<boolean>`title.age_mark <= ${ageAtMost}`]),
    ...(yearFrom === undefined ? [] : [sql<boolean>`${yearOf} >= ${yearFrom}`]),
    ...(yearTo === undefined ? [] : [sql<boolean>`${yearOf} <= ${yearTo}`]),
  ]
}

const yearOf = sql<number>`coalesce(title.year, extract(year from title.recorded_on)::integer)`

/** Those of the file count for the version that is shown. */
const hasSubtitles = (language: string) => sql<boolean>`title.id in (
  select subtitle.title_id from subtitle
    join title as its on its.id = subtitle.title_id left join asset on asset.id = its.asset_id
  where subtitle.language = ${language} and subtitle.deleted_at is null and subtitle.format is not null
    and (subtitle.source = 'upload' or (subtitle.asset_id = asset.id and subtitle.version = asset.version)))`

/** What may be in a list, as a condition on `title`. */
export function inScope(scope: Scope): RawBuilder<boolean> {
  if (scope.kind === 'mine') return sql<boolean>`title.owner_id = ${scope.ownerId}`
  const ready = sql<boolean>`exists (
    select from asset where asset.id = title.asset_id and asset.state in ('watchable', 'complete'))`
  return scope.everything
    ? ready
    : sql<boolean>`(${ready} and ${mayBeLicensed(scope.country, scope.ownerId)})`
}

function mayBeLicensed(country: string, ownerId: string | null) {
  const licences = sql`from licence
    where licence.title_id = title.id and licence.revoked_at is null
      and 'stream' = any(licence.uses) and licence.territories && array[${country}, 'WORLD']`
  if (ownerId === null) return sql<boolean>`(title.hidden_at is null and exists (select ${licences}))`
  // With EXISTS beside an OR, PostgreSQL would read every licence there is before the first title.
  return sql<boolean>`(title.owner_id = ${ownerId}
    or (title.hidden_at is null and (select true ${licences} limit 1)))`
}

/** Of these titles those in the scope that `keep` lets through, in any order. */
export async function titlesOf(
  db: Db,
  ids: readonly string[],
  scope: Scope,
  keep: (title: TitleRecord) => boolean,
): Promise<TitleRecord[]> {
  if (ids.length === 0) return []
  const rows = await titleRows(db).where(oneOf(ids)).where(inScope(scope)).execute()
  return (await completeRecords(db, rows)).filter(keep)
}

/** How many titles a scope has at most: the decision on each may leave fewer. */
export async function countInScope(db: Db, scope: Scope): Promise<number> {
  const { count } = await db
    .selectFrom('title')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('title.deleted_at', 'is', null)
    .where(inScope(scope))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Some of them, oldest first: those who come later do not move the others. */
export async function idsInScope(
  db: Db,
  scope: Scope,
  { from, limit }: { from: number; limit: number },
): Promise<string[]> {
  const rows = await db
    .selectFrom('title')
    .select('title.id')
    .where('title.deleted_at', 'is', null)
    .where(inScope(scope))
    .orderBy('title.created_at')
    .orderBy('title.id')
    .offset(from)
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

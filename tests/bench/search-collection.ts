import { type Kysely, sql } from 'kysely'
import type { LocalTexts } from '#catalog/contract/title.ts'
import { regionCodes, titleKinds } from '#catalog/contract/title.ts'
import { lineVector, lineVersion, titleVector, vectorVersion } from '#catalog/search/tsvector.ts'
import { learnNameWords } from '#catalog/store/name-words.ts'
import type { Database } from '#catalog/store/schema.ts'
import { drained } from '#tests/support/drained.ts'
import { seededRandom } from '#tests/support/seeded-random.ts'
import { titles as realTitles, wordsOf } from './kazakh-data.ts'

/** As many titles as a large hub has, of real names; and what is said in some of them. */
export type Collection = { ids: string[]; names: string[]; lines: string[]; series: string[] }

const perStatement = 1000
const linesOfOne = 1000
const episodesOfOne = 20

const idOf = (number: number) => number.toString(36).padStart(12, '0')

const vectorOf = (texts: LocalTexts): string =>
  drained(titleVector({ texts, series: null, people: [], chapters: [] }))

/** Fills empty tables; each title is complete and may be watched everywhere. Indexes of words are made afterwards, as a whole. */
export async function fillCatalogue(
  db: Kysely<Database>,
  counts: { titles: number; lines: number },
): Promise<Collection> {
  const random = seededRandom(1)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const real = realTitles()
  const vocabulary = real.flatMap(wordsOf)
  const names = Array.from({ length: counts.titles }, (_, at) =>
    at < real.length ? (real[at] as string) : `${pick(real)} ${pick(vocabulary)}`,
  )
  const ids = names.map((_, at) => idOf(at + 1))
  const indexes = await withoutIndexes(db)
  await sql`insert into owner (id, name) values ('owner0000000', 'Studio')`.execute(db)
  const series = ids.filter((_, at) => at % episodesOfOne === 0)
  await sql`insert into series (id, owner_id, kind, texts)
    select id, 'owner0000000', 'programme', '{"kk": {"title": "Бағдарлама"}}' from unnest(${series}::text[]) as id`.execute(
    db,
  )
  for (let from = 0; from < ids.length; from += perStatement)
    await saveTitles(db, ids.slice(from, from + perStatement), names.slice(from), from, pick)
  const lines: string[] = []
  for (let subtitle = 0; lines.length < counts.lines; subtitle += 1) {
    const said = Array.from({ length: Math.min(linesOfOne, counts.lines - lines.length) }, () =>
      Array.from({ length: 4 + Math.floor(random() * 8) }, () => pick(vocabulary)).join(' '),
    )
    await saveSubtitle(db, ids[subtitle] ?? '', idOf(subtitle + 1), said)
    lines.push(...said)
  }
  while ((await learnNameWords(db)) > 0);
  for (const index of indexes) await sql.raw(index).execute(db)
  await sql`vacuum analyze`.execute(db)
  return { ids, names, lines, series }
}

/** Drops the GIN indexes of titles and lines. @returns the statements that make them again, as the migrations have them */
async function withoutIndexes(db: Kysely<Database>): Promise<string[]> {
  const { rows } = await sql<{ name: string; made: string }>`select indexname as name, indexdef as made
    from pg_indexes where tablename in ('title', 'line') and indexdef like '%USING gin%'`.execute(db)
  for (const { name } of rows) await sql`drop index ${sql.ref(name)}`.execute(db)
  return rows.map(({ made }) => made)
}

async function saveTitles(
  db: Kysely<Database>,
  ids: readonly string[],
  names: readonly string[],
  from: number,
  pick: <T>(list: readonly T[]) => T,
): Promise<void> {
  const rows = ids.map((id, at) => {
    const texts = { kk: { title: names[at] ?? '' } }
    return {
      id,
      texts,
      year: 1990 + ((from + at) % 36),
      at: new Date(Date.UTC(2020, 0, 1) + (from + at) * 60_000),
      series_id: idOf(from + at - ((from + at) % episodesOfOne) + 1),
      episode: ((from + at) % episodesOfOne) + 1,
    }
  })
  await db
    .insertInto('title')
    .values(
      rows.map(({ id, texts, year, at, series_id, episode }) => ({
        ...{ series_id, episode },
        ...{ id, owner_id: 'owner0000000', kind: pick(titleKinds), texts: JSON.stringify(texts), year },
        ...{ region: pick(regionCodes), languages: ['kk'], age_mark: 0, asset_id: null, deleted_at: null },
        ...{
          terms: vectorOf(texts),
          terms_by: vectorVersion,
          created_at: at,
        },
      })),
    )
    .execute()
  await sql`insert into asset (id, title_id, state, source_key)
    select id, id, 'complete', 'source/' || id from unnest(${ids}::text[]) as id`.execute(db)
  await sql`update title set asset_id = id where id = any(${ids}::text[])`.execute(db)
  await sql`insert into licence (id, title_id, licensor, territories, uses, time_zone, exclusive, revocable)
    select id, id, 'Studio', '{WORLD}', '{stream}', 'Asia/Almaty', false, true
    from unnest(${ids}::text[]) as id`.execute(db)
}

async function saveSubtitle(
  db: Kysely<Database>,
  titleId: string,
  id: string,
  lines: readonly string[],
): Promise<void> {
  await sql`insert into subtitle (id, title_id, source, language, label, kind, format, cues, lines_by)
    values (${id}, ${titleId}, 'upload', 'kk', 'Қазақша', 'subtitles', 'srt', ${lines.length}, ${lineVersion})`.execute(
    db,
  )
  await sql`insert into line (subtitle_id, number, starts_ms, words, terms)
    select ${id}, at - 1, (at - 1) * 3000, words, terms::tsvector
    from unnest(${lines}::text[], ${lines.map(lineVector)}::text[]) with ordinality as said (words, terms, at)`.execute(
    db,
  )
}

import { type Kysely, sql } from 'kysely'
import type { Credit, NewCredit } from '#catalog/contract/credit.ts'
import { spellingOf } from '#catalog/search/spelling.ts'
import { Problem } from '#platform/errors.ts'
import { newId } from './ids.ts'
import type { Database } from './schema.ts'

type Db = Kysely<Database>

/** Credits as JSON, of a title's row (`chapter` 0) or of a chapter's, in their order. */
export const creditsJson = (titleId: string, chapter: string) => sql<Credit[]>`coalesce((
  select jsonb_agg(jsonb_build_object('role', credit.role, 'pair', credit.pair,
    'person', jsonb_build_object('id', person.id, 'names', person.names)) order by credit.ordinal)
  from credit join person on person.id = credit.person_id
  where credit.title_id = ${sql.ref(titleId)} and credit.chapter = ${sql.raw(chapter)}), '[]')`

/** `path` is where they stand in the request, for the answer that one is wrong. `chapter` 0 is the whole title. */
export type CreditList = { chapter: number; path: string; credits: readonly NewCredit[] }

/** `anyPerson`: people of other owners may be named by id, as editors do who join what belongs together. */
export type CreditTarget = { titleId: string; part: 'whole' | 'chapters'; anyPerson: boolean }

type Named = NewCredit & { chapter: number; ordinal: number; path: string }

/**
 * Puts lists in the place of all credits of the whole title, or of all its chapters. The title is locked.
 * @throws Problem bad-request for a credit of nobody, or of somebody who is not there to be named
 */
export async function replaceCredits(
  tx: Db,
  target: CreditTarget,
  lists: readonly CreditList[],
): Promise<void> {
  const named = lists.flatMap(({ chapter, path, credits }) =>
    credits.map((credit, ordinal) => ({ ...credit, chapter, ordinal, path: `${path}/${ordinal}` })),
  )
  const personOf = await findPeople(tx, target, named)
  const { titleId, part } = target
  await tx
    .deleteFrom('credit')
    .where('title_id', '=', titleId)
    .where('chapter', part === 'whole' ? '=' : '>', 0)
    .execute()
  const rows = named.map((one) => ({
    ...{ title_id: titleId, chapter: one.chapter, ordinal: one.ordinal, role: one.role },
    ...{ person_id: personOf(one), pair: one.pair ?? null },
  }))
  const key = ({ chapter, role, person_id, pair }: (typeof rows)[number]) =>
    `${chapter} ${role} ${person_id} ${pair}`
  const once = [...new Map(rows.toReversed().map((row) => [key(row), row])).values()]
  if (once.length > 0) await tx.insertInto('credit').values(once).execute()
}

/** Whom each credit names; people who are new are made. */
async function findPeople(
  tx: Db,
  target: CreditTarget,
  named: readonly Named[],
): Promise<(one: Named) => string> {
  const wrong = (one: Named, field: string) => new Problem('bad-request', { what: `${one.path}/${field}` })
  const spellings = new Map<string, string>()
  for (const one of named) {
    if ((one.name === undefined) === (one.personId === undefined)) throw wrong(one, 'name')
    if (one.name === undefined) continue
    const spelling = spellingOf(one.name)
    if (spelling === '') throw wrong(one, 'name')
    if (!spellings.has(spelling)) spellings.set(spelling, one.name)
  }
  const ids = named.flatMap(({ personId }) => personId ?? [])
  const known = await peopleThatMayBeNamed(tx, target, ids)
  const bySpelling = await peopleBySpelling(tx, target.titleId, spellings)
  return (one) => {
    const id = one.name === undefined ? one.personId : bySpelling.get(spellingOf(one.name))
    if (id === undefined || (one.name === undefined && !known.has(id))) throw wrong(one, 'personId')
    return id
  }
}

/** Held as they are until the transaction ends: the title is searched by their names. */
async function peopleThatMayBeNamed(
  tx: Db,
  { titleId, anyPerson }: CreditTarget,
  ids: readonly string[],
): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await tx
    .selectFrom('person')
    .select('id')
    .where('id', 'in', ids)
    .where(
      sql<boolean>`(${anyPerson} or owner_id = (select owner_id from title where id = ${titleId})
        or id in (select person_id from credit where title_id = ${titleId}))`,
    )
    .forShare()
    .execute()
  return new Set(rows.map(({ id }) => id))
}

/** Person ids by spelling, among the people of the title's owner. `names` are as typed, by their spellings. */
async function peopleBySpelling(
  tx: Db,
  titleId: string,
  names: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
  if (names.size === 0) return new Map()
  const { owner_id: ownerId } = await tx
    .selectFrom('title')
    .select('owner_id')
    .where('id', '=', titleId)
    .executeTakeFirstOrThrow()
  const find = async () => {
    const rows = await tx
      .selectFrom('person_spelling')
      .innerJoin('person', 'person.id', 'person_spelling.person_id')
      .select(['spelling', 'person_id'])
      .where('person_spelling.owner_id', '=', ownerId)
      .where('spelling', 'in', [...names.keys()])
      .forShare('person')
      .execute()
    return new Map(rows.map(({ spelling, person_id }) => [spelling, person_id]))
  }
  const found = await find()
  if (found.size === names.size) return found
  // Two titles that name somebody new at once make one person.
  await tx.selectFrom('owner').select('id').where('id', '=', ownerId).forNoKeyUpdate().execute()
  const there = await find()
  const missing = [...names]
    .filter(([spelling]) => !there.has(spelling))
    .map(([spelling, name]) => ({ id: newId(), spelling, name }))
  if (missing.length === 0) return there
  await tx
    .insertInto('person')
    .values(missing.map(({ id, name }) => ({ id, owner_id: ownerId, names: JSON.stringify({ kk: name }) })))
    .execute()
  await tx
    .insertInto('person_spelling')
    .values(missing.map(({ id, spelling }) => ({ owner_id: ownerId, spelling, person_id: id })))
    .execute()
  return new Map([...there, ...missing.map(({ id, spelling }) => [spelling, id] as const)])
}

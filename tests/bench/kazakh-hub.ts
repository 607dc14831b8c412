import { sql } from 'kysely'
import { titleVector, vectorVersion } from '#catalog/search/tsvector.ts'
import { titlePage } from '#catalog/store/title-page.ts'
import { drained } from '#tests/support/drained.ts'
import { typings } from '#tests/support/kazakh-typing.ts'
import { startTestServers } from '#tests/support/servers.ts'
import { page, type Way } from './kazakh-search.ts'

/** Titles as a hub has them in its own tables, and searched by what its routes search with. */
export async function openHub(): Promise<{
  waysOver(titles: readonly string[]): Promise<Way[]>
  close(): Promise<void>
}> {
  const { db, close } = await startTestServers()
  let owners = 0

  /** The titles of an owner of their own; the first is the newest, so that equals come in the order of their numbers. */
  async function load(titles: readonly string[]): Promise<string> {
    const ownerId = String(owners++).padStart(12, '0')
    await sql`insert into owner (id, name) values (${ownerId}, ${`Studio ${ownerId}`})`.execute(db)
    const rows = titles.map((title, at) => {
      const texts = { kk: { title } }
      const terms = drained(titleVector({ texts, series: null, people: [], chapters: [] }))
      const created_at = new Date(Date.UTC(2026, 0, 1) - at * 1000)
      return {
        id: `${ownerId.slice(-4)}${String(at).padStart(8, '0')}`,
        texts,
        terms,
        created_at,
      }
    })
    for (let from = 0; from < rows.length; from += 1000)
      await db
        .insertInto('title')
        .values(
          rows.slice(from, from + 1000).map(({ texts, ...row }) => ({
            ...{
              ...row,
              texts: JSON.stringify(texts),
              owner_id: ownerId,
              kind: 'aitys',
              year: null,
              region: null,
            },
            ...{ languages: ['kk'], age_mark: 0, asset_id: null, deleted_at: null, terms_by: vectorVersion },
          })),
        )
        .execute()
    await sql`analyze title`.execute(db)
    return ownerId
  }

  async function waysOver(titles: readonly string[]): Promise<Way[]> {
    const ownerId = await load(titles)
    const search = async (q: string) => {
      const found = await titlePage(db, { q, limit: page }, { kind: 'mine', ownerId }, () => true)
      return found.titles.map(({ id }) => Number(id.slice(-8)))
    }
    const written = typings.map(({ name, write }) => ({
      name: `ours, query in ${name}`,
      search: (query: string) => search(write(query)),
    }))
    return [{ name: 'ours', search }, ...written]
  }

  return { waysOver, close }
}

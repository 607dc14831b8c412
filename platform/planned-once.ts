import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type pg from 'pg'

/**
 * Stands at the front of a statement (`modifyFront`) that every connection plans once instead of each time: for those whose
 * plan takes longer than their work and is the same for all parameters. Not for one whose best plan depends on them, as that
 * of a word which few or very many titles have.
 */
export const plannedOnce = sql`/* planned once */`

const mark = '/* planned once */'
/** Names on a connection; a statement beyond them is planned each time. */
const mostNames = 200

/**
 * The PostgreSQL manual, appendix A: what a pooler says that gives a connection to one transaction after another and does
 * not know of names (invalid_sql_statement_name, duplicate_prepared_statement); and what a server says whose tables another
 * version has just changed (feature_not_supported: "cached plan must not change result type").
 */
const unknownName = new Set(['26000', '42P05'])
const staleName = '0A000'

type Query = (text: string, values?: unknown[]) => Promise<pg.QueryResult>

/** Makes every connection of this pool name the statements that are marked {@link plannedOnce}. */
export function nameStatements(pool: pg.Pool): void {
  const names = new Map<string, string>()
  let poolerForgets = false
  pool.on('connect', (client) => {
    const plain = client.query.bind(client) as Query
    const stale = new Set<string>()
    const query: Query = async (text, values) => {
      const name = poolerForgets || stale.has(text) ? null : nameOf(names, text)
      if (name === null) return plain(text, values)
      try {
        return await (plain as unknown as (query: pg.QueryConfig) => Promise<pg.QueryResult>)({
          ...{ name, text },
          ...(values === undefined ? {} : { values }),
        })
      } catch (error) {
        const code = error instanceof Error && 'code' in error ? String(error.code) : ''
        if (unknownName.has(code)) poolerForgets = true
        else if (code === staleName) stale.add(text)
        else throw error
        // Inside a transaction this fails as well, and whoever began it begins again.
        return plain(text, values)
      }
    }
    // Callbacks and cursors, which nothing here uses but the driver may, go their own way.
    client.query = ((text: unknown, ...rest: unknown[]) =>
      typeof text === 'string' && typeof rest.at(-1) !== 'function'
        ? query(text, rest[0] as unknown[] | undefined)
        : (plain as unknown as (...all: unknown[]) => unknown)(text, ...rest)) as typeof client.query
  })
}

function nameOf(names: Map<string, string>, text: string): string | null {
  if (!text.includes(mark)) return null
  const known = names.get(text)
  if (known !== undefined) return known
  if (names.size >= mostNames) return null
  const name = `nar_${createHash('sha256').update(text).digest('base64url').slice(0, 16)}`
  names.set(text, name)
  return name
}

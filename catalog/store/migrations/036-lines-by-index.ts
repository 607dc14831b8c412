import { type Kysely, sql } from 'kysely'

/**
 * Lines with the words of a query, by their index. PostgreSQL would read a word that is in one line of twenty from the first line
 * on until it has enough of them, and test each: that takes as long, and longer when the first lines are of another language.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create function lines_with(asked tsquery, most integer)
    returns table (subtitle_id text, number integer, starts_ms integer, words text)
    language sql stable set enable_seqscan to off
    as 'select line.subtitle_id, line.number, line.starts_ms, line.words from line
      where line.terms @@ asked limit most'`.execute(db)
}

import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { sql } from 'kysely'
import { objectFolder } from '#platform/data-folder.ts'
import type { TestServers } from './servers.ts'

/** Every table there is, also those that nobody told a test of. */
export async function tablesOf({ db }: TestServers): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`.execute(db)
  return rows.map(({ name }) => name)
}

/**
 * Which tables, keys of Redis with a `:` and files of object storage with a `/` have one of these words in any column, value,
 * name or byte.
 */
export async function whereStored(servers: TestServers, words: readonly string[]): Promise<string[]> {
  const has = (text: string) => words.some((word) => text.includes(word))
  const found: string[] = []
  for (const table of await tablesOf(servers)) {
    const rows = await sql<{
      row: string
    }>`select to_jsonb(t)::text as row from ${sql.table(table)} t`.execute(servers.db)
    if (rows.rows.some(({ row }) => has(row))) found.push(table)
  }
  for (const key of await servers.redis.keys('*'))
    if (has(key) || has(await keptUnder(servers.redis, key))) found.push(`redis:${key}`)
  for (const path of await filesBelow(objectFolder(servers.data))) {
    const name = `/${relative(servers.data, path)}`
    if (has(name) || has(await readFile(path, 'utf8'))) found.push(name)
  }
  return found
}

/** Bytes as they are: what DUMP gives may be compressed. */
async function keptUnder(redis: TestServers['redis'], key: string): Promise<string> {
  const parts = {
    string: async () => [await redis.getBuffer(key)],
    hash: async () => Object.entries(await redis.hgetallBuffer(key)).flat(),
    list: () => redis.lrangeBuffer(key, 0, -1),
    set: () => redis.smembersBuffer(key),
    zset: () => redis.zrangeBuffer(key, '0', '-1'),
    stream: async () => [JSON.stringify(await redis.xrange(key, '-', '+'))],
  }
  const type = await redis.type(key)
  const read = parts[type as keyof typeof parts]
  if (!read) throw new Error(`${key} is a ${type}, which nobody reads`)
  return (await read())
    .map((part) => (typeof part === 'string' ? part : (part?.toString('latin1') ?? '')))
    .join('\n')
}

/** Also those that still grow. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

import { setTimeout as sleep } from 'node:timers/promises'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Log } from './log.ts'
import { nameStatements } from './planned-once.ts'

/**
 * A pool of at most `connections` to PostgreSQL. `url` is `postgres://…`; a server on a unix socket is
 * `postgres://user@localhost/name?host=/folder/of/the/socket`.
 */
export function openDatabase<DB>(url: string, log: Log, connections = 10): Kysely<DB> {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 5000,
    types: { getTypeParser: parserOf },
  })
  // An idle connection that breaks (server restarted) is dropped by the pool. One that is lent out and breaks
  // between two queries tells only itself, and its next query fails. Without listeners either would end us.
  pool.on('error', (error) => log.warn({ err: error }, 'idle database connection'))
  pool.on('connect', (client) => {
    client.on('error', (error) => log.debug({ err: error }, 'database connection'))
  })
  nameStatements(pool)
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool }) })
}

/**
 * bigint as number: our sizes stay far below 2^53, and text sizes would be added as text by mistake. A date as
 * `YYYY-MM-DD`: it is a day, not a moment of some time zone.
 */
function parserOf(oid: number, format?: 'text' | 'binary') {
  if (oid === pg.types.builtins.INT8) return Number
  if (oid === pg.types.builtins.DATE) return String
  return format === 'binary' ? pg.types.getTypeParser(oid, 'binary') : pg.types.getTypeParser(oid, 'text')
}

/**
 * Does `work`, again with growing pauses while the database cannot be reached, for at most `seconds`: a
 * restart of PostgreSQL loses nothing. The work may have been done although its answer was lost, so it
 * must be safe to repeat. Other errors, and the last one when time is up, are thrown as they are.
 */
export async function patiently<T>(work: () => Promise<T>, { seconds = 60 } = {}): Promise<T> {
  const deadline = performance.now() + seconds * 1000
  for (let pauseMs = 50; ; pauseMs = Math.min(pauseMs * 2, 2000)) {
    try {
      return await work()
    } catch (error) {
      if (!isConnectionTrouble(error) || performance.now() + pauseMs > deadline) throw error
      await sleep(pauseMs)
    }
  }
}

const networkCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT', // the unix socket is gone while the server restarts
  'ENOTFOUND',
  'EAI_AGAIN',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
])
// PostgreSQL appendix A: class 08 connection exception; 57P01–57P03 shutdown, crash, starting up; 53300 too
// many connections; 25006 read-only while a standby takes over.
const serverCodes = /^(08...|57P0[123]|53300|25006)$/
// What node-postgres says without a code.
const driverWords =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/

/** True when the database could not be reached, so that the same work may succeed later. */
export function isConnectionTrouble(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  if (code === 'ENOENT') return 'syscall' in error && error.syscall === 'connect'
  return networkCodes.has(code) || serverCodes.test(code) || driverWords.test(error.message)
}

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startTestServers } from './servers.ts'

/**
 * A database with our tables, made once a run of the tests and copied for every hub of theirs (`copied-database.ts`): making one
 * takes seconds of both cores, and most tests are about something else.
 */
export default async function setUp(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.TEST_DATABASE) return undefined
  const folder = await mkdtemp(join(tmpdir(), 'nar-template-'))
  const servers = await startTestServers({ leave: folder })
  await servers.close()
  process.env.TEST_DATABASE = folder
  return () => rm(folder, { recursive: true, force: true })
}

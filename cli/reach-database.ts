import type { Config } from '#platform/config.ts'
import { lockDataFolder, runningHub } from '#platform/data-folder.ts'
import type { Log } from '#platform/log.ts'
import { startDatabase } from '#platform/servers.ts'
import type { Closers } from '#platform/shutdown.ts'

/** Address of the database named by a setting, of the hub that runs on the data folder, or started for this moment. */
export async function reachDatabase(config: Config, closers: Closers, log: Log): Promise<string> {
  if (config.databaseUrl) return config.databaseUrl
  const running = await runningHub(config.data)
  if (running) return running.databaseUrl
  try {
    const lock = await lockDataFolder(config.data)
    closers.add('lock', lock.release)
    return await startDatabase(config.data, lock, closers, log)
  } catch (error) {
    // A hub that started at this moment has both the lock and a database.
    const started = await runningHub(config.data)
    if (started) return started.databaseUrl
    throw error
  }
}

import { loadConfig } from '#platform/config.ts'
import { CommandError } from '#platform/errors.ts'
import { openLog } from '#platform/log.ts'
import { createClosers, stopRequested } from '#platform/shutdown.ts'
import { parseOptions } from './command.ts'

export const summary = 'runs the hub alone, for several machines'
export const usage = `
Usage: NAR_DATABASE_URL=… NAR_REDIS_URL=… ./nar serve [--port N] [--data DIR]

  --port N     port of the hub (NAR_PORT, 8080); 0 takes a free one
  --data DIR   data folder (NAR_DATA, ./data): the secret, the same for every hub, and without NAR_S3_* the objects,
               the same for every hub and worker

API, pages and playlists; no servers and no encoding of its own. Prints "ready URL". ./nar work runs a worker.`

/** Stays until it is asked to stop. @throws CommandError */
export async function run(args: string[]): Promise<void> {
  const options = { port: { type: 'string' }, data: { type: 'string' } } as const
  const config = loadConfig(process.env, parseOptions({ args, options }).values)
  const { databaseUrl, redisUrl } = config
  if (!databaseUrl || !redisUrl) {
    throw new CommandError(
      'serve needs NAR_DATABASE_URL and NAR_REDIS_URL; ./nar up brings its own servers',
      2,
    )
  }
  const log = openLog('hub', config.logLevel)
  const closers = createClosers(log)
  const stop = stopRequested()
  const start = async () => {
    const { openHub } = await import('./open-hub.ts')
    const { url } = await openHub(config, { databaseUrl, redisUrl }, closers, log)
    process.stdout.write(`ready ${url}\n`)
  }
  try {
    await Promise.race([start(), stop])
    log.info({ why: await stop }, 'stopping')
  } finally {
    await closers.closeAll()
  }
}

import { setTimeout as wait } from 'node:timers/promises'
import { hubInGroup } from './transcode-pipeline.ts'

/** CPU of a hub with one worker that has nothing to do, PostgreSQL and Redis with it. `--seconds N` is how long. */
export type IdleResult = { seconds: number; cpu: number }

/** What a start leaves to be done (the first sweep, statistics of PostgreSQL) is over by then, ms. */
const settling = 20_000

export async function bench(options: { seconds?: number }): Promise<IdleResult> {
  const seconds = options.seconds ?? 120
  const hub = await hubInGroup({ workers: 1 })
  try {
    await wait(settling)
    const before = hub.group.seconds()
    await wait(seconds * 1000)
    return { seconds, cpu: hub.group.seconds() - before }
  } finally {
    await hub.stop()
  }
}

export function table({ seconds, cpu }: IdleResult): string {
  return [
    `An idle hub with one worker, ${seconds} s: ${cpu.toFixed(2)} CPU seconds.`,
    '',
    '| figure | measured | asked |',
    '| --- | --- | --- |',
    `| share of one core | ${((cpu / seconds) * 100).toFixed(2)} % | < 1 % |`,
  ].join('\n')
}

import type { Redis } from 'ioredis'
import type { AssetLedger } from '#catalog/contract/ledger.ts'
import type { Log } from '#platform/log.ts'
import { type JobQueues, scheduleUnfinished } from './schedule.ts'

/** Looking for unfinished work that no job stands for, ms. */
const sweepEvery = 15_000
/**
 * With thousands of unfinished titles a look takes its time: pauses are this many times as long, so that it never takes
 * more than a twentieth of a core from what is being encoded.
 */
const pause = 19
/** Held by whoever looked last, until the next look is due: one worker of all looks. */
const turn = 'nar-sweep'

type Sweeping = { connection: Redis; queues: JobQueues; ledger: AssetLedger; log: Log }

/** The first look is at once and in every worker: it may be here because everything has died. */
export function startSweeps({ connection, queues, ledger, log }: Sweeping): { stop(): Promise<void> } {
  const look = async () => {
    const began = Date.now()
    await scheduleUnfinished(queues, ledger)
    const due = Math.max(sweepEvery, (Date.now() - began) * pause)
    await connection.set(turn, '1', 'PX', due)
  }
  const lookInTurn = async () => {
    if ((await connection.set(turn, '1', 'PX', sweepEvery, 'NX')) === 'OK') await look()
  }
  let looking = Promise.resolve()
  const begin = (sweep: () => Promise<void>) => {
    looking = looking.then(sweep).catch((error: unknown) => log.warn({ err: error }, 'sweep'))
  }
  begin(look)
  const timer = setInterval(() => begin(lookInTurn), sweepEvery)
  return {
    stop: async () => {
      clearInterval(timer)
      await looking
    },
  }
}

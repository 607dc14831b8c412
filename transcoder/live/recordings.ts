import type { Redis } from 'ioredis'
import type { AssetLedger } from '#catalog/contract/ledger.ts'
import type { RecordingLedger } from '#catalog/contract/recorded.ts'
import type { Log } from '#platform/log.ts'
import { type JobQueues, scheduleAsset } from '../schedule.ts'

/** Looking for programmes that end soon, ms. */
const lookEvery = 15_000
/** Those of the next look are known before it, ms. */
const ahead = lookEvery + 2000
/** The last segment of a programme is written down about now, ms after its end; then it is asked again so often. */
const [settling, askEvery] = [300, 700]
/** After so many the next look decides: the programme may have been put off. */
const mostTries = 40
/** Held by whoever looked last, until the next look is due: one worker of all looks. */
const turn = 'nar-recordings'

type Recording = {
  connection: Redis
  queues: JobQueues
  ledger: AssetLedger
  recordings: RecordingLedger
  log: Log
}

/**
 * Makes titles of programmes at the moment they end. Who looks holds the moments in memory alone: when that worker dies, the
 * next one finds what is due in the database.
 */
export function startRecordings(deps: Recording): { stop(): Promise<void> } {
  const { connection, recordings, log } = deps
  const timers = new Map<string, NodeJS.Timeout>()
  let stopped = false
  let working = Promise.resolve()
  const begin = (work: () => Promise<void>) => {
    working = working.then(work).catch((error: unknown) => log.warn({ err: error }, 'recordings'))
  }
  const at = (programmeId: string, ms: number, tries = 1) => {
    const due = () =>
      begin(async () => {
        timers.delete(programmeId)
        // What fails is found again at the next look.
        if (stopped || tries > mostTries || (await attempt(programmeId, deps))) return
        at(programmeId, askEvery, tries + 1)
      })
    timers.set(programmeId, setTimeout(due, ms))
  }
  const look = async () => {
    for (const { programmeId, ends } of await recordings.due(new Date(Date.now() + ahead)))
      if (!timers.has(programmeId)) at(programmeId, Math.max(0, ends.getTime() - Date.now() + settling))
  }
  const lookInTurn = async () => {
    if ((await connection.set(turn, '1', 'PX', lookEvery - 500, 'NX')) === 'OK') await look()
  }
  begin(look)
  const timer = setInterval(() => begin(lookInTurn), lookEvery)
  return {
    stop: async () => {
      stopped = true
      clearInterval(timer)
      for (const one of timers.values()) clearTimeout(one)
      await working
    },
  }
}

/** Whether it is done with. */
async function attempt(
  programmeId: string,
  { recordings, queues, ledger, log }: Recording,
): Promise<boolean> {
  const begun = await recordings.begin(programmeId, new Date())
  if (begun === 'waiting') return false
  if (begun.assetId !== null) {
    log.info({ programmeId, assetId: begun.assetId }, 'recording')
    await scheduleAsset(queues, ledger, begun.assetId)
  }
  return true
}

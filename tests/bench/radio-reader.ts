import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { LiveLedger, LiveSegment } from '#catalog/contract/live.ts'
import { newId } from '#catalog/store/ids.ts'
import { icecastPull } from '#ingest/live/icecast-pull.ts'
import { openLog } from '#platform/log.ts'
import { folderStorage } from '#platform/storage/folder.ts'
import { runChannel } from '#transcoder/live/channel.ts'
import { openHeldChannel, targetSecondsOf } from '#transcoder/live/held-channel.ts'
import { makeSlate } from '#transcoder/live/slate.ts'

/**
 * The live process of the benchmark: reads so many stations and packages them, as `./nar live` does, with rows in memory in the
 * place of PostgreSQL. Arguments: port, stations, seconds. Prints what it cost as JSON.
 */
const [port = 0, stations = 100, seconds = 60] = process.argv.slice(2).map(Number)
const log = openLog('bench', 'error')
/** In memory where there is a place for that: what a disk can do is not asked here. */
const place = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()
const folder = await mkdtemp(join(place, 'nar-bench-radio-'))
const storage = await folderStorage(join(folder, 'objects'))

const written: { segment: LiveSegment; at: number }[] = []
const runs = new Set<string>()
const ledgerOf = (epoch: number): LiveLedger => {
  let [segmentNumber, runNumber] = [0, 0]
  return {
    next: async () => ({ epoch, run: runNumber, segment: segmentNumber, end: null, lastRun: null }),
    openRun: async (run) => {
      runNumber = Math.max(runNumber, run.number + 1)
      runs.add(run.id)
    },
    addSegment: async (segment) => {
      segmentNumber = Math.max(segmentNumber, segment.number + 1)
      written.push({ segment, at: Date.now() })
    },
    segments: async () => ({ runs: [], segments: [] }),
  }
}

let songs = 0
async function station(number: number) {
  const id = newId()
  const held = await openHeldChannel(id, {
    ...{ ledger: ledgerOf(Date.now() - 1000), storage, log, newId, languages: ['kk'] },
    ...{ journal: join(folder, 'journal'), targetSeconds: targetSecondsOf('radio') },
  })
  return runChannel({
    ...{ id, kind: 'radio', encoding: 'copy', held, before: null, log, tell: () => undefined },
    inputs: { main: icecastPull(`http://127.0.0.1:${port}/${number}`, { reach: 'any', log }), standby: null },
    slateOf: (shape, signal) => makeSlate(join(folder, 'slates'), 'Радио', shape, signal),
    played: () => {
      songs += 1
    },
  })
}

const running = await Promise.all(Array.from({ length: stations }, (_, number) => station(number)))
await sleep(10_000)
const healthOf = () => running.map((one) => one.state().health)
const sum = (values: number[]) => values.reduce((all, value) => all + value, 0)
const lateParts = () => sum(healthOf().map(({ late }) => late))
const [cpu, began, before, lateBefore] = [process.cpuUsage(), Date.now(), written.length, lateParts()]
await sleep(seconds * 1000)
const { user, system } = process.cpuUsage(cpu)
const elapsed = (Date.now() - began) / 1000
const counted = written.slice(before)
/** A segment is written down when its last part is there: what is beyond that was late. */
const delays = counted.map(({ segment, at }) => at - segment.start - segment.duration).sort((a, b) => a - b)
const result = {
  ...{ stations, seconds: elapsed, segments: counted.length, songs, runs: runs.size },
  cpuSeconds: (user + system) / 1e6,
  residentBytes: process.memoryUsage.rss(),
  onAir: running.filter((one) => one.state().state === 'on-air').length,
  medianDelayMs: delays[Math.floor(delays.length / 2)] ?? 0,
  worstDelayMs: delays.at(-1) ?? 0,
  late: delays.filter((delay) => delay > 1000).length,
  lateParts: lateParts() - lateBefore,
  gapSeconds: sum(healthOf().map(({ gapSeconds }) => gapSeconds)),
}
process.stdout.write(`${JSON.stringify(result)}\n`)
await Promise.all(running.map((one) => one.stop()))
await rm(folder, { recursive: true, force: true })
process.exit(0)

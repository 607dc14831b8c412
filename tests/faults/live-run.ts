import { setTimeout as sleep } from 'node:timers/promises'
import type { ChannelIngest, ChannelView } from '#catalog/contract/channel.ts'
import type { LivePlayback } from '#catalog/contract/live-playback.ts'
import { liveLedger } from '#catalog/store/live-ledger.ts'
import type { Database } from '#catalog/store/schema.ts'
import { lastRun } from '#platform/data-folder.ts'
import { openDatabase } from '#platform/database.ts'
import { openLog } from '#platform/log.ts'
import { freePort } from '#tests/support/free-port.ts'
import { type LiveProcess, rtmpSender, startLive } from '#tests/support/live-processes.ts'
import { openScreen, type Screen } from '#tests/support/live-screen.ts'
import { gapsOf, type Viewer, watch } from '#tests/support/live-viewer.ts'
import { childrenOf, familyOf, kill9, processes, until } from '#tests/support/processes.ts'
import { call, type RunningHub, startHub } from '#tests/support/running-hub.ts'

/** A hub with a channel on air and somebody who watches it, all real, to have its parts killed. */
export type OnAir = {
  hub: RunningHub
  token: string
  channelId: string
  viewer: Viewer
  /** Somebody with the hub's own player. */
  screen: Screen
  main: ReturnType<typeof rtmpSender>
  standby: ReturnType<typeof rtmpSender>
  /** Another live process beside that of the hub. */
  second(): Promise<LiveProcess>
  restartHub(): Promise<void>
  close(): Promise<void>
}

const licence = { licensor: 'Station', territories: ['WORLD'], uses: ['live', 'stream'] }

export async function goOnAir(): Promise<OnAir> {
  const ports = { NAR_RTMP_PORT: String(await freePort()), NAR_ICECAST_PORT: '0', NAR_LOG_LEVEL: 'info' }
  let hub = await startHub({ workers: 0, env: ports })
  const port = Number(new URL(hub.url).port)
  const token = await hub.token('owner')
  const inputs = [{ kind: 'rtmp' }, { kind: 'rtmp' }]
  const made = await call<ChannelView>(hub, token, 'POST', '/channels', {
    ...{ kind: 'tv', texts: { kk: { title: 'Қызылорда ТВ' } }, languages: ['kk'], inputs, licence },
  })
  if (made.status !== 201) throw new Error(`channel: ${made.status} ${JSON.stringify(made.body)}`)
  const { id } = made.body
  const started = await call(hub, token, 'PATCH', `/channels/${id}`, { started: true })
  if (started.status !== 200) throw new Error(`start: ${started.status} ${JSON.stringify(started.body)}`)
  const { streamKey } = (await call<ChannelIngest>(hub, token, 'GET', `/channels/${id}/ingest`)).body
  const rtmp = Number(ports.NAR_RTMP_PORT)
  const main = rtmpSender(rtmp, streamKey)
  const standby = rtmpSender(rtmp, streamKey, { app: 'standby' })
  await standby.cut()
  const playback = await call<LivePlayback>(hub, token, 'POST', `/channels/${id}/playback`)
  if (playback.status !== 200)
    throw new Error(`playback: ${playback.status} ${JSON.stringify(playback.body)}`)
  const master = new URL(playback.body.master, hub.url)
  const viewer = watch(async () => new URL('..', master).href)
  await viewer.newsAfter(0, 60)
  const screen = await openScreen(`${hub.url}/channel/${id}`)
  await screen.movesAfter(0, 60)
  const more: LiveProcess[] = []
  return {
    get hub() {
      return hub
    },
    ...{ token, channelId: id, viewer, screen, main, standby },
    second: async () => {
      const record = await lastRun(hub.data)
      if (!record) throw new Error('no hub')
      const process = startLive({ ...record, data: hub.data }, ports)
      more.push(process)
      await until('the second live process', 20, async () => process.log().includes('"msg":"live"'))
      return process
    },
    restartHub: async () => {
      await hub.kill9()
      hub = await startHub({ workers: 0, env: ports, data: hub.data, port })
    },
    close: async () => {
      await screen.close()
      await viewer.stop()
      await Promise.all([main.cut(), standby.cut()])
      for (const process of more) await process.stop()
      await hub.remove()
    },
  }
}

/** The live process that `up` has started; null while there is none. */
export async function liveOf(hub: RunningHub): Promise<number | null> {
  const own = (await processes()).filter(({ parent }) => parent === hub.process.pid)
  return own.find(({ command }) => /main\.(?:ts|mjs) live/.test(command))?.pid ?? null
}

/** ffmpeg inside the sandboxes below a process. */
export async function encodersOf(pid: number): Promise<number[]> {
  const below = await familyOf(pid)
  return below
    .filter(({ command }) => /^\/usr\/bin\/ffmpeg .*-frag_duration/.test(command))
    .map((one) => one.pid)
}

type Fault = { what: string; act: (on: OnAir) => Promise<void> }

/** What can happen to a channel, and is undone again. Seconds of the long cut can be fewer. */
export const faults = (longCut = 120): Fault[] => [
  { what: 'sender cut for 5 s', act: (on) => cutFor(on, 5) },
  { what: `sender cut for ${longCut} s`, act: (on) => cutFor(on, longCut) },
  {
    what: 'sender cut for 15 s with a standby',
    act: async (on) => {
      on.standby.again()
      await sleep(6000)
      await cutFor(on, 15)
      await sleep(4000)
      await on.standby.cut()
    },
  },
  {
    what: '`kill -9` of ffmpeg',
    act: async ({ hub }) => {
      const live = await liveOf(hub)
      for (const pid of await encodersOf(live ?? 0)) kill9(pid)
    },
  },
  {
    what: '`kill -9` of the live process, another takes over',
    act: async (on) => {
      await on.second()
      kill9(await liveOf(on.hub))
    },
  },
  {
    what: '`kill -9` of Redis',
    act: async ({ hub }) => {
      kill9((await childrenOf(hub.process.pid ?? 0)).redis)
    },
  },
  { what: '`kill -9` of the hub and all it has started, started again', act: (on) => on.restartHub() },
]

async function cutFor({ main }: OnAir, seconds: number): Promise<void> {
  await main.cut()
  await sleep(seconds * 1000)
  main.again()
}

export type Outcome = {
  /** Longest time without anything new to play, s. */
  wait: number
  /** Longest time in which the picture of the player stood still, s. */
  still: number
  /** Of the clock, what the viewer never had, s. */
  hole: number
  /** Of the clock, what is not on record, s. */
  unrecorded: number
  /** From the fault until the main input was on air again, s. */
  back: number
  /** Runs that the viewer went through. */
  runs: number
}

/** @param settle seconds after the fault is undone that are still looked at */
export async function withFault(on: OnAir, { act }: Fault, settle: number): Promise<Outcome> {
  const from = Date.now()
  await act(on)
  const undone = Date.now()
  const back = await onAirAgain(on, undone)
  await on.screen.movesAfter(back, 60)
  await sleep(settle * 1000)
  const end = Date.now()
  const runs = new Set(on.viewer.seen.news.filter(({ at }) => at >= from).map(({ run }) => run))
  return {
    ...gapsOf(on.viewer.seen, from, end),
    still: await on.screen.still(from, end),
    unrecorded: await missing(on, from - 5000, end - 5000),
    back: (back - from) / 1000,
    runs: runs.size,
  }
}

/** When the channel says that its main input is on air, and the viewer has something newer. */
async function onAirAgain({ hub, token, channelId, viewer }: OnAir, after: number): Promise<number> {
  await until('the main input', 90, async () => {
    const answer = await call<ChannelView>(hub, token, 'GET', `/channels/${channelId}`)
    return answer.body.state === 'on-air' && viewer.seen.news.some(({ at }) => at > after)
  })
  return Date.now()
}

/** Seconds of the clock without a segment on record. */
async function missing({ hub, channelId }: OnAir, from: number, until_: number): Promise<number> {
  const record = await lastRun(hub.data)
  const log = openLog('test', 'fatal')
  const db = openDatabase<Database>(record?.databaseUrl ?? '', log)
  try {
    const { segments } = await liveLedger(db).segments(channelId, from, until_)
    let [sum, end] = [0, null as number | null]
    for (const { start, duration, media } of segments) {
      if (Object.keys(media).length === 0) continue
      if (end !== null) sum += Math.max(0, start - end)
      end = start + duration
    }
    return sum / 1000
  } finally {
    await db.destroy()
  }
}

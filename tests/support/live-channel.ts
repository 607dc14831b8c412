import { spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import type { LiveSource } from '#catalog/contract/live.ts'
import { type Fragment, feedPieces } from '#transcoder/live/feed-fragments.ts'
import type { HeldChannel, LiveConnection, LiveInput, OpenRun } from '#transcoder/live/ports.ts'

/** Senders and a packager of tests: a real ffmpeg that sends, and a channel that remembers what came. */

export type TestSender = { connection: LiveConnection; kill(): void; pause(): void; goOn(): void }

/** Moving bars with a tone, as fast as time goes, in MPEG-TS or FLV; `nothing`: a black picture and silence. */
export function testSender(
  options: { size?: string; gop?: number; format?: 'mpegts' | 'flv'; nothing?: boolean } = {},
): TestSender {
  const { size = '320x180', gop = 25, format = 'mpegts', nothing = false } = options
  const picture = nothing ? `color=black:s=${size}:r=25` : `testsrc2=s=${size}:r=25`
  const sound = nothing ? 'anullsrc=r=48000' : 'sine=f=440:r=48000'
  const child = spawn(
    'ffmpeg',
    [
      ...['-nostdin', '-v', 'error', '-re', '-f', 'lavfi', '-i', picture],
      ...['-re', '-f', 'lavfi', '-i', sound, '-c:v', 'libx264', '-preset', 'ultrafast'],
      ...['-tune', 'zerolatency', '-pix_fmt', 'yuv420p', '-g', String(gop), '-keyint_min', String(gop)],
      ...['-sc_threshold', '0', '-c:a', 'aac', '-ac', '2', '-flush_packets', '1', '-f', format, 'pipe:1'],
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const ended = new Promise<string>((resolve) => child.once('close', () => resolve('the sender ended')))
  return {
    connection: {
      streams: [{ demuxer: format, stream: child.stdout }],
      ended,
      close: () => {
        child.stdout.destroy()
        child.kill('SIGKILL')
      },
    },
    kill: () => child.kill('SIGKILL'),
    pause: () => child.kill('SIGSTOP'),
    goOn: () => child.kill('SIGCONT'),
  }
}

/** An input whose senders come when the test says so. */
export function testInput(): LiveInput & { comes(sender: TestSender): void } {
  const waiting: TestSender[] = []
  let wake: () => void = () => undefined
  return {
    comes: (sender) => {
      waiting.push(sender)
      wake()
    },
    next: async (signal) => {
      for (;;) {
        signal.throwIfAborted()
        const sender = waiting.shift()
        if (sender) return sender.connection
        await new Promise<void>((resolve) => {
          wake = resolve
          signal.addEventListener('abort', () => resolve(), { once: true })
        })
      }
    },
    close: async () => undefined,
  }
}

export type SeenRun = {
  source: LiveSource
  openedAt: number
  closedAt: number | null
  renditions: Record<string, { init: Buffer | null; fragments: (Fragment & { at: number })[] }>
}

/** A packager that remembers. */
export function rememberingChannel(): HeldChannel & { runs: SeenRun[] } {
  const runs: SeenRun[] = []
  return {
    runs,
    openRun: async (source, feeds): Promise<OpenRun> => {
      const run: SeenRun = { source, openedAt: Date.now(), closedAt: null, renditions: {} }
      runs.push(run)
      const read = async ({ name, kind, stream }: (typeof feeds)[number]) => {
        const rendition: SeenRun['renditions'][string] = { init: null, fragments: [] }
        run.renditions[name] = rendition
        for await (const piece of feedPieces(stream, kind)) {
          if (piece.kind === 'init') rendition.init = piece.data
          else rendition.fragments.push({ ...piece, at: Date.now() })
        }
      }
      const ended = Promise.all(feeds.map(read)).then(() => {
        run.closedAt = Date.now()
      })
      return { lastFragmentAt: () => null, ended, close: () => ended }
    },
    mark: () => undefined,
    close: async () => undefined,
  }
}

/** Asks until it is there. @throws after `seconds` */
export async function seen<T>(
  what: string,
  seconds: number,
  look: () => T | null | undefined | false,
): Promise<T> {
  const until = Date.now() + seconds * 1000
  for (;;) {
    const found = look()
    if (found) return found
    if (Date.now() > until) throw new Error(`not in ${seconds} s: ${what}`)
    await sleep(20)
  }
}

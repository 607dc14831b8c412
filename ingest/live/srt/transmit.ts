import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import type { Log } from '#platform/log.ts'
import { sandboxedOnNetwork, sandboxKind } from '#platform/sandbox.ts'
import { killSandbox } from '#platform/sandbox-processes.ts'
import type { LiveConnection } from '#transcoder/live/ports.ts'
import { flowing } from '../flow.ts'

/**
 * One sender by SRT: `srt-live-transmit` (of the makers of SRT, Debian package srt-tools) has the network and writes what comes
 * to its standard output. It serves one sender and ends with it.
 *
 * The passphrase stands among its arguments, where other users of the machine can read it (ps): the program takes it from nowhere
 * else. Its own lines are told without it.
 */
const memoryBytes = 1024 * 1024 * 1024
/** SRT itself gives a sender up after `peeridletimeo`; this is for a sender that keeps the connection and sends nothing. */
const silentAfterMs = 5000

export type SrtAddress = {
  mode: 'listener' | 'caller'
  /** An IP address. */
  host: string
  port: number
  passphrase: string | null
  streamId?: string | null
  /** ms that lost packets have to come again. */
  latencyMs: number
}

/** What the program splits its address at, which knows no escapes. */
export const unspeakable = /[&\s]/

export function srtUri({ mode, host, port, passphrase, streamId, latencyMs }: SrtAddress): string {
  const said = [passphrase, streamId].filter((text) => text !== null && text !== undefined)
  if (said.some((text) => unspeakable.test(text)))
    throw new RangeError('a passphrase or stream id of SRT has an & or a blank in it')
  const options = [
    `mode=${mode}`,
    `latency=${latencyMs}`,
    'peeridletimeo=3000',
    ...(passphrase === null ? [] : [`passphrase=${passphrase}`]),
    ...(streamId ? [`streamid=${streamId}`] : []),
  ]
  return `srt://${host.includes(':') ? `[${host}]` : host}:${port}?${options.join('&')}`
}

/** Waits for the first bytes. @throws Error with the program's last words; AbortError */
export async function srtConnection(
  address: SrtAddress,
  { signal, log }: { signal: AbortSignal; log: Log },
): Promise<LiveConnection> {
  const program = [
    '/usr/bin/srt-live-transmit',
    '-q',
    '-a:no',
    '-loglevel:error',
    srtUri(address),
    'file://con',
  ]
  const [command = '', ...rest] = sandboxedOnNetwork(await sandboxKind(), memoryBytes, program)
  signal.throwIfAborted()
  const child = spawn(command, rest, { stdio: ['ignore', 'pipe', 'pipe'] })
  const lastWords = listened(child, address, log)
  const stop = () => killSandbox(child)
  signal.addEventListener('abort', stop, { once: true })
  try {
    await firstBytes(child.stdout, child)
  } catch (error) {
    stop()
    signal.throwIfAborted()
    const why = error instanceof Error ? error.message : ''
    throw new Error([why, lastWords()].filter(Boolean).join(': '))
  } finally {
    signal.removeEventListener('abort', stop)
  }
  return flowing({ demuxer: 'mpegts', source: child.stdout, silentAfterMs, release: stop })
}

function firstBytes(stdout: Readable, child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    stdout.once('end', () => reject(new Error('no sender')))
    stdout.once('readable', () => {
      // At the end, too, with nothing to be read.
      if (stdout.readableLength > 0) resolve()
    })
  })
}

/** Its last line, without secrets. */
function listened(child: ChildProcess, { passphrase }: SrtAddress, log: Log): () => string {
  let last = ''
  if (!child.stderr) return () => last
  createInterface({ input: child.stderr }).on('line', (line) => {
    const plain = (passphrase === null ? line : line.replaceAll(passphrase, '…')).trim().slice(0, 300)
    if (plain === '') return
    last = plain
    log.debug({ line: plain }, 'srt-live-transmit')
  })
  return () => last
}

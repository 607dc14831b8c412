import { execFile } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type MediaToolFailed, mediaOutput } from './media-tool.ts'

let folder: string
let source: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nar-media-tool-'))
  source = join(folder, 'source')
  await writeFile(source, 'nothing to be read')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** A picture that never ends. */
const endless = ['-v', 'error', '-f', 'lavfi', '-i', 'color', '-f', 'null', '-']

function endlessRun({
  cpu = 60,
  timeout = 60,
  signal,
}: {
  cpu?: number
  timeout?: number
  signal?: AbortSignal
}) {
  const limits = { memory: 1024 ** 3, cpu }
  const run = { tool: 'ffmpeg' as const, source: { kind: 'file' as const, path: source }, limits, timeout }
  const stopping = signal ? { signal } : {}
  return mediaOutput({ ...run, ...stopping, arguments: () => endless }, 1000).then(
    () => 'ended well',
    (error: MediaToolFailed) => error,
  )
}
const stoppedAfter = (milliseconds: number) => endlessRun({ signal: AbortSignal.timeout(milliseconds) })

it('whenever a run is stopped, it ends and nothing of it is left', async () => {
  for (let round = 0; round < 8; round += 1) {
    const runs = Array.from({ length: 8 }, () => stoppedAfter(randomInt(1, 30)))
    for (const ending of await Promise.all(runs)) expect(ending).toBeInstanceOf(Error)
  }
  await delay(100)
  const { stdout } = await promisify(execFile)('ps', ['-eo', 'args'])
  expect(stdout.split('\n').filter((line) => line.includes(source))).toEqual([])
}, 60_000)

it('knows whether a tool took too long or was killed from outside, however long it ran', async () => {
  expect(await endlessRun({ timeout: 1 })).toMatchObject({ fault: 'limit' })
  expect(await endlessRun({ cpu: 1 })).toMatchObject({ fault: 'limit' })
  const killed = endlessRun({ timeout: 4 })
  await delay(2500)
  const { stdout } = await promisify(execFile)('ps', ['-eo', 'pid,args'])
  const inside = stdout.split('\n').filter((line) => line.includes(source) && line.includes('bwrap'))
  for (const line of inside) process.kill(Number.parseInt(line, 10), 'SIGKILL')
  expect(await killed).toMatchObject({ fault: 'outside' })
}, 60_000)

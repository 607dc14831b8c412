import { execFile } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { kill9 } from '#tests/support/processes.ts'
import { type MediaRun, type MediaToolFailed, mediaOutput } from './media-tool.ts'

let folder: string
let nothing: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nar-media-tool-'))
  nothing = join(folder, 'source')
  await writeFile(nothing, 'nothing to be read')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** A picture that never ends. */
const endless = ['-v', 'error', '-f', 'lavfi', '-i', 'color', '-f', 'null', '-']

/** One picture in ten seconds. */
const idle = ['-v', 'error', '-re', '-f', 'lavfi', '-i', 'color=s=16x16:r=0.1', '-f', 'null', '-']

type Run = Partial<Pick<MediaRun, 'timeout' | 'mayWait' | 'signal'>> & { cpu?: number; words?: string[] }
function endlessRun({ cpu = 60, words = endless, ...more }: Run) {
  const source: MediaRun['source'] = { kind: 'file', path: nothing }
  const limits = { memory: 1024 ** 3, cpu }
  const run = { tool: 'ffmpeg', source, limits, timeout: 60, ...more, arguments: () => words } as const
  return mediaOutput(run, 1000).then(
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
  expect(stdout.split('\n').filter((line) => line.includes(nothing))).toEqual([])
}, 60_000)

it('knows whether a tool took too long or was killed from outside, however long it ran', async () => {
  expect(await endlessRun({ timeout: 1 })).toMatchObject({ fault: 'limit' })
  // Works all the time, and in the end has no CPU seconds left; does next to nothing.
  expect(await endlessRun({ timeout: 1, cpu: 3, mayWait: true })).toMatchObject({ fault: 'limit' })
  expect(await endlessRun({ timeout: 2, mayWait: true, words: idle })).toMatchObject({ fault: 'limit' })
  expect(await endlessRun({ cpu: 1 })).toMatchObject({ fault: 'limit' })
  const killed = endlessRun({ timeout: 4 })
  await delay(2500)
  const { stdout } = await promisify(execFile)('ps', ['-eo', 'pid,args'])
  const inside = stdout.split('\n').filter((line) => line.includes(nothing) && line.includes('bwrap'))
  for (const line of inside) kill9(Number.parseInt(line, 10))
  expect(await killed).toMatchObject({ fault: 'outside' })
}, 60_000)

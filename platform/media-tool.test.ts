import { execFile } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { mediaOutput } from './media-tool.ts'

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

function stoppedAfter(milliseconds: number): Promise<unknown> {
  const run = mediaOutput(
    {
      tool: 'ffmpeg',
      source: { kind: 'file', path: source },
      arguments: () => endless,
      limits: { memory: 1024 ** 3, cpu: 60 },
      timeout: 60,
      signal: AbortSignal.timeout(milliseconds),
    },
    1000,
  )
  return run.catch((error: unknown) => error)
}

it('whenever a run is stopped, it ends and nothing of it is left', async () => {
  for (let round = 0; round < 8; round += 1) {
    const runs = Array.from({ length: 8 }, () => stoppedAfter(randomInt(1, 30)))
    for (const ending of await Promise.all(runs)) expect(ending).toBeInstanceOf(Error)
  }
  await delay(100)
  const { stdout } = await promisify(execFile)('ps', ['-eo', 'args'])
  expect(stdout.split('\n').filter((line) => line.includes(source))).toEqual([])
}, 60_000)

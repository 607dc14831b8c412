import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { kill9, processes, until } from '#tests/support/processes.ts'
import { cleanEnvironment } from '#tests/support/running-hub.ts'
import { whyNoLab } from './inside.ts'
import { playhead } from './viewing.ts'

const loader = pathToFileURL(join(import.meta.dirname, '../../node_modules/tsx/dist/loader.mjs')).href
const node = (args: string[]) =>
  spawn(process.execPath, ['--import', loader, ...args], {
    env: cleanEnvironment(),
    stdio: ['ignore', 'pipe', 'inherit'],
  })

/** What takes minutes is in docs/edge-lab.md, made by `npm run lab -- --write`. */
const why = whyNoLab()
describe.skipIf(why !== null)(`the lab${why === null ? '' : ` (skipped: ${why})`}`, () => {
  it('serves every place from where it has to, nothing without a token, and counts what goes out', async () => {
    const lab = node([join(import.meta.dirname, 'lab.ts'), '--quick', '--json'])
    const [said, [code]] = await Promise.all([text(lab.stdout), once(lab, 'exit')])
    const [, ...scenes] = said
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(scenes.map(({ scene, faults }) => ({ scene, faults }))).toEqual(
      ['zones', 'tokens', 'counting'].map((scene) => ({ scene, faults: [] })),
    )
    for (const { scene, rows } of scenes) expect(rows.length, scene).toBeGreaterThan(3)
    expect(code).toBe(0)
  })

  it('leaves nothing when it is killed', async () => {
    const [inside, mark] = [join(import.meta.dirname, 'inside.ts'), `sleep 9${process.pid}`]
    const command = ['bash', '-c', `ip netns add left && ip netns exec left ${mark}; exit 1`]
    const lab = node([
      '-e',
      `import(${JSON.stringify(inside)}).then((m) => m.runInside(${JSON.stringify(command)}))`,
    ])
    const sleeping = async () => (await processes()).filter((one) => one.command === mark)
    await until('something in the lab', 30, async () => (await sleeping()).length === 1)
    const folder = () => readdirSync(tmpdir()).some((name) => name.startsWith(`nar-lab-${lab.pid}-`))
    expect(folder()).toBe(true)
    kill9(lab.pid)
    await until('nothing in the lab', 10, async () => (await sleeping()).length === 0)
    await once(node(['-e', `import(${JSON.stringify(inside)}).then((m) => m.runInside(['true']))`]), 'exit')
    expect(folder()).toBe(false)
  })
})

it('a viewer without a picture stands still when nothing is left, and goes on when there is enough', () => {
  const seen = { played: 0, stalls: 0, still: 0 }
  let now = 0
  const clock = playhead(seen, () => now * 1000)
  const at = (seconds: number) => {
    now = seconds
    clock.tick()
  }
  at(5)
  clock.add(4)
  at(8)
  expect(seen).toEqual({ played: 3, stalls: 0, still: 0 })
  at(11)
  clock.add(1)
  at(12)
  expect(seen).toEqual({ played: 4, stalls: 1, still: 3 })
  clock.add(3)
  at(14)
  expect(seen).toEqual({ played: 6, stalls: 1, still: 3 })
})

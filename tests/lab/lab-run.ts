import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buildNetwork } from './network.ts'
import { hubLog, startLabHub, startNodes } from './nodes.ts'
import { report, type Told } from './report.ts'
import { edgesAreSeen, type Lab, type Scene, type Settings } from './scene.ts'
import { counting } from './scenes/counting.ts'
import { cuts } from './scenes/cuts.ts'
import { pages } from './scenes/pages.ts'
import { renewal } from './scenes/renewal.ts'
import { tokens } from './scenes/tokens.ts'
import { zones } from './scenes/zones.ts'
import { makeTitles } from './titles.ts'
import { startViewers } from './viewers.ts'

/** Inside the namespaces: `lab-run.ts SETTINGS FOLDER`, begun by lab.ts. Ends with status 1 when something was not as it has to be. */
export const scenes: readonly Scene[] = [zones, tokens, counting, pages, renewal, cuts]

export type LabSettings = Settings & {
  only: string | null
  quick: boolean
  json: boolean
  /** Of docs/edge-lab.md; null: it is not written. */
  out: string | null
}

async function bringUp(folder: string, seconds: [number, number]): Promise<Lab> {
  buildNetwork()
  const hub = await startLabHub(folder)
  const [nodes, viewers, [first, second]] = await Promise.all([
    startNodes(folder),
    startViewers(folder),
    makeTitles(hub, folder, seconds),
  ])
  await edgesAreSeen({ hub, first })
  return { folder, hub, nodes, viewers, first, second }
}

async function main(settings: LabSettings, folder: string): Promise<void> {
  const started = performance.now()
  const chosen = scenes.filter(({ name, long }) =>
    settings.only ? name === settings.only : !(settings.quick && long),
  )
  if (chosen.length === 0)
    throw new Error(`there is no ${settings.only}: ${scenes.map(({ name }) => name).join(', ')}`)
  // What is played by the clock has to last as long as the longest cut, and what comes before and after it.
  const isLong = chosen.some(({ long }) => long)
  const length = settings.minutes * 60 + 60
  const lab = await bringUp(folder, isLong ? [length, length] : [10, 4])
  const told: Told[] = []
  const say = (one: object) => settings.json && process.stdout.write(`${JSON.stringify(one)}\n`)
  say({ up: true, seconds: round(performance.now() - started) })
  for (const scene of chosen) {
    const begun = performance.now()
    const shown = await scene.run(lab, settings)
    const one = { scene, shown, seconds: round(performance.now() - begun) }
    told.push(one)
    say({ scene: scene.name, seconds: one.seconds, ...shown })
    if (!settings.json) process.stdout.write(`${report([one])}\n`)
    // After each scene, so that nothing of a long run is lost.
    if (settings.out) await writeFile(settings.out, report(told, settings))
  }
  process.exit(told.some(({ shown }) => shown.faults.length > 0) ? 1 : 0)
}

const round = (ms: number) => Math.round(ms / 100) / 10

const [settings = '', folder = ''] = process.argv.slice(2)
try {
  await main(JSON.parse(settings) as LabSettings, folder)
} catch (error) {
  const log = await readFile(join(folder, hubLog), 'utf8').catch(() => '')
  process.stderr.write(`${log.slice(-4000)}\n`)
  throw error
}

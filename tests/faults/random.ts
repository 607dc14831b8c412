import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { randomKills } from './random-run.ts'

/** Writes docs/random-faults.md; ends with status 1 when a title was lost or came out otherwise. */
const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    titles: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
  },
})
const [kills, inFlight, seed] = [values.kills, values.titles, values.seed].map(Number) as [
  number,
  number,
  number,
]
const folder = await mkdtemp(join(tmpdir(), 'nar-random-faults-'))
const {
  titles,
  wrong,
  seconds,
  kills: killed,
} = await randomKills(folder, { kills, inFlight, seed }, (line) => process.stdout.write(`${line}\n`))
await rm(folder, { recursive: true, force: true })
await writeFile(
  join(import.meta.dirname, '../../docs/random-faults.md'),
  `# ${kills} kills at random

Made by \`npm run faults:random -- --kills ${kills} --titles ${inFlight} --seed ${seed}\`. ${inFlight} titles of four kinds are on
their way at once on a hub with two workers while workers, ffmpeg and Redis are killed with -9, one every two seconds
or so. Every title must end complete, each of its files the same bytes as those of an undisturbed run.

| | |
| --- | --- |
| workers killed | ${killed.worker} |
| ffmpeg killed | ${killed.ffmpeg} |
| Redis killed | ${killed.redis} |
| titles encoded meanwhile | ${titles} |
| not complete, or with other bytes | ${wrong.length} |
| minutes | ${(seconds / 60).toFixed(0)} |
${wrong.map((one) => `\n- ${one}`).join('')}`,
)
process.exit(wrong.length === 0 ? 0 : 1)

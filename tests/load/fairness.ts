import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fairness } from './fairness-run.ts'

/** Writes docs/fairness.md; ends with status 1 when the single upload waits more than twice as long. */
const uploads = Number(process.argv[2] ?? 300)
const folder = await mkdtemp(join(tmpdir(), 'nar-fairness-'))
const { idle, busy } = await fairness(folder, { uploads, tries: 3 }, (line) =>
  process.stdout.write(`${line}\n`),
)
await rm(folder, { recursive: true, force: true })
const ratio = busy / idle
process.stdout.write(`busy: ${busy.toFixed(1)} s, ${ratio.toFixed(2)} times idle\n`)
await writeFile(
  join(import.meta.dirname, '../../docs/fairness.md'),
  `# One upload beside ${uploads} of somebody else

Made by \`npm run fairness -- ${uploads}\`: a hub with two workers on two cores; one owner uploads ${uploads} files of twenty
seconds (360p, which has to be encoded to be watched), then another owner uploads one. Seconds from the end of that
upload until it could be watched, the middle of three tries.

| | |
| --- | --- |
| on an idle hub | ${idle.toFixed(1)} s |
| with the others in the queue | ${busy.toFixed(1)} s |
| ratio | ${ratio.toFixed(2)} (asked: ≤ 2) |
`,
)
process.exit(ratio <= 2 ? 0 : 1)

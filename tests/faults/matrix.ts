import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { complaints, encodeWithFault, faultClip, points, targets } from './encoding-run.ts'

/** Every target at every point; writes docs/faults.md and ends with status 1 when anything was lost. */
const folder = await mkdtemp(join(tmpdir(), 'nar-faults-'))
const clip = join(folder, 'clip.mp4')
await faultClip(clip)
const undisturbed = await encodeWithFault(clip, null)
const rows: string[] = []
let bad = 0
for (const target of targets)
  for (const point of points) {
    const outcome = await encodeWithFault(clip, { target, point }).catch((error: unknown) => String(error))
    const wrong = typeof outcome === 'string' ? [outcome] : complaints(outcome, undisturbed)
    bad += wrong.length > 0 ? 1 : 0
    const row =
      typeof outcome === 'string'
        ? [target, point, outcome, '', '', '']
        : [
            target,
            point,
            wrong.join('; ') || 'well',
            (outcome.sent / outcome.bytes).toFixed(3),
            outcome.repeated.join(', ') || 'none',
            outcome.seconds.toFixed(0),
          ]
    rows.push(`| ${row.join(' | ')} |`)
    process.stdout.write(`${rows.at(-1)}\n`)
  }
await writeFile(
  join(import.meta.dirname, '../../docs/faults.md'),
  `# What a kill -9 costs

Made by \`npm run faults\`. One upload of a minute of 360p with one worker; one process is killed with -9 at one
point. "Well": the title ends complete, all ${undisturbed.segments.size} files are byte-equal to those of an
undisturbed run (${undisturbed.seconds.toFixed(0)} s with start and stop of the hub), nothing the hub had is sent
again, at most one chunk is encoded twice (sound is one job, and begins again as a whole). No ffmpeg runs during an upload, so there is none to kill at that point.

| killed | at | outcome | sent / file | begun again | seconds |
| --- | --- | --- | --- | --- | --- |
${rows.join('\n')}

${rows.length - bad} of ${rows.length} went well.
`,
)
await rm(folder, { recursive: true, force: true })
process.exit(bad === 0 ? 0 : 1)

import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { faults, goOnAir, type Outcome, withFault } from './live-run.ts'

/** Every fault of a channel on air, one after the other; writes docs/live-faults.md and ends with status 1 when one is not got over. */
const said = (outcome: Outcome | string): string[] =>
  typeof outcome === 'string'
    ? [outcome, '', '', '', '', '']
    : [
        ...[outcome.wait, outcome.still, outcome.hole, outcome.unrecorded, outcome.back].map((seconds) =>
          seconds.toFixed(1),
        ),
        String(outcome.runs),
      ]

const rows: string[] = []
let bad = 0
for (const fault of faults(Number(process.argv[2] ?? 120))) {
  const on = await goOnAir()
  try {
    await sleep(8000)
    const outcome = await withFault(on, fault, 10).catch((error: unknown) => String(error))
    if (typeof outcome === 'string') {
      bad += 1
      process.stderr.write(on.hub.log().slice(-5000))
    }
    rows.push(`| ${[fault.what, ...said(outcome)].join(' | ')} |`)
    process.stdout.write(`${rows.at(-1)}\n`)
  } finally {
    await on.close()
  }
}
await writeFile(
  join(import.meta.dirname, '../../docs/live-faults.md'),
  `# What happens to a channel when a part of it fails

Made by \`npm run faults:live\`: a hub (\`./nar up\`) with one television channel that is copied, real senders by RTMP (ffmpeg; begun
again half a second after they ended, as OBS does), a viewer that follows the media playlist through the hub and fetches every
part, and a page of Chromium. Seconds; each fault on a hub of its own.

- *waited*: the longest time in which nothing new came to the viewer. hls.js plays on from its buffer that long: about 1.2 s with
  low latency, 6 s without.
- *stood still*: the longest time in which the picture did not move in Chromium, on the channel's page with the hub's own player. It
  went on by itself every time; nobody pressed anything.
- *missed*: of the wall clock, what was never in the viewer's playlist.
- *not on record*: of the wall clock, what has no segment in the ledger (so it is not in the time shift nor in the recording).
- *back after*: from the fault until the main input was on air again, with what the fault itself takes.

| fault | waited | stood still | missed | not on record | back after | runs |
| --- | --- | --- | --- | --- | --- | --- |
${rows.join('\n')}
`,
)
process.exit(bad === 0 ? 0 : 1)

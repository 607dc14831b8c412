import { startEdgeTitles } from '#tests/support/edge-titles.ts'
import { fuzzEdge } from './edge-fuzz.ts'

/** `npm run fuzz:edge -- 100000 [SEED]`: ends with status 1 when anything was served that was not signed. */
const [tries = 100_000, seed = 1] = process.argv.slice(2).map(Number)
const titles = await startEdgeTitles()
const started = performance.now()
const outcome = await fuzzEdge(titles, tries, seed)
await titles.close()
const seconds = Math.round((performance.now() - started) / 1000)
process.stdout.write(`${JSON.stringify({ ...outcome, seed, seconds }, null, 2)}\n`)
process.exitCode = outcome.served === 0 && outcome.right > 0 ? 0 : 1

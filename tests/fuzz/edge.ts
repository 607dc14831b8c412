import { startEdgeStorage } from '#tests/support/edge-storage.ts'
import { startEdgeTitles } from '#tests/support/edge-titles.ts'
import { fuzzEdge } from './edge-fuzz.ts'
import { fuzzStorage } from './storage-fuzz.ts'

/**
 * `npm run fuzz:edge -- 100000 [SEED]`, and `npm run fuzz:origin -- 100000 [SEED]` of an origin that reads the folder of objects
 * itself: ends with status 1 when anything was served that was not signed.
 */
const [kind, ...numbers] = process.argv.slice(2)
const [tries = 100_000, seed = 1] = numbers.map(Number)
const started = performance.now()
const outcome = kind === 'origin' ? await atOrigin() : await atEdge()
const seconds = Math.round((performance.now() - started) / 1000)
process.stdout.write(`${JSON.stringify({ ...outcome, seed, seconds }, null, 2)}\n`)
process.exitCode = outcome.served === 0 && outcome.right > 0 ? 0 : 1

async function atEdge() {
  const titles = await startEdgeTitles()
  const found = await fuzzEdge(titles, tries, seed)
  await titles.close()
  return found
}

async function atOrigin() {
  const chain = await startEdgeStorage()
  const found = await fuzzStorage(chain, tries, seed)
  await chain.close()
  return found
}

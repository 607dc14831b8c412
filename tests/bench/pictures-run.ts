import { setTimeout as wait } from 'node:timers/promises'
import { type AssetInHand, assetOfFile, encode } from '#tests/support/encoded-asset.ts'
import { drawPreview, picturesJob } from '#transcoder/pictures-job.ts'
import { videoRenditions } from '#transcoder/plan/tracks.ts'
import { posterJob } from '#transcoder/poster-job.ts'

/**
 * The measured half of the pictures benchmark, in a control group of its own: `CLIP FOLDER`. Says on standard output
 * when a stage begins and ends, and rests for a moment then, so that whoever measures reads the clock meanwhile.
 */
const [clip = '', folder = ''] = process.argv.slice(2)
const say = async (line: string) => {
  process.stdout.write(`${line}\n`)
  await wait(200)
}
const stage = async (name: string, work: () => Promise<unknown>) => {
  await say(`begin ${name}`)
  await work()
  await say(`end ${name}`)
}

const about = ({ asset: { id, version } }: AssetInHand) => ({ assetId: id, version })
const made = await assetOfFile(clip, folder)
// Once before it counts: a worker has long been warm when these jobs come.
await encode(made, ['low'], true)
await picturesJob(about(made), made.context)
made.asset.pictures = null
made.parts.length = 0
await stage('ladder', () => encode(made, ['low', 'high'], true))
// As they come in life: when only the low rungs are there.
made.parts.splice(0, made.parts.length, ...made.parts.filter(({ track }) => track !== 'high'))
await stage('pictures', () => picturesJob(about(made), made.context))
const [lowest] = videoRenditions(made.asset.plan, made.parts)
const moments = ((await made.context.ledger.asset(made.asset.id))?.pictures?.candidates ?? []).map(
  ({ at }) => at,
)
if (lowest) await stage('preview', () => drawPreview(made, lowest, moments))
await stage('poster', () => posterJob(about(made), made.context))
await say(`made ${JSON.stringify(made.asset.pictures)}`)
process.exit(0)

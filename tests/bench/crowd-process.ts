import { Agent, get } from 'node:http'
import type { CrowdReport } from './crowd-of-viewers.ts'

/** Viewers of one channel, in a process of their own: `<base> <viewers> <seconds>`. */
const [base = '', viewers = '1', seconds = '10'] = process.argv.slice(2)
const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY })
const report: CrowdReport = { lists: [], failed: 0, requests: 0 }
const until = Date.now() + Number(seconds) * 1000

function read(path: string): Promise<string | null> {
  report.requests += 1
  return new Promise((resolve) => {
    const asked = get(base + path, { agent }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('error', () => resolve(null))
      answer.on('end', () => {
        const isGood = answer.statusCode === 200
        if (!isGood) report.failed += 1
        resolve(isGood ? Buffer.concat(chunks).toString('latin1') : null)
      })
    })
    asked.on('error', () => {
      report.failed += 1
      resolve(null)
    })
  })
}

/** Where a list ends: its last segment, the parts of it, and the address of the last part. */
function endOf(list: string): { msn: number; part: number; uri: string | null } {
  const first = Number(/MEDIA-SEQUENCE:(\d+)/.exec(list)?.[1] ?? 0)
  const closed = list.match(/^#EXTINF/gm)?.length ?? 0
  const tail = list.slice(list.lastIndexOf('#EXTINF') + 1)
  const parts = [...tail.matchAll(/#EXT-X-PART:[^\n]*URI="([^"]+)"/g)]
  return { msn: first + closed, part: parts.length, uri: parts.at(-1)?.[1] ?? null }
}

async function follow(rendition: string): Promise<void> {
  let list = await read(`${rendition}.m3u8`)
  while (list !== null && Date.now() < until) {
    const { msn, part } = endOf(list)
    const name = `${rendition}.m3u8?_HLS_msn=${msn}&_HLS_part=${part}`
    list = await read(name)
    if (list === null) return
    report.lists.push([name, Date.now()])
    const { uri } = endOf(list)
    if (uri) await read(uri)
  }
}

const all = Array.from({ length: Number(viewers) }, async (_, viewer) => {
  // They do not come at the same moment.
  await new Promise((done) => setTimeout(done, (viewer * 1000) / Number(viewers)))
  await Promise.all([follow('v0'), follow('a0')])
})
await Promise.all(all)
process.send?.(report, () => process.exit(0))

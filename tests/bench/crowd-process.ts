import { Agent, get } from 'node:http'
import type { CrowdReport } from './crowd-of-viewers.ts'

/** Viewers of one channel, in a process of their own: `<base> <viewers> <seconds>`. */
const [base = '', viewers = '1', seconds = '10'] = process.argv.slice(2)
const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY })
const report: CrowdReport = { lists: [], hints: [], parts: [], failed: 0, requests: 0 }
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

/** Where a list ends: its last segment, the parts of it, the address of the last part, and of the one that comes next. */
function endOf(list: string) {
  const first = Number(/MEDIA-SEQUENCE:(\d+)/.exec(list)?.[1] ?? 0)
  const closed = list.match(/^#EXTINF/gm)?.length ?? 0
  const tail = list.slice(list.lastIndexOf('#EXTINF') + 1)
  const parts = [...tail.matchAll(/#EXT-X-PART:[^\n]*URI="([^"]+)"/g)]
  const hint = /#EXT-X-PRELOAD-HINT:[^\n]*URI="([^"]+)"/.exec(list)?.[1]
  return { msn: first + closed, part: parts.length, uri: parts.at(-1)?.[1], hint }
}

/** By hints, as Safari does: a part is waited for, as the list is; else as hls.js does: it is read when a list has it. */
async function follow(rendition: string, byHints: boolean): Promise<void> {
  let list = await read(`${rendition}.m3u8`)
  while (list !== null && Date.now() < until) {
    const { msn, part, hint } = endOf(list)
    const hinted = byHints && hint ? readHinted(hint) : null
    const name = `${rendition}.m3u8?_HLS_msn=${msn}&_HLS_part=${part}`
    list = await read(name)
    if (list === null) return
    report.lists.push([name, Date.now()])
    const { uri } = endOf(list)
    if (hinted) await hinted
    else if (uri) await readPart(uri)
  }
}

async function readHinted(uri: string): Promise<void> {
  if ((await read(uri)) !== null) report.hints.push([uri, Date.now()])
}

async function readPart(uri: string): Promise<void> {
  const asked = Date.now()
  if ((await read(uri)) !== null) report.parts.push(Date.now() - asked)
}

const all = Array.from({ length: Number(viewers) }, async (_, viewer) => {
  // They do not come at the same moment.
  await new Promise((done) => setTimeout(done, (viewer * 1000) / Number(viewers)))
  const byHints = viewer % 2 === 1
  await Promise.all([follow('v0', byHints), follow('a0', byHints)])
})
await Promise.all(all)
process.send?.(report, () => process.exit(0))

import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'

const hlsFile = join(
  dirname(createRequire(import.meta.url).resolve('hls.js/package.json')),
  'dist/hls.min.js',
)

/** What anybody would write: the whole of hls.js as npm has it, and the address of the master playlist in the page. */
const page = (master: string) => `<!doctype html>
<meta charset="utf-8">
<title>hls.js</title>
<script src="/hls.min.js"></script>
<body>
<script>
  const video = document.createElement('video')
  video.controls = true
  video.style.width = '896px'
  document.body.append(video)
  const hls = new Hls()
  hls.loadSource(${JSON.stringify(master)})
  hls.attachMedia(video)
  hls.on(Hls.Events.MANIFEST_PARSED, () => video.play())
</script>
`

/** A plain page on a server of its own, packed as well as ours is. */
export async function startPlainPage(master: string): Promise<{ url: string; close(): void }> {
  const files: Record<string, { type: string; body: Buffer }> = {
    '/': { type: 'text/html; charset=utf-8', body: brotliCompressSync(page(master)) },
    '/hls.min.js': { type: 'text/javascript', body: brotliCompressSync(await readFile(hlsFile)) },
  }
  const server = createServer((request, response) => {
    const file = files[request.url ?? '']
    if (!file) return response.writeHead(404).end()
    const headers = {
      'content-type': file.type,
      'content-encoding': 'br',
      'content-length': file.body.length,
    }
    return response.writeHead(200, headers).end(file.body)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() }
}

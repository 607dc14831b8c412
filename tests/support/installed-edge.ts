import { readFileSync } from 'node:fs'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { logrotateConf } from '#cdn-config/nginx/access-log.ts'
import { type ConfFile, nodeOf } from '#cdn-config/nginx/node.ts'
import { renderNode } from '#cdn-config/nginx/render.ts'
import { parseTopology } from '#cdn-config/read-topology.ts'
import { openSecrets } from '#cdn-config/tokens.ts'
import { installNode } from '#cli/edge-install.ts'
import { freePort } from './free-port.ts'
import { processes, until } from './processes.ts'

const textOf = (name: string) =>
  readFileSync(join(import.meta.dirname, '../../cdn-config/nginx', name), 'utf8')

/** An edge that `./nar edge install` has brought up, as a daemon: `close` ends it. */
export async function installedEdge(hubUrl: string, data: string) {
  const folder = await mkdtemp(join(tmpdir(), 'nar-installed-'))
  const dir = join(folder, 'edge')
  // nginx works as somebody else.
  await chmod(folder, 0o755)
  const url = `http://127.0.0.1:${await freePort()}`
  const network = parseTopology(
    `
origin: { hubs: ['${hubUrl}'], url: '${hubUrl}' }
edges: [{ name: almaty, region: KZ-75, url: '${url}', capacity: 1e9, cache: { segments: 1e9, playlists: 1e8 } }]`,
    'topology',
    () => '',
  )
  const node = nodeOf(network, 'almaty')
  if (!node) throw new Error('no edge')
  const env = { ...process.env, NAR_INSTALL_PACKAGES: 'no', NAR_INSTALL_UNIT: 'no' }
  const install = async (change: (files: Record<string, ConfFile>) => void = () => undefined) => {
    const given = { secrets: await openSecrets(data), tokens: textOf('tokens.js') }
    const files: Record<string, ConfFile> = {
      ...renderNode(network, node, given),
      'install.sh': { text: textOf('install.sh'), mode: 0o644 },
      'logrotate.conf': { text: logrotateConf('/rendered/elsewhere'), mode: 0o644 },
    }
    change(files)
    await installNode(files, dir, env)
  }
  await install()
  const pid = async () => Number(await readFile(join(dir, 'nginx.pid'), 'utf8'))
  return {
    ...{ url, dir, network, install, pid },
    async close() {
      const running = await pid()
      process.kill(running, 'SIGTERM')
      await until('nginx to end', 10, async () => !(await processes()).some(({ pid }) => pid === running))
      await rm(folder, { recursive: true, force: true })
    },
  }
}

import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { liveEdgeMs } from '#catalog/contract/live.ts'
import { parseTopology } from '../read-topology.ts'
import { nodeOf } from './node.ts'
import { renderNode } from './render.ts'
import { writeNode } from './write.ts'

/** Every kind of node with everything that one may have. To renew: npx vitest run -u cdn-config/nginx/render.test.ts */
const folder = await mkdtemp(join(tmpdir(), 'nar-render-'))
afterAll(() => rm(folder, { recursive: true }))

const tls = `tls: { certificate: ${folder}/tls.pem, key: ${folder}/tls.key }`
const cache = 'cache: { segments: 2e12, playlists: 1e9 }'
const topology = `
origin: { hubs: ['http://10.0.0.1:8080', 'http://10.0.0.2:8080'], url: 'https://10.0.0.3:8443', ${tls} }
shield: { url: 'https://10.0.0.4:8443', ${tls}, ${cache} }
edges:
  - { name: almaty, region: KZ-75, url: 'https://10.0.0.5:8443', listen: ['0.0.0.0:8443'], ${tls}, capacity: 1e10, ${cache} }
zones:
  - { name: almaty-viewers, region: KZ-75, prefixes: [10.5.0.0/16, '2001:db8::/32'], limits: { connections: 40, requests: 90 } }
  - { name: home, region: domestic, prefixes: [10.0.0.0/8] }
`
const tokens = readFileSync(join(import.meta.dirname, 'tokens.js'), 'utf8')
const secrets = ['a secret of "more" than \\ 32 characters', `$b; } ${'b'.repeat(32)}`]
const rendered = (name: string) => {
  const network = parseTopology(topology, 'topology', () => '')
  const node = nodeOf(network, name)
  if (!node) throw new Error(name)
  return renderNode(network, node, { secrets, tokens })
}

describe.each(['origin', 'shield', 'almaty'])('%s', (name) => {
  it('matches its golden file', async () => {
    const { 'tokens.js': _, ...files } = rendered(name)
    const text = Object.entries(files).map(
      ([file, one]) => `#### ${file} ${one.mode.toString(8)}\n${one.text}`,
    )
    await expect(text.join('\n').replaceAll(folder, '/etc/nar')).toMatchFileSnapshot(
      `../../tests/golden/nginx/${name}.txt`,
    )
  })

  it('is taken by nginx', async () => {
    const at = join(folder, name)
    const subject = ['-subj', '/CN=nar', '-keyout', `${folder}/tls.key`, '-out', `${folder}/tls.pem`]
    spawnSync('openssl', [
      'req',
      '-x509',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:P-256',
      '-nodes',
      ...subject,
    ])
    await writeNode(at, rendered(name))
    const { status, stderr } = spawnSync('/usr/sbin/nginx', ['-t', '-p', at, '-c', join(at, 'nginx.conf')], {
      encoding: 'utf8',
    })
    expect({ status, warnings: stderr.split('\n').filter((line) => /\[(warn|emerg)\]/.test(line)) }).toEqual({
      status: 0,
      warnings: [],
    })
    expect((await stat(join(at, 'secrets.js'))).mode & 0o777).toBe(0o600)
  })
})

it('the script of nginx has the same window of what is on air as the hub', () => {
  expect(tokens).toContain(`const liveEdgeMs = ${liveEdgeMs}\n`)
})

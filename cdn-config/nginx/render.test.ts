import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { liveEdgeMs, maxSegmentMs } from '#catalog/contract/live.ts'
import { parseTopology } from '../read-topology.ts'
import { nodeOf } from './node.ts'
import { renderNode } from './render.ts'
import { storageScripts } from './scripts.ts'
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
  - { name: almaty, region: KZ-75, url: 'https://10.0.0.5:8443', listen: ['0.0.0.0:8443'], ${tls}, capacity: 1e10, ${cache}, varnish: { port: 6071, back: 6072 } }
site: { grace: 7200 }
zones:
  - { name: almaty-viewers, region: KZ-75, prefixes: [10.5.0.0/16, '2001:db8::/32'], limits: { connections: 40, requests: 90 } }
  - { name: home, region: domestic, prefixes: [10.0.0.0/8] }
`
const tokens = readFileSync(join(import.meta.dirname, 'tokens.js'), 'utf8')
const scripts = ['tokens.js', 'objects.js', 'signature.js', 's3.js']
const secrets = ['a secret of "more" than \\ 32 characters', `$b; } ${'b'.repeat(32)}`]
const keys = { accessKey: 'an access key', secretKey: 'a "secret" $key' }
const storage = { scripts: storageScripts(import.meta.dirname), keys }
/** What the origin may read objects out of by itself, by the name of the golden file. */
const stores: Record<string, string> = {
  'origin-folder': 'storage: { folder: /var/lib/nar/storage/objects }',
  'origin-s3': `storage: { s3: { endpoint: 'http://10.0.0.9:7480', bucket: nar } }`,
  'origin-s3-tls': `storage: { s3: { endpoint: 'https://s3.example.kz', bucket: nar, region: eu-1, addressing: host } }`,
}
const rendered = (name: string) => {
  const store = stores[name]
  const text = store ? topology.replace("url: 'https://10.0.0.3:8443',", `$& ${store},`) : topology
  const network = parseTopology(text, 'topology', () => '')
  const node = nodeOf(network, store ? 'origin' : name)
  if (!node) throw new Error(name)
  return renderNode(network, node, { secrets, tokens, storage })
}

describe.each(['origin', 'shield', 'almaty', 'origin-folder', 'origin-s3'])('%s', (name) => {
  it('matches its golden file', async () => {
    const text = Object.entries(rendered(name))
      .filter(([file]) => !scripts.includes(file))
      .map(([file, one]) => `#### ${file} ${one.mode.toString(8)}\n${one.text}`)
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
    for (const [file, { mode }] of Object.entries(rendered(name)))
      expect((await stat(join(at, file))).mode & 0o777, file).toBe(mode)
    expect((await stat(join(at, 'secrets.js'))).mode & 0o777).toBe(0o600)
    if (name === 'origin-s3') expect((await stat(join(at, 'bucket.js'))).mode & 0o777).toBe(0o600)
  })
})

it('the script of nginx has the same window of what is on air as the hub', () => {
  expect(tokens).toContain(`const liveEdgeMs = ${liveEdgeMs}\n`)
})

describe('a bucket', () => {
  it('is asked by its own name under TLS, and its keys are in the one file that is closed', () => {
    const files = rendered('origin-s3-tls')
    const conf = files['nginx.conf']?.text ?? ''
    expect(conf).toContain('server nar.s3.example.kz:443 ')
    expect(conf).toContain('proxy_set_header Host nar.s3.example.kz;')
    expect(conf).toContain('proxy_ssl_name nar.s3.example.kz;')
    expect(conf).toContain('proxy_pass https://s3$s3_path;')
    expect(files['bucket.js']?.text).toContain('"host": "nar.s3.example.kz"')
    const closed = Object.entries(files).filter(([, { text }]) => text.includes(keys.accessKey))
    expect(closed.map(([file, { mode }]) => [file, mode])).toEqual([['bucket.js', 0o600]])
  })

  it('without keys is told with their settings', () => {
    const network = parseTopology(
      topology.replace("url: 'https://10.0.0.3:8443',", `$& ${stores['origin-s3']},`),
      'topology',
      () => '',
    )
    const node = nodeOf(network, 'origin')
    if (!node) throw new Error('no origin')
    const given = { secrets, tokens, storage: { ...storage, keys: null } }
    expect(() => renderNode(network, node, given)).toThrow('NAR_S3_ACCESS_KEY')
  })
})

it('the script of objects has the same times as the hub', () => {
  const { 'objects.js': objects = '' } = storage.scripts
  expect(objects).toContain(`const liveEdgeMs = ${liveEdgeMs}\n`)
  expect(objects).toContain(`const maxSegmentMs = ${maxSegmentMs}\n`)
})

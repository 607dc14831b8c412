import { describe, expect, it } from 'vitest'
import { parseTopology } from '../read-topology.ts'
import type { EdgeState } from './edge-state.ts'
import { steeringManifest, withSteering } from './manifest.ts'
import { viewerZones } from './viewer-zones.ts'
import { zonePathways } from './zone-pathways.ts'

const edge = (name: string, region: string, port = '') =>
  `{ name: ${name}, region: ${region}, url: 'https://${name}.kz${port}', tls: { certificate: /tls.pem, key: /tls.key }, capacity: 1e9, cache: { segments: 1e9, playlists: 1e8 } }`
const topology = (port = '') =>
  parseTopology(
    `
origin: { hubs: ['http://10.0.0.1:8080'], url: 'http://10.0.0.1:8080' }
edges: [${edge('almaty', 'KZ-75', port)}, ${edge('astana', 'KZ-71')}, ${edge('berlin', 'external')}]
zones:
  - { name: south, region: KZ-75, prefixes: [10.5.0.0/16] }
  - { name: home, region: domestic, prefixes: [10.0.0.0/8] }
`,
    'topology',
    () => '',
  )
const hub = { id: 'hub', baseUrl: 'https://nar.kz', domestic: true }
const state = (change: Partial<EdgeState>): EdgeState => ({
  ...{ ok: true, since: 0, against: 0, sent: null, at: 0, rate: null, shed: 0, shedAt: 0 },
  ...change,
})
const ids = (states: Record<string, EdgeState>, zone = 'south', share = 0) =>
  zonePathways(topology(), states, { zone, share }, hub).map(({ id }) => id)

describe('pathways of a zone', () => {
  it('are its edges in the order of the plan, the hub last', () => {
    expect(ids({})).toEqual(['almaty', 'astana', 'hub'])
    expect(ids({}, 'external')).toEqual(['berlin', 'almaty', 'astana', 'hub'])
  })

  it('stay in the country where both ends are in it', () => {
    const domestic = (zone: string) =>
      zonePathways(topology(), {}, { zone, share: 0 }, hub).map((one) => one.domestic)
    expect(domestic('south')).toEqual([true, true, true])
    expect(domestic('external')).toEqual([false, false, false, false])
  })

  it('are without what is ill; the hub alone where all are', () => {
    expect(ids({ almaty: state({ ok: false }) })).toEqual(['astana', 'hub'])
    expect(ids({ almaty: state({ ok: false }), astana: state({ ok: false }) })).toEqual(['hub'])
  })

  it('are without what is full for the shares that it sheds, unless all are full', () => {
    const full = { almaty: state({ shed: 2 }) }
    expect([0, 1, 2, 3, 4].map((share) => ids(full, 'south', share)[0])).toEqual([
      'astana',
      'astana',
      'almaty',
      'almaty',
      'almaty',
    ])
    expect(ids({ ...full, astana: state({ shed: 5 }) })).toEqual(['almaty', 'astana', 'hub'])
  })
})

describe('a manifest', () => {
  const of = (port = '') =>
    steeringManifest(zonePathways(topology(port), {}, { zone: 'south', share: 0 }, hub))

  it('names the pathways, each a clone of where the playlist was read', () => {
    expect(of()).toEqual({
      ...{ VERSION: 1, TTL: 5, 'PATHWAY-PRIORITY': ['almaty', 'astana', 'hub'] },
      'PATHWAY-CLONES': ['almaty', 'astana', 'hub'].map((id) => ({
        ...{ 'BASE-ID': '.', ID: id },
        'URI-REPLACEMENT': { HOST: id === 'hub' ? 'nar.kz' : `${id}.kz` },
      })),
      'X-PATHWAYS': [
        { id: 'almaty', baseUrl: 'https://almaty.kz', domestic: true },
        { id: 'astana', baseUrl: 'https://astana.kz', domestic: true },
        hub,
      ],
    })
  })

  it('makes no clones where a host name does not tell where one is reached', () => {
    const { 'PATHWAY-CLONES': clones, 'PATHWAY-PRIORITY': priority } = of(':8443')
    expect([clones, priority]).toEqual([undefined, ['.']])
  })

  it('is named in a playlist once, behind its version', () => {
    expect(withSteering('#EXTM3U\n#EXT-X-VERSION:7\n#EXT-X-INDEPENDENT-SEGMENTS\n')).toBe(
      '#EXTM3U\n#EXT-X-VERSION:7\n#EXT-X-CONTENT-STEERING:SERVER-URI="steering.json",PATHWAY-ID="."\n#EXT-X-INDEPENDENT-SEGMENTS\n',
    )
  })
})

it('finds the zone of an address by the longest prefix', () => {
  const zoneOf = viewerZones(topology())
  expect(['10.5.1.1', '10.6.1.1', '8.8.8.8', '::ffff:10.5.0.9', 'nonsense'].map(zoneOf)).toEqual([
    'south',
    'home',
    'external',
    'south',
    'external',
  ])
})

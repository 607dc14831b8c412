import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { regionCodes } from '#catalog/contract/region.ts'
import { type Lost, loadsOf, lossesOf, nothingLost, planZones } from './plan.ts'
import { regionMap } from './region-map.ts'
import type { Edge, Network, NetworkZone } from './topology.ts'

const edge = (name: string, region: Edge['region'], weight = 100): Edge => ({
  ...{ name, region, weight, url: `http://${name}`, capacity: 10e9 },
  cache: { segments: 1e12, playlists: 1e9 },
})
const zone = (name: string, region: NetworkZone['region'], more: Partial<NetworkZone> = {}): NetworkZone => ({
  ...{ name, region, networks: [] },
  ...more,
})
const network = (edges: Edge[], zones: NetworkZone[]): Network => ({
  origin: { hubs: ['http://hub'], url: 'http://hub' },
  edges,
  zones,
})
const without = (edges: string[], links: string[] = []): Lost => ({
  edges: new Set(edges),
  links: new Set(links),
})

const three = network(
  [
    edge('almaty', 'KZ-75', 200),
    edge('astana', 'KZ-71'),
    edge('qostanai', 'KZ-39'),
    edge('berlin', 'external', 900),
  ],
  [
    zone('south', 'KZ-75', { peak: 8e9 }),
    zone('north', 'KZ-71', { peak: 4e9 }),
    zone('west', 'KZ-47', { prefer: ['qostanai'], peak: 1e9 }),
    zone('domestic', 'domestic', { peak: 1e9 }),
    zone('external', 'external'),
  ],
)
const firsts = (lost?: Lost) =>
  Object.fromEntries(planZones(three, lost).map(({ zone, from }) => [zone, from]))

describe('who serves a zone', () => {
  it('is its own region, then others by weight, then the origin; nobody at home is sent abroad', () => {
    expect(firsts()).toEqual({
      south: ['almaty', 'astana', 'qostanai', 'origin'],
      north: ['astana', 'almaty', 'qostanai', 'origin'],
      west: ['qostanai', 'almaty', 'astana', 'origin'],
      domestic: ['almaty', 'astana', 'qostanai', 'origin'],
      external: ['berlin', 'almaty', 'astana', 'qostanai', 'origin'],
    })
  })

  it('is the next one where an edge is lost', () => {
    expect(firsts(without(['almaty'])).south).toEqual(['astana', 'qostanai', 'origin'])
    expect(firsts(without(['almaty', 'astana', 'qostanai'])).south).toEqual(['origin'])
  })

  it('is in the region alone where its link is cut, and nobody of it serves others', () => {
    const cut = firsts(without([], ['KZ-75']))
    expect(cut.south).toEqual(['almaty'])
    expect(cut.domestic).toEqual(['astana', 'qostanai', 'origin'])
    expect(firsts(without(['almaty'], ['KZ-75'])).south).toEqual([])
  })

  it('is held against capacities', () => {
    const load = (lost: Lost) =>
      loadsOf(three, planZones(three, lost), lost).map(({ edge, load }) => [edge, load / 1e9])
    expect(load(nothingLost)).toEqual([
      ['almaty', 9],
      ['astana', 4],
      ['qostanai', 1],
      ['berlin', 0],
    ])
    expect(load(without(['almaty']))).toEqual([
      ['almaty', 0],
      ['astana', 13],
      ['qostanai', 1],
      ['berlin', 0],
    ])
    expect(lossesOf(three)[0]).toEqual({
      edge: 'almaty',
      zones: [
        { zone: 'south', to: 'astana', load: 13e9, capacity: 10e9 },
        { zone: 'domestic', to: 'astana', load: 13e9, capacity: 10e9 },
      ],
    })
  })

  it('never is a lost edge, nor one behind a cut link, whatever is lost', () => {
    const names = three.edges.map(({ name }) => name)
    fc.assert(
      fc.property(fc.subarray(names), fc.subarray(['KZ-75', 'KZ-71', 'KZ-39', 'KZ-47']), (edges, links) => {
        for (const { region, from, isCutOff } of planZones(three, without(edges, links))) {
          expect(new Set(from).size).toBe(from.length)
          expect(from.includes('origin')).toBe(!isCutOff)
          for (const name of from.filter((one) => one !== 'origin')) {
            const at = three.edges.find((one) => one.name === name)?.region ?? ''
            expect(edges).not.toContain(name)
            expect(isCutOff ? at === region : !links.includes(at)).toBe(true)
          }
        }
      }),
    )
  })
})

it('a map has every region once', () => {
  const map = regionMap(three, without(['qostanai'], ['KZ-71']))
  const cells = [...map.matchAll(/(\d\d) ([●○·◐✕])/g)]
  expect(cells.map(([, code]) => `KZ-${code}`).sort()).toEqual([...regionCodes])
  const marks = Object.fromEntries(cells.map(([, code, mark]) => [code, mark]))
  expect(marks).toMatchObject({ 75: '●', 71: '◐', 47: '○', 10: '·' })
})

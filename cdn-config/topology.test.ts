import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { regionCodes } from '#catalog/contract/region.ts'
import { CommandError } from '#platform/errors.ts'
import { exampleTopology, parseTopology, readTopology } from './read-topology.ts'

const edge = (name: string, region: string, more = '') =>
  `  - { name: ${name}, region: ${region}, url: 'http://${name}.kz', capacity: 10e9, cache: { segments: 1e12, playlists: 1e9 }${more} }`
const origin = `origin: { hubs: ['http://10.0.0.1:8080'], url: 'http://10.0.0.1' }`
const text = (...lines: string[]) => lines.join('\n')
const read = (yaml: string, files: Record<string, string> = {}) =>
  parseTopology(yaml, 'nar.yaml', (file) => {
    const found = files[file]
    if (found === undefined) throw new CommandError(`${file} cannot be read`)
    return found
  })
const faults = (yaml: string, files = {}): string[] => {
  try {
    read(yaml, files)
  } catch (error) {
    if (error instanceof CommandError) return error.message.split('\n').map((line) => line.trim())
    throw error
  }
  return []
}

describe('the example', () => {
  it('is right, and has an edge in every region', () => {
    const { edges, zones } = readTopology(exampleTopology())
    expect(edges.map(({ region }) => region)).toEqual(regionCodes)
    expect(zones.map(({ name }) => name)).toEqual([
      'almaty-viewers',
      'astana-viewers',
      'domestic',
      'external',
    ])
    expect(zones[0]?.networks).toEqual(['203.0.113.0/24', '2001:db8:75::/48'])
  })

  it('is right, too, where what it leaves out is put in', () => {
    const whole = readFileSync(exampleTopology(), 'utf8').replace(
      /^# (shield:| {2}url| {2}tls| {2}cache)/gm,
      '$1',
    )
    expect(parseTopology(whole, 'x', () => '').shield?.url).toBe('https://shield.example.kz')
  })
})

describe('zones', () => {
  it('are at least Kazakhstan and everybody else', () => {
    const { zones } = read(text(origin, 'edges:', edge('almaty', 'KZ-75')))
    expect(zones.map(({ name, region }) => [name, region])).toEqual([
      ['domestic', 'domestic'],
      ['external', 'external'],
    ])
    expect(zones[0]?.networks).toEqual(
      expect.arrayContaining(['2.72.0.0/13', '2a00:12f8::/32', '10.0.0.0/8']),
    )
  })

  it('take prefixes from files, and a prefix that comes with Nar leaves the others', () => {
    const zone = 'zones: [{ name: a, region: KZ-75, prefixes: [2.72.0.0/13], files: [a.txt] }]'
    const { zones } = read(text(origin, 'edges:', edge('almaty', 'KZ-75'), zone), {
      'a.txt': '1.2.3.4/24 # one\n',
    })
    expect(zones[0]?.networks).toEqual(['2.72.0.0/13', '1.2.3.0/24'])
    expect(zones[1]?.networks).not.toContain('2.72.0.0/13')
  })
})

describe('a wrong file', () => {
  it('is told with every line that is wrong, and what to do', () => {
    const yaml = text(
      `origin: { hubs: ['http://10.0.0.1:8080', 'https://10.0.0.2'], url: 'http://10.0.0.1' }`,
      'edges:',
      edge('almaty', 'KZ-75', `, tls: { certificate: /a.pem, key: /a.key }`),
      edge('almaty', 'KZ-71'),
      edge('shield', 'KZ-71').replace('http:', 'https:'),
      'zones:',
      '  - { name: a, region: KZ-75, prefixes: [1.2.3.0/24, nonsense], prefer: [almaty, aktau] }',
      '  - { name: b, region: KZ-75, prefixes: [1.2.3.4/24] }',
      '  - { name: c, region: KZ-39, files: [c.txt, gone.txt] }',
      '  - { name: external, region: external, prefixes: [5.5.5.0/24] }',
    )
    expect(faults(yaml, { 'c.txt': '9.9.9.0/24\n9.9.9.0/33\n' })).toEqual([
      'the topology is wrong:',
      'nar.yaml:7 zones[0].prefixes[1]: "nonsense" is no address prefix: write it as 10.20.0.0/16',
      'nar.yaml:9 zones[2].files[0]: c.txt:2: "9.9.9.0/33" is no address prefix',
      'nar.yaml:9 zones[2].files[1]: gone.txt cannot be read',
      'nar.yaml:3 edges[0].url: tls is named, but http://almaty.kz is not https: write https, or take tls out',
      expect.stringContaining(
        'nar.yaml:5 edges[2].url: https://shield.kz is https without tls: name certificate',
      ),
      'nar.yaml:4 edges[1].name: almaty is there twice: name it otherwise',
      'nar.yaml:4 edges[1].url: http://almaty.kz is there twice: every node needs an address of its own',
      'nar.yaml:5 edges[2].name: shield is the name of another node: name the edge otherwise',
      'nar.yaml:1 origin.hubs: some are http and some https: all of them must be one',
      'nar.yaml:8 zones[1].region: KZ-75 is there twice: put all prefixes of a region into one zone',
      'nar.yaml:8 zones[1]: 1.2.3.0/24 is there twice: leave it in one zone',
      'nar.yaml:7 zones[0].prefer[1]: there is no edge aktau: edges are almaty, shield',
      'nar.yaml:9 zones[2]: no edge is in KZ-39: add one, or say by prefer which edges serve c',
      'nar.yaml:10 zones[3]: external is who is in no other zone: take its prefixes out',
    ])
  })

  it('is told where its shape is wrong', () => {
    const bad = edge('Almaty;', 'KZ-76').replace('capacity: 10e9', 'capacity: ten, speed: 1')
    const told = faults(text('edges:', bad)).join('\n')
    expect(told).toContain('nar.yaml:1 it: origin is missing')
    expect(told).toContain('nar.yaml:2 edges[0]: there is no speed: take it out')
    expect(told).toContain('nar.yaml:2 edges[0].capacity: must be bit/s, such as 10e9')
    expect(told).toContain('nar.yaml:2 edges[0].name: must be a name of small letters')
    expect(told).toContain('nar.yaml:2 edges[0].region: must be a region such as KZ-75')
    expect(faults('edges: [')[0]).toContain('nar.yaml: ')
    expect(faults('')[1]).toContain('nar.yaml:1 it: ')
  })

  it('a Varnish has ports of its own', () => {
    const told = (url: string, port: number, back: number) =>
      faults(
        text(
          origin,
          'edges:',
          edge('a', 'KZ-75')
            .replace('http://a.kz', url)
            .replace(/ }$/, `, varnish: { port: ${port}, back: ${back} } }`),
        ),
      )
    expect(told('http://a.kz', 6071, 6072)).toEqual([])
    expect(told('http://a.kz', 6071, 6071).join()).toContain('varnish.port: port 6071 is taken')
    expect(told('http://a.kz', 80, 6072).join()).toContain('varnish.port: port 80 is taken')
    expect(told('http://a.kz:8080', 6071, 8080).join()).toContain('varnish.back: port 8080 is taken')
  })

  it('is told where the storage of the origin is none', () => {
    const store = (more: string) =>
      faults(text(origin.replace(/ }$/, `, storage: ${more} }`), 'edges:', edge('a', 'KZ-75')))[1]
    const s3 = (more: string) => store(`{ s3: { endpoint: 'http://10.0.0.9', bucket: nar, ${more} } }`)
    expect(store('{ folder: /var/lib/nar/objects }')).toBeUndefined()
    expect(s3('addressing: path')).toBeUndefined()
    expect(store('{}')).toContain('origin.storage: name one of folder and s3')
    expect(s3('addressing: host')).toContain('10.0.0.9 is an address, which no bucket can be put before')
    expect(s3("region: 'x; y'")).toContain('must be a region of S3')
    expect(store(`{ folder: '/var/$host' }`)).toContain('must be the absolute path')
    expect(store(`{ s3: { endpoint: 'http://a', bucket: 'a b' } }`)).toContain('must be the name of a bucket')
    const itself = origin.replace(
      "url: 'http://10.0.0.1'",
      "url: 'http://10.0.0.1:8080', storage: { folder: /a }",
    )
    expect(faults(text(itself, 'edges:', edge('a', 'KZ-75')))[1]).toContain('origin.url is a hub itself')
  })

  it('cannot say anything to nginx', () => {
    for (const url of [
      'http://a.kz; include /etc/passwd',
      'http://a.kz/x',
      'http://$host',
      'http://a.kz:99999',
      "http://a'b",
    ])
      expect(faults(text(origin, 'edges:', edge('a', 'KZ-75').replace('http://a.kz', url)))).not.toEqual([])
  })
})

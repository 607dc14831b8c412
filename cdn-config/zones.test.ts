import { describe, expect, it } from 'vitest'
import { addressBits, parsePrefix } from './address.ts'
import { countryLookup, parsePrefixes, shippedZones } from './zones.ts'

describe('addresses', () => {
  it.each([
    ['0.0.0.0', 0xffff_0000_0000n],
    ['2.72.0.1', 0xffff_0248_0001n],
    ['::ffff:2.72.0.1', 0xffff_0248_0001n],
    ['::FFFF:0248:0001', 0xffff_0248_0001n],
    ['::', 0n],
    ['::1', 1n],
    ['fe80::1%eth0', (0xfe80n << 112n) | 1n],
    ['2001:db8::1:0:0:1', 0x2001_0db8_0000_0000_0001_0000_0000_0001n],
    ['1:2:3:4:5:6:7:8', 0x0001_0002_0003_0004_0005_0006_0007_0008n],
    ['', null],
    ['1.2.3', null],
    ['1.2.3.256', null],
    ['::g', null],
    ['unix', null],
  ])('%s', (text, bits) => {
    expect(addressBits(text)).toBe(bits)
  })

  it.each([
    ['10.0.0.0/8', 104],
    ['1.2.3.4', 128],
    ['2a00::/16', 16],
    ['::/0', 0],
  ])('prefix %s', (text, length) => {
    expect(parsePrefix(text)?.length).toBe(length)
  })

  it.each(['10.0.0.0/33', '::/129', '10.0.0.0/', '10.0.0.0/8/8', '10.0.0/8', '10.0.0.0/-1', 'x/8'])(
    'no prefix: %s',
    (text) => {
      expect(parsePrefix(text)).toBeNull()
    },
  )
})

describe('countries', () => {
  const countryOf = countryLookup(shippedZones('UZ'))

  it.each([
    ['2.72.0.0', 'KZ'],
    ['2.79.255.255', 'KZ'],
    ['2.80.0.0', 'ZZ'],
    ['2.71.255.255', 'ZZ'],
    ['::ffff:2.72.0.1', 'KZ'],
    ['2a00:12f8::1', 'KZ'],
    ['2a00:12f9::1', 'ZZ'],
    ['8.8.8.8', 'ZZ'],
    ['2001:4860:4860::8888', 'ZZ'],
    ['127.0.0.1', 'UZ'],
    ['::1', 'UZ'],
    ['::ffff:127.0.0.1', 'UZ'],
    ['10.255.255.255', 'UZ'],
    ['172.16.0.1', 'UZ'],
    ['172.32.0.1', 'ZZ'],
    ['192.168.1.1', 'UZ'],
    ['169.254.1.1', 'UZ'],
    ['100.64.0.1', 'UZ'],
    ['100.128.0.1', 'ZZ'],
    ['fd12::1', 'UZ'],
    ['fe80::1%eth0', 'UZ'],
    ['not an address', 'ZZ'],
    ['', 'ZZ'],
  ])('%s is in %s', (address, country) => {
    expect(countryOf(address)).toBe(country)
  })

  it('belong to the longest prefix, whatever the order', () => {
    const [wide, narrow, one] = ['5.0.0.0/8', '5.34.0.0/17', '5.34.0.7'].map((text) =>
      parsePrefixes(text, 'test'),
    )
    const zones = [
      { country: 'AA', prefixes: wide ?? [] },
      { country: 'CC', prefixes: one ?? [] },
      { country: 'BB', prefixes: narrow ?? [] },
    ]
    for (const given of [zones, [...zones].reverse()]) {
      const lookup = countryLookup(given)
      expect(['5.1.1.1', '5.34.1.1', '5.34.0.7'].map(lookup)).toEqual(['AA', 'BB', 'CC'])
    }
  })

  it('are found fast enough for every request', () => {
    const started = performance.now()
    for (let n = 0; n < 20_000; n++) countryOf(`${n % 223}.${n % 256}.1.1`)
    // About 10 µs each on a busy core; a search through every prefix takes twenty times as long.
    expect((performance.now() - started) / 20_000).toBeLessThan(0.2)
  })

  it('cannot be told from a list with a mistake in it', () => {
    expect(() => parsePrefixes('# fine\n2.72.0.0/13\n\n2.72.0.0/64\n', 'kz.cidr')).toThrow('kz.cidr:4')
  })
})

import { describe, expect, it } from 'vitest'
import { openCountryDatabase } from './country-database.ts'
import { proxyTrust } from './proxies.ts'
import { parseZoneFile } from './zone-file.ts'
import { kazakhEntries, nearbyEntries, parsePrefixes, placesOf } from './zones.ts'

const database = openCountryDatabase(null)

describe('where an address is', () => {
  const { countryOf, placeOf } = placesOf([nearbyEntries('UZ'), kazakhEntries()], database)

  it.each([
    ['2.72.0.0', 'KZ', 'domestic', 'kazakhstan', '2.72.0.0/13'],
    ['2.79.255.255', 'KZ', 'domestic', 'kazakhstan', '2.72.0.0/13'],
    ['::ffff:2.72.0.1', 'KZ', 'domestic', 'kazakhstan', '2.72.0.0/13'],
    ['2.72.0.1:51234', 'KZ', 'domestic', 'kazakhstan', '2.72.0.0/13'],
    ['2a00:12f8::1', 'KZ', 'domestic', 'kazakhstan', '2a00:12f8::/32'],
    ['[2a00:12f8::1]:443', 'KZ', 'domestic', 'kazakhstan', '2a00:12f8::/32'],
    ['127.0.0.1', 'UZ', 'external', 'loopback', '127.0.0.0/8'],
    ['::ffff:127.0.0.1', 'UZ', 'external', 'loopback', '127.0.0.0/8'],
    ['::1', 'UZ', 'external', 'loopback', '::1/128'],
    ['10.255.255.255', 'UZ', 'external', 'private', '10.0.0.0/8'],
    ['172.16.0.1', 'UZ', 'external', 'private', '172.16.0.0/12'],
    ['192.168.1.1', 'UZ', 'external', 'private', '192.168.0.0/16'],
    ['fd12::1', 'UZ', 'external', 'private', 'fc00::/7'],
    ['169.254.1.1', 'UZ', 'external', 'link-local', '169.254.0.0/16'],
    ['fe80::1%eth0', 'UZ', 'external', 'link-local', 'fe80::/10'],
    ['100.64.0.1', 'UZ', 'external', 'shared', '100.64.0.0/10'],
    ['172.32.0.1', 'US', 'external', 'database', expect.stringMatching(/^172\./)],
    ['8.8.8.8', 'US', 'external', 'database', expect.stringMatching(/^8\./)],
    ['77.88.8.8', 'RU', 'external', 'database', expect.stringMatching(/^77\.88\./)],
    ['2001:4860:4860::8888', 'US', 'external', 'database', expect.stringMatching(/^2001:48/)],
    ['0.0.0.0', 'ZZ', 'external', 'none', null],
    ['224.0.0.1', 'ZZ', 'external', 'none', null],
    ['255.255.255.255', 'ZZ', 'external', 'none', null],
    ['::', 'ZZ', 'external', 'none', null],
    ['4000::1', 'ZZ', 'external', 'none', null],
    ['ff02::1', 'ZZ', 'external', 'none', null],
  ])('%s is in %s', (peer, country, zone, rule, prefix) => {
    expect(placeOf(peer)).toMatchObject({ country, zone, rule, prefix })
    expect(countryOf(peer)).toBe(country)
  })

  it.each(['not an address', 'unknown', '', '2.72.0', '2.72.0.1, 2.72.0.1'])('%j is nowhere', (peer) => {
    const nowhere = { address: null, country: 'ZZ', zone: 'external', rule: 'none', prefix: null }
    expect(placeOf(peer)).toEqual(nowhere)
    expect(countryOf(peer)).toBe('ZZ')
  })

  it('says the address as it is written', () => {
    expect(placeOf('::ffff:2.72.0.1').address).toBe('2.72.0.1')
    expect(placeOf('[2A00:12F8:0::1]:443').address).toBe('2a00:12f8::1')
  })

  it('counts the neighbourhood of a hub in Kazakhstan as domestic', () => {
    const { placeOf } = placesOf([nearbyEntries('KZ')], null)
    expect(placeOf('10.1.2.3')).toMatchObject({ country: 'KZ', zone: 'domestic', rule: 'private' })
  })

  it('is found fast enough for every request', () => {
    const before = process.cpuUsage()
    for (let n = 0; n < 20_000; n++) countryOf(`${n % 223}.${n % 256}.1.1`)
    // About 2 µs of CPU each (./nar bench geo), more under a test runner; a search through every prefix takes hundreds.
    expect(process.cpuUsage(before).user / 20_000).toBeLessThan(50)
  })

  it('cannot be told from a list with a mistake in it', () => {
    expect(() => parsePrefixes('# fine\n2.72.0.0/13\n\n2.72.0.0/64\n', 'kz.cidr')).toThrow('kz.cidr:4')
  })
})

describe('an operator who knows better', () => {
  const own = parseZoneFile(
    '# ours\n5.34.0.0/16 DE\r\n2.72.0.0/13 KZ external # abroad in truth\n10.20.0.0/16 RU domestic\n\n5.34.7.0/24 ZZ\n',
    'zones',
  )
  const { placeOf } = placesOf([own, nearbyEntries('KZ'), kazakhEntries()], database)

  it.each([
    // Longer prefixes of the lists that follow do not count.
    ['5.34.0.1', 'DE', 'external', '5.34.0.0/16'],
    ['5.34.7.1', 'ZZ', 'external', '5.34.7.0/24'],
    ['2.72.0.1', 'KZ', 'external', '2.72.0.0/13'],
    ['10.20.1.1', 'RU', 'domestic', '10.20.0.0/16'],
  ])('is believed of %s', (peer, country, zone, prefix) => {
    expect(placeOf(peer)).toMatchObject({ country, zone, rule: 'operator', prefix })
  })

  it('is asked about nothing else', () => {
    expect(placeOf('2.80.0.1').rule).not.toBe('operator')
    expect(placeOf('10.21.0.1')).toMatchObject({ country: 'KZ', rule: 'private' })
  })

  it('hears of every mistake at once', () => {
    const text =
      'x KZ\n10.0.0.0/8\n10.0.0.0/8 kz\n10.0.0.0/8 KZ near\n10.0.0.0/8 KZ domestic 1\n1.2.3.4 KZ\n1.2.3.4/32 RU\n'
    expect(() => parseZoneFile(text, 'my.zones')).toThrow(/my\.zones:1.*:2.*:3.*:4.*:5.*:7: 1\.2\.3\.4\/32/s)
    expect(() => parseZoneFile(text, 'my.zones')).not.toThrow(/my\.zones:6/)
  })
})

it('a database that is none is refused by name', () => {
  expect(() => openCountryDatabase(import.meta.filename)).toThrow(/zones\.test\.ts cannot be read/)
  expect(() => openCountryDatabase('/nowhere.mmdb')).toThrow(/nowhere\.mmdb cannot be read/)
})

it('trusted proxies are those that are named, in whatever way a peer is written', () => {
  const trusts = proxyTrust(['10.0.0.0/8', '2001:db8:1::/48', '192.0.2.7'])
  for (const peer of [
    '10.1.2.3',
    '::ffff:10.1.2.3',
    '10.1.2.3:80',
    '2001:db8:1::9',
    '[2001:db8:1::9]:80',
    '192.0.2.7',
  ])
    expect(trusts(peer), peer).toBe(true)
  for (const peer of [
    '11.0.0.1',
    '192.0.2.8',
    '2001:db8:2::1',
    '10.1',
    '0x0a.1.2.3',
    '010.1.2.3',
    'unknown',
    '',
    undefined,
  ])
    expect(trusts(peer), peer).toBe(false)
  expect(proxyTrust([])('10.1.2.3')).toBe(false)
})

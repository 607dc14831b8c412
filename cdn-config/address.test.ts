import { isIP } from 'node:net'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatAddress, formatPrefix, networkOf, parseAddress, parsePeer, parsePrefix } from './address.ts'

describe('addresses', () => {
  it.each([
    ['0.0.0.0', '0.0.0.0'],
    ['2.72.0.1', '2.72.0.1'],
    ['255.255.255.255', '255.255.255.255'],
    ['::ffff:2.72.0.1', '2.72.0.1'],
    ['::FFFF:0248:0001', '2.72.0.1'],
    ['::2.72.0.1', '::248:1'],
    ['::', '::'],
    ['::1', '::1'],
    ['fe80::1%eth0', 'fe80::1'],
    ['2001:DB8::1:0:0:1', '2001:db8::1:0:0:1'],
    ['2001:db8:0:0:1:0:0:0', '2001:db8:0:0:1::'],
    ['1:2:3:4:5:6:7:8', '1:2:3:4:5:6:7:8'],
    ['1::', '1::'],
    ['64:ff9b::2.72.0.1', '64:ff9b::248:1'],
  ])('%s is %s', (text, said) => {
    const address = parseAddress(text)
    expect(address && formatAddress(address)).toBe(said)
  })

  it.each([
    '',
    '1.2.3',
    '1.2.3.256',
    '01.2.3.4',
    '0x1.2.3.4',
    '1.2.3.4:80',
    '[::1]',
    '::g',
    '1::2::3',
    'unix',
  ])('no address: %j', (text) => {
    expect(parseAddress(text)).toBeNull()
  })

  it('read back as they are written', () => {
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), (text) => {
        const address = parseAddress(text)
        expect(address && parseAddress(formatAddress(address))).toEqual(address)
        // Another writer of the same standard: an address in a URL.
        if (text.includes(':') && !formatAddress(address ?? [0, 0, 0, 0]).includes('.'))
          expect(address && `[${formatAddress(address)}]`).toBe(new URL(`http://[${text}]`).hostname)
      }),
    )
  })

  it('are what Node takes for one', () => {
    const unit = fc.constantFrom(':', '::', ':0', 'f', 'F1', 'abcd', '1', '.', '1.2.3.4', 'g')
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 12 }), (text) => {
        expect(parseAddress(text) !== null).toBe(isIP(text) !== 0)
      }),
      { numRuns: 2000 },
    )
  })

  it.each([
    ['2.72.0.1:51234', '2.72.0.1'],
    ['[2a00:12f8::1]:443', '2a00:12f8::1'],
    ['[2a00:12f8::1]', '2a00:12f8::1'],
    ['[::ffff:2.72.0.1]:443', '2.72.0.1'],
    // Without brackets the last group is a group.
    ['2a00:12f8::1:443', '2a00:12f8::1:443'],
  ])('of %s, as a proxy may say it, is %s', (text, said) => {
    const address = parsePeer(text)
    expect(address && formatAddress(address)).toBe(said)
  })

  it.each([
    '2.72.0.1:',
    '2.72.0.1:port',
    '2.72.0.1:123456',
    '[2.72.0.1',
    '"2.72.0.1"',
    'unknown',
    '_hidden',
    '',
  ])('of %j is none', (text) => {
    expect(parsePeer(text)).toBeNull()
  })
})

describe('prefixes', () => {
  it.each([
    ['10.0.0.0/8', '10.0.0.0/8'],
    ['10.1.2.3/8', '10.0.0.0/8'],
    ['1.2.3.4', '1.2.3.4/32'],
    ['0.0.0.0/0', '0.0.0.0/0'],
    ['2a00:12f8:ffff::/33', '2a00:12f8:8000::/33'],
    ['::1', '::1/128'],
    ['::/0', '::/0'],
    ['::ffff:0:0/96', '0.0.0.0/0'],
  ])('%s is %s', (text, said) => {
    const prefix = parsePrefix(text)
    expect(prefix && formatPrefix(prefix)).toBe(said)
  })

  it.each(['10.0.0.0/33', '::/129', '10.0.0.0/', '10.0.0.0/8/8', '10.0.0/8', '10.0.0.0/-1', 'x/8'])(
    'no prefix: %s',
    (text) => {
      expect(parsePrefix(text)).toBeNull()
    },
  )
})

it.each([
  ['2.72.0.1', '2.72.0.1'],
  ['::ffff:2.72.0.1', '2.72.0.1'],
  ['2.72.0.1:4411', '2.72.0.1'],
  ['2a00:12f8:1:2:3:4:5:6', '2a00:12f8:1:2::/64'],
  ['127.0.0.9', null],
  ['::1', null],
  ['nobody', null],
])('the network of %s is %s', (text, network) => {
  expect(networkOf(text)).toBe(network)
})

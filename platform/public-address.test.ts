import { expect, it } from 'vitest'
import { isPublicAddress } from './public-address.ts'

it('knows every kind of address that is none of the public Internet', () => {
  const closed = [
    ...['127.0.0.1', '127.8.9.1', '0.0.0.0', '10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1'],
    ...['169.254.169.254', '100.64.0.1', '100.127.255.255', '224.0.0.1', '239.1.1.1', '255.255.255.255'],
    ...['192.0.0.8', '192.0.2.1', '198.18.0.1', '198.51.100.7', '203.0.113.9', '240.0.0.1'],
    ...['::', '::1', 'fe80::1', 'fe80::1%eth0', 'fc00::1', 'fd12:3456::1', 'ff02::1', '2001:db8::1'],
    ...['::ffff:127.0.0.1', '::ffff:10.0.0.1', '::ffff:7f00:1', '::127.0.0.1', '64:ff9b::7f00:1'],
    ...['64:ff9b:1::7f00:1', '2002:7f00:1::', '2001::1', 'fec0::1', '100::1', '5f00::1'],
    ...['', 'localhost', '127.1', '0x7f000001', '2130706433', '1.2.3.4.5'],
  ]
  expect(closed.filter(isPublicAddress)).toEqual([])
  const open = ['91.185.0.1', '8.8.8.8', '2a00:12f8::1', '2606:4700::1111', '::ffff:8.8.8.8']
  expect(open.filter((address) => !isPublicAddress(address))).toEqual([])
})

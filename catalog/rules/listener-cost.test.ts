import { expect, test } from 'vitest'
import { listenerCost, trafficPrice } from './listener-cost.ts'

const rendition = { name: 'a64', height: null, averageBandwidth: 64_000 }

test('an hour of 64 kbit/s is 28.8 MB and what goes with it', () => {
  const { renditions } = listenerCost([rendition], { currency: 'KZT', domestic: 10, external: 100 })
  expect(renditions).toEqual([
    {
      name: 'a64',
      bytesPerHour: 29_952_000,
      domestic: expect.closeTo(0.29952),
      external: expect.closeTo(2.9952),
    },
  ])
})

test('without a price there are bytes alone', () => {
  expect(listenerCost([rendition], null).renditions[0]).toMatchObject({ domestic: null, external: null })
})

test.each([
  ['KZT 8 30', { currency: 'KZT', domestic: 8, external: 30 }],
  ['USD 0.01 0.05', { currency: 'USD', domestic: 0.01, external: 0.05 }],
  ['KZT 8', null],
  ['XXX 8 30', null],
  ['free', null],
  [null, null],
])('the setting %s', (text, price) => {
  expect(trafficPrice(text)).toEqual(price)
})

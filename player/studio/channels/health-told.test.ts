import { expect, it } from 'vitest'
import type { ChannelHealth, ChannelHour } from '#catalog/contract/channel-health.ts'
import { en } from '#player/words/en.ts'
import { alarmLine, audienceBins, binEnds, binLabels, healthTiles } from './health-told.ts'

const telling = { words: en, locale: 'en' } as const
const health: ChannelHealth = {
  ...{ at: '2026-11-23T05:00:00Z', state: 'on-air', source: 'main', since: '2026-11-23T01:00:00Z' },
  stream: {
    ...{ inbound: 2_612_400, usual: 2_600_000, pictureRate: 24.8, promisedRate: 25, lostSeconds: 0.2 },
    ...{ dropped: 5, gaps: 0, droppedInAll: 31, gapsInAll: 1, gapSecondsInAll: 7.4, late: 2 },
    ...{ black: { is: false, since: '2026-11-23T01:00:05Z' }, way: 'copy' },
    silent: { is: true, since: '2026-11-23T04:59:20Z' },
  },
  ...{ watching: 1240, alarms: [] },
}
const plain = (text: string | undefined) => text?.replace(/\s/g, ' ')
const told = (of: ChannelHealth, isRadio = false) =>
  healthTiles(of, telling, isRadio).map(({ name, value, note }) =>
    [name, value, note].map(plain).filter((part) => part !== undefined && !/^since/.test(part)),
  )

it('says with numbers how a channel is', () => {
  expect(told(health)).toEqual([
    ['Watching now', '1 240'],
    ['On air', 'the main signal'],
    ['Signal, kbit/s', '2 612', 'usually 2 600'],
    ['Pictures a second', '24.8', 'promised: 25'],
    ['Lost in the last minute', '0.2 s', 'pictures: 5'],
    ['Breaks', '1', '7.4 s in all, late parts: 2'],
    ['Sound', 'none'],
    ['Picture', 'there'],
  ])
})

it('of sound alone says nothing of pictures, and of the slate nothing of a signal', () => {
  const radio = {
    ...health,
    stream: { ...health.stream, pictureRate: null, promisedRate: null, black: null },
  }
  const names = told(radio as ChannelHealth, true).map(([name]) => name)
  expect(names).toEqual([
    ...['Listening now', 'On air', 'Signal, kbit/s', 'Lost in the last minute', 'Breaks', 'Sound'],
  ])
  expect(told({ ...health, source: 'slate' })).toEqual([
    ['Watching now', '1 240'],
    ['On air', 'the slate'],
  ])
  expect(told({ ...health, source: null, since: null, stream: null })[1]).toEqual(['On air', 'nothing'])
})

it('says how long an alarm was, or that it goes on', () => {
  const alarm = { id: 'a', kind: 'silence', began: '2026-11-23T05:00:00Z' } as const
  expect(alarmLine({ ...alarm, ended: null }, telling)).toMatch(/, still going on$/)
  expect(alarmLine({ ...alarm, ended: '2026-11-23T05:14:00Z' }, telling)).toMatch(/, lasted 14 minutes$/)
})

it('is the average of an hour or a day, also of one that is not over', () => {
  const from = Date.parse('2026-11-22T19:00:00Z')
  const hours = Array.from({ length: 30 }, (_, n): ChannelHour => {
    const hour = new Date(from + n * 3_600_000).toISOString()
    return { hour, starts: 0, domesticSeconds: 7200, externalSeconds: n === 29 ? 900 : 0, most: n }
  })
  const half = from + 29.5 * 3_600_000
  const byHour = audienceBins(hours, 1, half)
  expect(byHour[0]).toMatchObject({ at: hours[0]?.hour, domestic: 2, external: 0, most: 0 })
  expect(byHour.at(-1)).toMatchObject({ domestic: 4, external: 0.5, most: 29 })
  const byDay = audienceBins(hours, 24, half)
  expect(byDay).toHaveLength(2)
  const axis = { from: '2026-11-23', perBin: 24 } as const
  expect(binLabels(byDay, axis, en)).toEqual(['23 November 2026', '24 November 2026'])
  expect([binEnds(byDay, axis), binEnds([], axis)]).toEqual([
    ['23.11', '24.11'],
    ['', ''],
  ])
  expect(byDay[0]).toMatchObject({ domestic: 2, most: 23 })
  expect(byDay[1]?.domestic).toBeCloseTo((6 * 7200) / (5.5 * 3600))
})

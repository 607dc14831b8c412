import { expect, it } from 'vitest'
import type { Programme } from '#catalog/contract/channel.ts'
import { elapsedOf, nextAfter, partsOf, programmeAt, within } from './programmes.ts'

const programme = (id: string, starts: string, ends: string): Programme => ({
  ...{ id, channelId: 'aaaaaaaaaaaa', texts: { kk: { title: id } }, language: null, origin: null },
  ...{ ageMark: null, record: false, ownLicences: false, titleId: null },
  starts: `2026-11-24T${starts}:00Z`,
  ends: `2026-11-24T${ends}:00Z`,
})
const news = programme('Жаңалықтар', '13:00', '13:30')
const film = programme('Фильм', '14:00', '16:00')
const guide = [news, film]
const at = (time: string) => Date.parse(`2026-11-24T${time}:00Z`)

it('says what is on, and what comes', () => {
  expect(programmeAt(guide, at('13:00'))).toBe(news)
  expect(programmeAt(guide, at('13:30'))).toBeNull()
  expect(nextAfter(guide, at('13:00'))).toBe(film)
  expect(nextAfter(guide, at('14:00'))).toBeNull()
  expect(elapsedOf(film, at('14:30'))).toBe(0.25)
  expect(elapsedOf(film, at('19:00'))).toBe(1)
  expect(within(guide, at('13:30'), at('14:00'))).toEqual([])
})

it('is parts of a bar, in its seconds', () => {
  const parts = partsOf(guide, { from: at('13:15'), until: at('15:00') }, 'kk')
  expect(parts.map(({ start, end, name }) => [start, end, name])).toEqual([
    [0, 900, 'Жаңалықтар'],
    [2700, 6300, 'Фильм'],
  ])
})

import { expect, test } from 'vitest'
import type { Credit } from '#catalog/contract/credit.ts'
import { draftPeople, newLine, writtenPeople } from './people-draft.ts'

const credit: Credit = {
  ...{ role: 'akyn', pair: 2 },
  person: { id: 'person000001', names: { kk: 'Гүлсара', ru: 'Гульсара' } },
}

test('a name that was not touched stays that person', () => {
  const [draft = newLine('host')] = draftPeople([credit], 'ru')
  expect(draft).toMatchObject({ name: 'Гульсара', pair: '2' })
  expect(writtenPeople([draft])).toEqual([{ role: 'akyn', personId: 'person000001', pair: 2 }])
  expect(writtenPeople([{ ...draft, name: 'Нартай ', pair: '' }])).toEqual([{ role: 'akyn', name: 'Нартай' }])
})

test('lines without a name are left out, and so are pairs of others than akyns', () => {
  expect(writtenPeople([newLine('akyn'), { ...newLine('host'), name: 'Сәуле', pair: '1' }])).toEqual([
    { role: 'host', name: 'Сәуле' },
  ])
})

import { expect, it } from 'vitest'
import { newProgramme, programmeDraft, writtenProgramme } from './programme-draft.ts'

const day = '2026-11-24'
const local = (on: string, time: string) => new Date(`${on}T${time}:00`).toISOString()
const draft = { ...newProgramme(null, 'kk'), title: ' Кешкі жаңалық ', starts: '19:30', ends: '20:00' }

it('is a programme of its day', () => {
  expect(writtenProgramme(draft, day)).toEqual({
    ...{ starts: local(day, '19:30'), ends: local(day, '20:00') },
    texts: { kk: { title: 'Кешкі жаңалық' } },
    ...{ language: null, origin: null, ageMark: null, record: false },
  })
})

it('goes over midnight', () => {
  expect(writtenProgramme({ ...draft, starts: '23:30', ends: '0:15' }, day)).toMatchObject({
    ...{ starts: local(day, '23:30'), ends: local('2026-11-25', '00:15') },
  })
})

it('says what is wrong', () => {
  expect(writtenProgramme({ ...draft, ends: '24:00' }, day)).toEqual({ fault: 'wrongTime' })
  expect(writtenProgramme({ ...draft, title: ' ' }, day)).toEqual({ fault: 'needName' })
})

it('keeps what it says in other languages', () => {
  const texts = { ru: { title: 'Новости' } }
  expect(writtenProgramme(draft, day, texts)).toMatchObject({
    texts: { ru: { title: 'Новости' }, kk: { title: 'Кешкі жаңалық' } },
  })
  const programme = {
    ...{ id: 'a', channelId: 'b', starts: local(day, '19:30'), ends: local(day, '20:00'), texts },
    ...({ language: 'ru', origin: 'foreign', ageMark: 12 } as const),
    ...{ record: true, ownLicences: false, titleId: null },
  }
  expect(programmeDraft(programme, 'kk')).toMatchObject({
    ...{ titleLanguage: 'ru', title: 'Новости', starts: '19:30', origin: 'foreign', ageMark: 12 },
  })
})

import { expect, it } from 'vitest'
import type { Reason } from '#catalog/contract/why.ts'
import { en } from '#player/words/en.ts'
import { kk } from '#player/words/kk.ts'
import { ru } from '#player/words/ru.ts'
import { reasonText } from './reason-text.ts'

const at = '2026-11-22T12:00:00.000Z'
const word = (more: object): Reason => ({
  ...{ because: 'word', asked: 'айтыс', in: 'name', by: 'same', otherScript: false },
  word: { names: { kk: 'Айтысы' } },
  whole: null,
  ...more,
})

it.each<[Reason, string]>([
  [word({}), '«айтыс» атауында бар: «Айтысы»'],
  [word({ by: 'form' }), '«айтыс» атауында бар: «Айтысы» (сөздің басқа тұлғасы)'],
  [
    word({ in: 'person', by: 'beginning', otherScript: true, whole: { names: { ru: 'Айтысбек Нуров' } } }),
    '«айтыс» адам есімінде бар: «Айтысбек Нуров» (сөздің басы, басқа әліпбимен жазылған)',
  ],
  [
    word({ in: 'line', otherScript: true }),
    '«айтыс» айтылған сөзінде бар: «Айтысы» (басқа әліпбимен жазылған)',
  ],
  [
    { because: 'sound', in: 'series', whole: { names: { kk: 'Домбыра' } } },
    'Естілуі ұқсас сөз топтамасының атауында бар: «Домбыра»',
  ],
  [{ because: 'relevance' }, kk.why.relevance],
  [{ because: 'likeness' }, kk.why.likeness],
  [{ because: 'moment' }, kk.why.moment],
  [{ because: 'newest', at }, 'Хабқа түскен күні: 2026 жылғы 22 қараша. Жаңасы бірінші тұрады'],
  [{ because: 'number', season: 2, episode: 7 }, 'Топтамадағы орны: 2-маусым, 7-бөлім'],
  [{ because: 'no-number' }, kk.why.noNumber],
  [{ because: 'credit', roles: ['akyn', 'jury'] }, 'Бұл жазбадағы рөлі: Ақын, Қазылар алқасы'],
  [{ because: 'credit', roles: [] }, kk.why.inChapter],
  [
    { because: 'editors', by: 'moderator', at, place: 3 },
    'Тізімдегі 3-орнын белгілеген: хабтың модераторы, 2026 жылғы 22 қараша',
  ],
  [
    { because: 'editors', by: null, at, place: 1 },
    'Тізімдегі 1-орнын белгілеген: хабтың редакциясы, 2026 жылғы 22 қараша',
  ],
])('%o is said as %s', (reason, said) => {
  expect(reasonText(reason, kk, 'kk')).toBe(said)
  for (const [language, words] of [
    ['ru', ru],
    ['en', en],
  ] as const)
    expect(reasonText(reason, words, language)).toMatch(/^[^{}]{10,}$/)
})

import { expect, it } from 'vitest'
import { toldIn, wantedScript } from './told-in.ts'

it.each([
  [{ script: 'latin' }, 'kk-Arab', 'latin'],
  [{}, 'ru, kk-Arab;q=0.5', 'arabic'],
  [{}, 'kk-Latn-KZ,kk', 'latin'],
  [{}, 'kk-KZ', null],
  [undefined, undefined, null],
])('the query %o and the languages %s want %s', (query, languages, script) => {
  expect(wantedScript(query, languages)).toBe(script)
})

it('Kazakh texts and names are told in it, and nothing else', async () => {
  const answer = {
    id: 'қ',
    owner: { name: 'Қазына' },
    texts: { kk: { title: 'Қыз', description: 'Ән' }, ru: { title: 'Қыз' } },
    credits: [{ person: { names: { kk: 'Әсем', en: 'Әсем' } }, pair: null }],
    series: null,
  }
  expect(await toldIn(answer, 'latin')).toEqual({
    ...answer,
    texts: { kk: { title: 'Qyz', description: 'Än' }, ru: { title: 'Қыз' } },
    credits: [{ person: { names: { kk: 'Äsem', en: 'Әсем' } }, pair: null }],
  })
})

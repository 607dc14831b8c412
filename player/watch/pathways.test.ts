import { describe, expect, it } from 'vitest'
import { openAddressBook } from './address.ts'
import { readManifest } from './follow-steering.ts'
import { openPathways } from './pathways.ts'

const page = 'https://nar.test/watch/0123456789ab'
const pathway = (id: string, baseUrl = `https://${id}.test`, domestic = true) => ({ id, baseUrl, domestic })
const [almaty, astana, hub] = [pathway('almaty'), pathway('astana'), pathway('hub', '', false)]
const [atAlmaty, atAstana, atHub] = ['https://almaty.test', 'https://astana.test', 'https://nar.test']

function opened() {
  const clock = { now: 0 }
  const pathways = openPathways(page, () => clock.now)
  pathways.renew([almaty, astana, hub])
  return { clock, pathways }
}

describe('pathways', () => {
  it('begin with the first, and go on with the next where one fails', () => {
    const { pathways } = opened()
    expect(pathways.origin()).toBe(atAlmaty)
    expect([pathways.fail(atAlmaty), pathways.origin(), pathways.failed()]).toEqual([
      true,
      atAstana,
      [atAlmaty],
    ])
    // What failed before and is told only now.
    expect([pathways.fail(atAlmaty), pathways.origin()]).toEqual([true, atAstana])
    expect([pathways.fail(atAstana), pathways.origin(), pathways.domestic()]).toEqual([true, atHub, false])
  })

  it('begin again with the best where all have failed, and after a minute', () => {
    const { clock, pathways } = opened()
    for (const origin of [atAlmaty, atAstana, atHub]) pathways.fail(origin)
    expect(pathways.origin()).toBe(atAlmaty)
    pathways.fail(atAlmaty)
    clock.now += 59_999
    expect(pathways.origin()).toBe(atAstana)
    clock.now += 1
    expect(pathways.origin()).toBe(atAlmaty)
  })

  it('do as a manifest says, and stay where they are when an address is renewed', () => {
    const { pathways } = opened()
    pathways.obey([astana, hub])
    expect(pathways.origin()).toBe(atAstana)
    pathways.renew([almaty, astana, hub])
    expect(pathways.origin()).toBe(atAstana)
    pathways.renew([almaty, hub])
    expect(pathways.origin()).toBe(atAlmaty)
    pathways.obey([])
    expect(pathways.origin()).toBe(atAlmaty)
  })

  it('that are one have nowhere else to go', () => {
    const pathways = openPathways(page)
    expect([pathways.origin(), pathways.fail(atHub)]).toEqual([null, false])
    pathways.renew([hub])
    expect([pathways.fail(atHub), pathways.origin(), pathways.several()]).toEqual([false, atHub, false])
  })
})

describe('addresses', () => {
  it('are those of the pathway and of the newest permission, whichever they were', () => {
    const moves: unknown[] = []
    const book = openAddressBook(page, () => moves.push(book.current(`${atAlmaty}/p/2/b/x/`)))
    book.renew({ master: `${atAlmaty}/p/1/a/x/master.m3u8`, pathways: [almaty, astana, hub] })
    book.renew({ master: `${atAlmaty}/p/2/b/x/master.m3u8`, pathways: [almaty, astana, hub] })
    expect(book.current(`${atAlmaty}/p/1/a/x/1/v240/3.m4s?_HLS_msn=2`)).toBe(
      `${atAlmaty}/p/2/b/x/1/v240/3.m4s?_HLS_msn=2`,
    )
    expect(book.fail(`${atAlmaty}/p/2/b/x/1.m4s`)).toBe(true)
    for (const origin of [atAlmaty, atAstana, atHub])
      for (const path of ['1/a', '2/b'])
        expect(book.current(`${origin}/p/${path}/x/1.m4s`)).toBe(`${atAstana}/p/2/b/x/1.m4s`)
    expect(book.beside('steering.json')).toBe(`${atAstana}/p/2/b/x/steering.json`)
    book.obey([hub])
    expect(moves).toEqual([`${atAstana}/p/2/b/x/`, `${atHub}/p/2/b/x/`])
    expect(book.current('https://other.test/p/2/b/x/1.m4s')).toBe('https://other.test/p/2/b/x/1.m4s')
  })

  it('of a copy on this device stay as they are', () => {
    const book = openAddressBook(page)
    book.renew({ master: '/kept/0123456789ab/master.m3u8', pathways: [] })
    expect(book.current('/kept/0123456789ab/1/storyboard.vtt')).toBe('/kept/0123456789ab/1/storyboard.vtt')
    expect([book.beside('steering.json'), book.domestic()]).toEqual([null, null])
  })
})

it.each([
  [
    { VERSION: 1, TTL: 5, 'X-PATHWAYS': [almaty, hub] },
    { seconds: 5, pathways: [almaty, hub] },
  ],
  [
    { VERSION: 1, TTL: 0, 'X-PATHWAYS': [hub] },
    { seconds: 2, pathways: [hub] },
  ],
  [{ VERSION: 2, TTL: 5, 'X-PATHWAYS': [hub] }, null],
  [{ VERSION: 1, TTL: 5, 'X-PATHWAYS': [] }, null],
  [{ VERSION: 1, TTL: 5, 'X-PATHWAYS': [{ ...almaty, baseUrl: 'javascript:1' }] }, null],
  [{ VERSION: 1, TTL: 5, 'PATHWAY-PRIORITY': ['.'] }, null],
  [null, null],
])('a manifest is read, or left alone: %j', (told, expected) => {
  expect(readManifest(told)).toEqual(expected)
})

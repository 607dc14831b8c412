import { expect, it } from 'vitest'
import type { TitleView } from '#catalog/contract/title.ts'
import { locales } from '#player/words/language.ts'
import { named, readXml, textOf } from '#tests/support/xml.ts'
import type { Context } from './context.ts'
import { homeDocument, ownerDocument, type PageDocument, seriesDocument } from './documents.ts'
import { feedXml } from './feed.ts'
import { headMarkup } from './head.ts'
import { regionDocument } from './region-document.ts'
import { cutShell, fillShell } from './shell.ts'
import { titleEntry } from './sitemap.ts'
import { localeFor, speechOf, wantedLanguages } from './speech.ts'
import { isoDuration } from './title-ld.ts'
import { watchDocument } from './watch-document.ts'

/** Every text an owner may write, as somebody would write it who means harm. */
const hostile = `</script></title></textarea><script>alert(1)</script><img src=x onerror="alert(2)"> ' " --> ]]> &amp; \u0007 {{`
/** Without what XML cannot hold. */
const spoken = hostile.replace('\u0007', '')
const texts = { kk: { title: hostile, description: hostile }, ru: { title: hostile } }
const owner = { id: 'owner0000000', name: hostile }
const title: TitleView = {
  ...{ id: 'title0000000', owner, kind: 'aitys', texts, region: 'KZ-75', languages: ['kk'], ageMark: 18 },
  ...{ year: null, recordedOn: '2026-03-22', season: 2, episode: 3, demo: true, state: 'complete' },
  series: { id: 'series000000', texts },
  credits: [
    { role: 'akyn', person: { id: 'person000000', names: { kk: hostile, ru: hostile } }, pair: 1 },
    { role: 'director', person: { id: 'person000001', names: { kk: hostile } }, pair: null },
  ],
  ...{ refusal: null, playable: true, hidden: false, outdated: false, createdAt: '2026-03-23T04:00:00.000Z' },
  ...{ duration: 6342.4, audioOnly: false, poster: `/api/v1/titles/title0000000/poster.jpg?v=1&x="` },
  ...{ preview: null, picturesDue: false, renditions: [], licences: [] },
  offers: [{ of: 'title', amount: 50_000, currency: 'KZT', days: 2, online: true }],
}
const sharing = { territories: ['WORLD'], except: ['DE'], until: '2027-01-01T00:00:00.000Z', embed: true }
const contextIn = (locale: (typeof locales)[number], hl: Context['hl'] = null): Context => ({
  ...speechOf(locale),
  ...{ origin: 'https://nar.example', hl, icon: '/assets/icon.png' },
})
const kk = contextIn('kk')
const shell = cutShell(
  '<!doctype html>\n<html lang="kk">\n<head>\n<meta charset="utf-8" />\n<title>Нар</title>\n<meta name="description" content="x" />\n<link rel="apple-touch-icon" href="/assets/icon.png" />\n</head>\n<body>\n<div id="root"></div>\n<noscript>x</noscript>\n</body>\n</html>\n',
)
const whole = ({ head, body }: PageDocument, context: Context) => {
  if (!shell) throw new Error('no shell')
  const { title: name, description } = head
  const told = { title: name, description, head: headMarkup(head, context), scripts: [], body, early: null }
  return fillShell(shell, { locale: context.locale, ...told })
}
const list = { titles: [title], next: 'cur"sor' }
const browse = {
  ...{ q: null, kind: null, region: null, lang: null, textLang: null, from: null, to: null, age: null },
  here: false,
}
const pages = (context: Context): [string, PageDocument][] => [
  ['watch', watchDocument(title, sharing, context)],
  ['home', homeDocument(browse, list, [], context)],
  ['search', homeDocument({ ...browse, q: hostile }, list, [], context)],
  [
    'series',
    seriesDocument(
      { id: 'series000000', owner, kind: 'aitys', texts, region: null, price: null, ...list },
      list,
      context,
    ),
  ],
  [
    'owner',
    ownerDocument(
      { ...owner, series: [{ id: 'series000000', kind: 'aitys', texts }], ...list },
      list,
      context,
    ),
  ],
  ['region', regionDocument('KZ-75', list, context)],
]

it('lets no text out of where it was put, on any page in any language', () => {
  for (const locale of locales)
    for (const [name, page] of pages(contextIn(locale))) {
      const text = whole(page, contextIn(locale))
      // The only scripts are data, and the only handlers are none.
      const scripts = [...text.matchAll(/<script\b([^>]*)>(.*?)<\/script>/gs)]
      expect(
        scripts.every(([, type]) => type === ' type="application/ld+json"'),
        `${name} ${locale}`,
      ).toBe(true)
      expect(text.split('<script').length - 1, `${name} ${locale}`).toBe(scripts.length)
      expect(text, `${name} ${locale}`).not.toMatch(/<img src=x|alert\(1\)<\/script><img/)
      expect(text.match(/<title>/g), `${name} ${locale}`).toHaveLength(1)
      for (const [, , json = ''] of scripts) expect(JSON.parse(json)['@context']).toBe('https://schema.org')
      const tags = [...text.matchAll(/<[a-z][^\s>]*\s([^<>]*)>/g)].map(([, attributes = '']) => attributes)
      expect(tags.filter((attributes) => /\bon\w+=/.test(attributes.replace(/"[^"]*"/g, '')))).toEqual([])
    }
})

it('says of a title what search engines and cards of links ask for', () => {
  const { head } = watchDocument(title, sharing, kk)
  expect(head.jsonLd[0]).toMatchObject({
    '@type': ['VideoObject', 'Episode'],
    name: hostile,
    thumbnailUrl: [`https://nar.example${title.poster}`],
    uploadDate: title.createdAt,
    ...{ duration: 'PT1H45M42S', ineligibleRegion: 'DE', expires: sharing.until, inLanguage: ['kk'] },
    ...{ contentRating: '18+', isFamilyFriendly: false, isAccessibleForFree: false, episodeNumber: 3 },
    partOfSeries: { '@type': 'CreativeWorkSeries', url: 'https://nar.example/series/series000000' },
    actor: [{ '@type': 'Person', url: 'https://nar.example/people/person000000' }],
    director: [{ url: 'https://nar.example/people/person000001' }],
    embedUrl: 'https://nar.example/embed/title0000000',
  })
  const { markup } = headMarkup(head, kk)
  for (const part of [
    '<link rel="canonical" href="https://nar.example/watch/title0000000">',
    'hreflang="kk-Arab" href="https://nar.example/watch/title0000000?hl=kk-Arab"',
    '<meta property="og:type" content="video.episode">',
    '<meta property="og:image" content="https://nar.example/api/v1/titles/title0000000/poster.jpg?v=1&amp;x=&quot;">',
    '<meta name="twitter:card" content="summary_large_image">',
    'type="application/rss+xml"',
    'type="application/json+oembed"',
  ])
    expect(markup).toContain(part)
  const sound = { ...title, audioOnly: true, series: null, offers: [], poster: null, ageMark: 6 as const }
  const inKz = { ...sharing, territories: ['KG', 'KZ'], except: [], embed: false, until: null }
  const { head: quiet } = watchDocument(sound, inKz, kk)
  expect(quiet.jsonLd[0]).toMatchObject({
    ...{ '@type': 'AudioObject', regionsAllowed: 'KG,KZ', isFamilyFriendly: true },
    thumbnailUrl: ['https://nar.example/api/v1/titles/title0000000/card.jpg'],
    contributor: [{ '@type': 'Person' }, { '@type': 'Person' }],
  })
  expect(headMarkup(quiet, kk).markup).not.toMatch(/oembed|embedUrl|expires/)
  expect([0, 59.6, 3600].map(isoDuration)).toEqual(['PT0S', 'PT1M', 'PT1H'])
})

it('keeps searches from search engines, and a language that was asked for in its links', () => {
  expect(headMarkup(homeDocument({ ...browse, q: 'x' }, list, [], kk).head, kk).markup).toContain('noindex')
  const arabic = contextIn('kk-Arab', 'kk-Arab')
  const text = whole(watchDocument(title, sharing, arabic), arabic)
  expect(text).toContain('<html lang="kk-Arab" dir="rtl">')
  expect(text).toContain('href="/people/person000000?hl=kk-Arab"')
  expect(text).toContain('<link rel="canonical" href="https://nar.example/watch/title0000000?hl=kk-Arab">')
})

it('speaks as the browser asks', () => {
  expect(wantedLanguages('en;q=0.5, ru, kk-Latn;q=0.9, de;q=0, *;q=0.1')).toEqual(['ru', 'kk-Latn', 'en'])
  expect(localeFor(null, 'de, kk-Latn;q=0.8, ru;q=0.9')).toBe('ru')
  expect(localeFor('kk-Arab', 'ru')).toBe('kk-Arab')
  expect(localeFor('xx', undefined)).toBe('kk')
})

it('is XML whatever the texts are', () => {
  const channel = {
    ...{
      name: hostile,
      description: hostile,
      page: '/',
      self: '/feeds/titles.xml',
      next: null,
      author: hostile,
    },
    ...{ guid: '00000000-0000-5000-8000-000000000000', audioOnly: false },
  }
  const written = feedXml(channel, [title], new Map(), kk)
  expect(written).toContain('&amp;amp;')
  const feed = readXml(written)
  const [item] = named(feed, 'item')
  expect(item && textOf(item, 'title')).toBe(spoken)
  expect(item && named(item, 'podcast:person')).toMatchObject([
    { attributes: { role: 'guest' } },
    { attributes: { role: 'director' } },
  ])
  const entry = readXml(`<urlset xmlns:video="v">${titleEntry(title, sharing, kk)}</urlset>`)
  expect(named(entry, 'video:video')[0]?.children).toEqual(
    expect.arrayContaining(
      Object.entries({
        'video:title': spoken,
        'video:player_loc': 'https://nar.example/embed/title0000000',
        'video:duration': '6342',
        'video:family_friendly': 'no',
        'video:restriction': 'DE',
      }).map(([name, text]) => expect.objectContaining({ name, text })),
    ),
  )
  expect(named(entry, 'video:restriction')[0]?.attributes).toEqual({ relationship: 'deny' })
  // What nobody may frame has no player to be named.
  expect(titleEntry(title, { ...sharing, embed: false }, kk)).not.toContain('video:')
})

import { describe, expect, it } from 'vitest'
import { routes, streams } from '#catalog/contract/routes.ts'
import { type Handling, handlingOf, keptRoutes, keyOf, mayKeep, saysGone, surplus } from './keeping-rules.ts'

const home = 'https://nar.example.kz'
const id = 'k3v9x0q2m7ab'
const asked = (path: string, method = 'GET', mode = 'cors') =>
  handlingOf({ method, mode, url: new URL(path, home).href }, home)

describe('the table of what is kept', () => {
  it('names routes as the contract has them, and none of those that nobody may keep', () => {
    for (const [name, url] of Object.entries(keptRoutes)) {
      const route = routes[name as keyof typeof keptRoutes] as { method: string; url: string; kept?: boolean }
      expect([name, route.method, route.url, route.kept ?? true]).toEqual([name, 'GET', url, true])
    }
  })

  it('leaves every other route of the contract to the network', () => {
    const found = Object.entries(routes)
      .filter(([name]) => !(name in keptRoutes))
      .map(([name, { method, url }]) => [name, asked(`/api/v1${url.replace(/:\w+/g, id)}`, method)])
      .filter(([, handling]) => handling !== 'leave')
    const signing = ['openSession', 'closeSession', 'signInWithPassword', 'passkeyRequest']
    expect(Object.fromEntries(found)).toEqual(
      Object.fromEntries(
        [...signing, 'signInWithPasskey', 'signInWithRecovery'].map((name) => [name, 'session']),
      ),
    )
    const files = Object.values(streams)
      .map((url) => [url, asked(`/api/v1${url.replace(/:\w+/g, id)}`)])
      .filter(([, handling]) => handling !== 'leave')
    expect(files).toEqual([[streams.poster, 'poster']])
  })

  it.each<[string, string, string, string, Handling]>([
    ['a page', 'GET', 'navigate', '/watch/k3v9x0q2m7ab?t=5', 'page'],
    ['a page that is not', 'GET', 'navigate', '/x/y', 'page'],
    ['a file', 'GET', 'navigate', '/sitemap.xml', 'leave'],
    ['the reference', 'GET', 'navigate', '/api/v1/docs', 'leave'],
    ['a form', 'POST', 'navigate', '/watch/k3v9x0q2m7ab', 'leave'],
    ['code', 'GET', 'no-cors', '/assets/page-4f.js', 'asset'],
    ['a segment over the network', 'GET', 'cors', '/p/1/x/k3v9x0q2m7ab/1/v240/0.m4s', 'leave'],
    ['a segment that is kept', 'GET', 'cors', '/kept-media/k3v9x0q2m7ab/1/v240/0.m4s', 'kept'],
    ['a list', 'GET', 'cors', '/api/v1/titles?kind=aitys', 'answer'],
    ['a search', 'GET', 'cors', '/api/v1/titles?q=qara', 'leave'],
    ['what is mine', 'GET', 'cors', '/api/v1/titles?scope=mine', 'leave'],
    ['a title', 'GET', 'cors', `/api/v1/titles/${id}`, 'answer'],
    ['its licences', 'GET', 'cors', `/api/v1/titles/${id}/licences.jsonld`, 'leave'],
    ['leave to play', 'POST', 'cors', `/api/v1/titles/${id}/playback`, 'leave'],
    ['signing in', 'POST', 'cors', '/api/v1/session', 'session'],
    ['another site', 'GET', 'cors', 'https://other.example.kz/api/v1/titles', 'leave'],
  ])('%s', (_, method, mode, path, handling) => expect(asked(path, method, mode)).toBe(handling))
})

describe('an answer', () => {
  const kept = (headers: Record<string, string>, status = 200) =>
    mayKeep({ status, headers: new Headers(headers) })
  it('is kept when the hub says that anybody gets it', () => {
    expect(kept({ 'nar-keep': 'anybody', 'cache-control': 'private, no-cache' })).toBe(true)
    expect(kept({ 'cache-control': 'private, no-cache' })).toBe(false)
    expect(kept({ 'nar-keep': 'anybody', 'cache-control': 'private, no-store' })).toBe(false)
    expect(kept({ 'nar-keep': 'anybody' }, 404)).toBe(false)
  })

  it('is one of its language', () => {
    const url = `${home}/api/v1/titles?limit=24`
    expect(keyOf(url, 'ru')).not.toBe(keyOf(url, 'kk-Cyrl'))
    expect(keyOf(url, 'ru')).toBe(keyOf(url, 'ru'))
  })

  it('says that a page is gone', () => {
    expect([200, 304, 402, 429, 503].filter(saysGone)).toEqual([])
    expect([403, 404, 410, 451].filter((status) => !saysGone(status))).toEqual([])
  })
})

describe('what is too much', () => {
  const day = 86_400_000
  const now = 100 * day
  const entries = [3, 1, 40, 2].map((days) => ({ url: `${days}`, at: now - days * day }))
  it('goes: what is old, then the oldest', () => {
    expect(surplus(entries, { most: 9, days: 30 }, now)).toEqual(['40'])
    expect(surplus(entries, { most: 1, days: 30 }, now)).toEqual(['40', '3', '2'])
    expect(surplus(entries, { most: 3, days: 90 }, now)).toEqual(['40'])
    expect(surplus([], { most: 0, days: 0 }, now)).toEqual([])
  })
})

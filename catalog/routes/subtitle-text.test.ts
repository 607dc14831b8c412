import { afterAll, expect, it } from 'vitest'
import { nobody, openCatalog, type Who } from '#tests/support/catalog-client.ts'

/** Subtitles as they are edited: read with an ETag, sent back with it. */
const { hub, api, who, close } = await openCatalog()
afterAll(close)

const vtt = (line: string) => `WEBVTT\n\n00:01.000 --> 00:02.000\n${line}\n`
const put = (id: string, line: string, headers: Who = {}) =>
  hub.inject({
    ...{ method: 'PUT', url: `/api/v1/titles/${id}/subtitles/kk`, payload: vtt(line) },
    headers: { ...who.owner, 'content-type': 'text/vtt', ...headers },
  })
const get = (id: string, as: Who, headers: Who = {}) =>
  hub.inject({ url: `/api/v1/titles/${id}/subtitles/kk`, headers: { ...as, ...headers } })

it('are read and sent back by one of two at once', async () => {
  const { id } = await api.watchable(who.owner, 'Айтыс')
  expect((await get(id, who.owner)).statusCode).toBe(404)
  const first = await put(id, 'Бірінші', { 'if-none-match': '*' })
  expect([first.statusCode, (await put(id, 'Тағы', { 'if-none-match': '*' })).statusCode]).toEqual([200, 412])

  const read = await get(id, who.owner)
  expect([read.statusCode, read.headers['content-type']]).toEqual([200, 'text/vtt; charset=utf-8'])
  expect(read.body).toContain('Бірінші')
  const etag = String(read.headers.etag)
  expect(etag).toBe(first.headers.etag)
  expect((await get(id, who.owner, { 'if-none-match': etag })).statusCode).toBe(304)

  const second = await put(id, 'Екінші', { 'if-match': etag })
  expect(second.statusCode).toBe(200)
  expect(second.headers.etag).not.toBe(etag)
  const late = await put(id, 'Кеш қалған', { 'if-match': etag })
  expect([late.statusCode, late.json().code]).toEqual([412, 'changed-meanwhile'])
  expect((await get(id, who.owner)).body).toContain('Екінші')
  // Whoever does not say what they have seen replaces what there is.
  expect((await put(id, 'Үшінші')).statusCode).toBe(200)
})

it('are for whoever may change the title', async () => {
  const { id } = await api.watchable(who.owner, 'Күй')
  await put(id, 'Сөз')
  const statuses = await Promise.all([nobody, who.other, who.moderator].map((one) => get(id, one)))
  expect(statuses.map(({ statusCode }) => statusCode)).toEqual([401, 404, 200])
  const url = `/titles/${id}/subtitles/kk?source=embedded`
  expect(await api.statusOf('GET', url, who.owner)).toBe(404)
})

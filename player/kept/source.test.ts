import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openSource } from './source.ts'

/** Where bytes are fetched from, over a real connection. */
let server: Server
let home: string
/** What each path answers, in turn; the last one again and again. */
let answers: Record<string, number[]>
let asked: string[]

beforeEach(async () => {
  answers = {}
  asked = []
  server = createServer((request, response) => {
    const path = request.url ?? ''
    asked.push(path)
    const [status = 200] = answers[path] ?? []
    if ((answers[path]?.length ?? 0) > 1) answers[path]?.shift()
    if (status === 0) return void response.destroy()
    response.writeHead(status, { 'content-type': 'video/mp4' }).end(path)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  home = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterEach(() => {
  server.closeAllConnections()
  server.close()
})

const open = (renew: () => Promise<string>, signal = new AbortController().signal) =>
  openSource(`${home}/p/1/old/a/master.m3u8`, renew, signal)
const never = () => Promise.reject(new Error('not asked for'))

it('asks below the asset, and gives what comes as it is', async () => {
  const source = open(never)
  expect(await source.text('master.m3u8')).toBe('/p/1/old/a/master.m3u8')
  const file = await source.file('1/v240/0.m4s')
  expect([file.headers.get('content-type'), await file.text()]).toEqual([
    'video/mp4',
    '/p/1/old/a/1/v240/0.m4s',
  ])
})

it('gets one new permission for all that are refused at once', async () => {
  let renewals = 0
  const source = open(async () => {
    renewals += 1
    return `${home}/p/2/new/a/master.m3u8`
  })
  const files = ['0', '1', '2'].map((n) => `1/v240/${n}.m4s`)
  for (const file of files) answers[`/p/1/old/a/${file}`] = [410]
  const got = await Promise.all(files.map(async (file) => (await source.file(file)).text()))
  expect(got).toEqual(files.map((file) => `/p/2/new/a/${file}`))
  expect(renewals).toBe(1)
})

it('tries again where the hub stumbles, and says when nobody is there', async () => {
  answers['/p/1/old/a/x'] = [503, 200]
  expect(await open(never).text('x')).toBe('/p/1/old/a/x')
  answers['/p/1/old/a/y'] = [0]
  await expect(open(never).text('y')).rejects.toMatchObject({ code: 'offline' })
})

it('tells why there is no new permission', async () => {
  answers['/p/1/old/a/x'] = [403]
  await expect(open(() => Promise.reject(new Error('withdrawn'))).text('x')).rejects.toThrow('withdrawn')
  expect(asked).toEqual(['/p/1/old/a/x'])
})

it('stops when it is told to', async () => {
  const abort = new AbortController()
  abort.abort()
  await expect(open(never, abort.signal).text('x')).rejects.toMatchObject({ name: 'AbortError' })
})

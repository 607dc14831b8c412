import { execFile } from 'node:child_process'
import { appendFile, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { signLog } from '#cdn-config/tokens.ts'
import { countAll, type LoggedNode } from '#cli/hub-edge-logs.ts'
import { type EdgeTitles, startEdgeTitles } from '#tests/support/edge-titles.ts'

/** What an edge sent, fetched from it by a hub and counted: the bytes that clients got, each line once. */
let titles: EdgeTitles
let node: LoggedNode
const options = { most: 20_000, settleMs: 0 }
beforeAll(async () => {
  titles = await startEdgeTitles()
  node = { name: 'almaty', kind: 'edge', region: 'KZ-75', url: titles.edge.url }
})
afterAll(() => titles.close())

const count = (now = () => new Date()) => {
  const { db, redis, log } = { ...titles.servers, log: titles.hub.log as never }
  return countAll({ db, redis, log, nodes: [node], secrets: [titles.secret], now, options })
}
type Sums = Record<'requests' | 'bytes' | 'domestic' | 'hits' | 'starts' | 'stalls' | 'seconds', number>
const sums = async (): Promise<Sums> => {
  const { rows } = await sql<Sums>`select sum(requests)::float8 as requests, sum(bytes)::float8 as bytes,
    sum(domestic_bytes)::float8 as domestic, sum(hit_bytes)::float8 as hits, sum(starts)::float8 as starts,
    sum(stalls)::float8 as stalls, sum(seconds) as seconds from traffic`.execute(titles.servers.db)
  return rows[0] as Sums
}
/** Bytes on the wire of one request: nginx counts heads, too. */
const fetched = async (path: string): Promise<number> => {
  const { stdout } = await promisify(execFile)('curl', [
    ...['-s', '-o', '/dev/null', '-w', '%{size_header} %{size_download}', titles.edge.url + path],
  ])
  return stdout.split(' ').reduce((sum, size) => sum + Number(size), 0)
}
const several = async (paths: readonly string[]) => {
  let bytes = 0
  for (const path of paths) bytes += await fetched(path)
  return bytes
}
/**
 * nginx keeps lines for a second; and a worker that has not heard yet that files were moved on writes into the old one, so that what
 * counts is how many there are in all of them.
 */
const written = async (lines: number) => {
  const linesOf = async (file: string) =>
    (await readFile(join(titles.edge.folder, file), 'utf8').catch(() => '')).split('\n').length - 1
  const there = async () => {
    const each = await Promise.all(['access.json', 'access.json.1', 'access.json.2'].map(linesOf))
    return each.reduce((sum, count) => sum + count, 0)
  }
  for (let tries = 0; tries < 100 && (await there()) < lines; tries += 1)
    await new Promise((done) => setTimeout(done, 50))
  expect(await there()).toBe(lines)
}

const segments = (of: string, cmcd = '') =>
  Array.from({ length: 8 }, (_, n) => `${titles.path(of)}1/v240/${n}.m4s${cmcd}`)
const moveOn = async () => {
  const at = (name: string) => join(titles.edge.folder, name)
  await rename(at('access.json.1'), at('access.json.2')).catch(() => undefined)
  await rename(at('access.json'), at('access.json.1'))
  process.kill(Number(await readFile(at('nginx.pid'), 'utf8')), 'SIGUSR1')
}
let all = 0

it('has the bytes, starts, hours and stalls that were sent and said', async () => {
  all += await several([`${titles.path(titles.first)}master.m3u8`, ...segments(titles.first)])
  all += await several(segments(titles.first, '?CMCD=bs%2Cd%3D3840%2Csid%3D%22somebody%22'))
  all += await several(segments(titles.second, '?CMCD=d%3D999999,bs,bs'))
  all += await several([titles.path(titles.first, { by: 'x'.repeat(43) })])
  await written(26)
  expect(await count()).toBe(26)
  const counted = await sums()
  expect(counted).toEqual({
    ...{ requests: 26, bytes: all, domestic: all, starts: 1, stalls: 16 },
    // Without a word of its player, as it said, and no longer than a segment can be.
    seconds: expect.closeTo(8 * 4 + 8 * 3.84 + 8 * 12, 3),
    hits: expect.any(Number),
  })
  expect(counted.hits / counted.bytes).toBeGreaterThan(0.3)
  const { rows } = await sql<{ asset: string; requests: number }>`select asset.id as asset, requests::float8
    from title_traffic join asset using (title_id) order by 2 desc`.execute(titles.servers.db)
  expect(rows).toEqual([
    { asset: titles.first, requests: 17 },
    { asset: titles.second, requests: 8 },
  ])
  expect(await titles.edge.log()).not.toContain('somebody')
})

it('counts nothing twice, also where a hub ended between reading and counting', async () => {
  expect(await count()).toBe(0)
  all += await several(segments(titles.first))
  await written(34)
  await sql`create function fail() returns trigger language plpgsql as 'begin raise exception ''killed''; end'`.execute(
    titles.servers.db,
  )
  await sql`create trigger fail before insert on title_traffic execute function fail()`.execute(
    titles.servers.db,
  )
  expect(await count()).toBe(0)
  await sql`drop trigger fail on title_traffic`.execute(titles.servers.db)
  // Two hubs at once.
  const both = await Promise.all([count(), count()])
  expect(both.toSorted()).toEqual([0, 8])
  expect((await sums()).bytes).toBe(all)
})

it('loses nothing where files are moved on, and reads on in them', async () => {
  all += await several(segments(titles.second))
  await moveOn()
  await written(42)
  all += await several(segments(titles.first))
  await written(50)
  await moveOn()
  all += await several(segments(titles.second))
  await written(58)
  expect(await count()).toBe(24)
  expect(await sums()).toMatchObject({ bytes: all, requests: 58 })
})

it('calls what is no line a fault, and goes on', async () => {
  const line = (await titles.edge.log()).split('\n')[0] ?? ''
  const bad = [
    ...[
      '{}',
      'null',
      '{"time":',
      line.replace('"bytes":', '"bytes":-'),
      line.replace(/"zone":"\w+"/, '"zone":"A B"'),
    ],
    line.replace(/"time":"\d+/, '"time":"1999'),
    '\0'.repeat(50_000),
  ]
  await appendFile(join(titles.edge.folder, 'access.json'), `${bad.join('\n')}\n`)
  all += await several(segments(titles.first))
  await written(58 + bad.length + 8)
  await count()
  expect(await sums()).toMatchObject({ bytes: all, requests: 66 })
  const { rows } = await sql<{
    faults: number
    gaps: number
  }>`select faults::integer, gaps from edge_log`.execute(titles.servers.db)
  expect(rows[0]?.faults).toBeGreaterThanOrEqual(bad.length)
  expect(rows[0]?.gaps).toBe(0)
})

it('is told to hubs alone', async () => {
  const status = async (path: string) => (await fetch(titles.edge.url + path)).status
  const soon = new Date(Date.now() + 60_000)
  const good = signLog(titles.secret, 'almaty', soon)
  expect(await status(`${good}access.json`)).toBe(200)
  expect(await status(`${signLog(titles.before, 'almaty', soon)}access.json.1`)).toBe(200)
  expect(await status(`${signLog(titles.secret, 'almaty', new Date(0))}access.json`)).toBe(410)
  for (const file of [
    'secrets.js',
    'nginx.conf',
    'error.log',
    'access.json.1/../secrets.js',
    'access.json%2e1',
  ])
    expect([403, 404], file).toContain(await status(good + file))
  for (const wrong of [
    signLog(titles.secret, 'astana', soon),
    signLog(titles.secret, 'astana', soon).replace('astana', 'almaty'),
    signLog('x'.repeat(43), 'almaty', soon),
    titles.path(titles.first).replace('/p/', '/edge/log/').replace(titles.first, 'almaty'),
  ])
    expect([403, 404], wrong).toContain(await status(`${wrong}access.json`))
  // What is signed for lines plays nothing.
  const [, , , expiry, token] = good.split('/')
  expect(await status(`/p/${expiry}/${token}/${titles.first}/1/v240/0.m4s`)).toBe(403)
})

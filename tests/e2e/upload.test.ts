import { execFile } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TitlePage } from '#catalog/contract/title-list.ts'
import { narCommand, startNar } from '#tests/support/nar.ts'
import { type CountingProxy, startProxy } from '#tests/support/proxy.ts'
import { type RunningHub, startHub } from '#tests/support/running-hub.ts'

/** `./nar upload` against a whole hub, over a proxy that counts, slows down and cuts. */
let hub: RunningHub
let token = ''
let proxy: CountingProxy
let folder = ''
let clip = ''
const noiseBytes = 12_000_000
/**
 * For each cut: headers and tus requests besides the file, and what the proxy had passed on of it and has to come again. A busy
 * machine had 985,530 bytes of that in two cuts. Well below the 3 MB that beginning anew at the first cut would cost.
 */
const overhead = 1_200_000

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nar-upload-'))
  clip = join(folder, 'clip.mp4')
  const picture = ['-f', 'lavfi', '-i', 'testsrc2=size=320x240:rate=25:duration=4']
  const sound = ['-f', 'lavfi', '-i', 'sine=frequency=220:duration=4']
  const codecs = ['-c:v', 'libx264', '-preset', 'ultrafast', '-c:a', 'aac', clip]
  await promisify(execFile)('ffmpeg', ['-v', 'error', ...picture, ...sound, ...codecs])
  hub = await startHub({ workers: 2 })
  token = await hub.token()
  proxy = await startProxy(hub.url)
})

afterAll(async () => {
  await proxy?.close()
  await hub?.remove()
  await rm(folder, { recursive: true, force: true })
})

const env = () => ({ NAR_URL: proxy.url, NAR_TOKEN: token, XDG_STATE_HOME: join(folder, 'state') })
const events = (lines: string[]) => lines.map((line) => JSON.parse(line))
const names = (lines: string[]) => events(lines).map(({ event }) => event)

async function titleOf(id: string): Promise<unknown> {
  const headers = { authorization: `Bearer ${token}` }
  return (await fetch(`${hub.url}/api/v1/titles/${id}`, { headers })).json()
}

/** A file that is no media, so that its upload ends as soon as it is looked at. */
async function noise(name: string): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, randomBytes(noiseBytes))
  return path
}

/** On the same data, at another port. */
async function restartHub(): Promise<void> {
  await hub.stop()
  hub = await startHub({ workers: 2, data: hub.data })
  proxy.retarget(hub.url)
}

async function untilSent(bytes: number): Promise<void> {
  const before = proxy.sent()
  await expect.poll(() => proxy.sent() - before, { timeout: 30_000, interval: 20 }).toBeGreaterThan(bytes)
}

describe('events', () => {
  test('come in order, and the title is as it was said', async () => {
    const said = ['--title', 'Нар', '--kind', 'film', '--region', 'KZ-47', '--territory', 'KZ,KG']
    const { code, lines } = await narCommand(['upload', clip, ...said, '--wait', 'complete', '--json'], env())
    expect(code).toBe(0)
    expect(names(lines)).toEqual(['created', 'uploaded', 'watchable', 'complete'])
    const [created, uploaded, watchable, complete] = events(lines)
    expect(uploaded.bytes).toBeGreaterThan(10_000)
    expect(watchable.seconds).toBeGreaterThan(0)
    expect(complete.seconds).toBeGreaterThanOrEqual(watchable.seconds)
    expect(complete.renditions.map(({ name }: { name: string }) => name)).toEqual(['v240', 'v240-2'])
    expect(await titleOf(created.titleId)).toMatchObject({
      kind: 'film',
      region: 'KZ-47',
      texts: { kk: { title: 'Нар' } },
      state: 'complete',
      licences: [{ licensor: 'test owner', territories: ['KZ', 'KG'], uses: ['stream'] }],
    })
    expect(created.uploadId).toMatch(/^[0-9a-z]{12}$/)
  })

  test('of several files: a refusal of one stops no other, and the exit code is 1', async () => {
    const text = join(folder, 'notes.txt')
    await writeFile(text, 'this is no film\n'.repeat(100))
    const files = [text, join(folder, 'missing.mp4'), clip]
    const { code, lines, err } = await narCommand(
      ['upload', ...files, '--wait', 'watchable', '--json'],
      env(),
    )
    expect(code).toBe(1)
    expect(events(lines).map(({ event, file }) => [event, files.indexOf(file)])).toEqual([
      ['created', 0],
      ['uploaded', 0],
      ['refused', 0],
      ['failed', 1],
      ['created', 2],
      ['uploaded', 2],
      ['watchable', 2],
    ])
    expect(events(lines)[2]).toMatchObject({
      code: 'not-media',
      message: expect.stringMatching(/neither video/),
    })
    expect(err).toContain('2 of 3 files failed')
  })

  test('in words for people: results on standard output, reasons on standard error', async () => {
    const document = join(folder, 'licence.pdf')
    await writeFile(document, '%PDF-1.4 signed')
    const files = [clip, await noise('noise.mp4')]
    const { code, lines, err } = await narCommand(
      ['upload', ...files, '--licence', document, '--wait', 'complete'],
      env(),
    )
    expect(code).toBe(1)
    expect(lines).toEqual([
      expect.stringMatching(/clip\.mp4: .* uploaded in .*, http.*\/watch\/[0-9a-z]{12}$/),
      expect.stringMatching(/clip\.mp4: watchable [\d.]+ s after the upload$/),
      expect.stringMatching(/clip\.mp4: complete [\d.]+ s after the upload$/),
      expect.stringMatching(/noise\.mp4: 12\.0 MB uploaded/),
    ])
    expect(err).toMatch(/noise\.mp4: This file is neither video nor audio/)
    expect(err).toMatch(/^nar: 1 of 2 files failed$/m)
    const id = /\/watch\/(\w+)/.exec(lines[0] ?? '')?.[1]
    const sha256 = createHash('sha256').update('%PDF-1.4 signed').digest('hex')
    expect(await titleOf(id ?? '')).toMatchObject({ licences: [{ documentSha256: sha256 }] })
  })
})

describe('goes on', () => {
  test('after kill -9, with the same title and without sending again what was taken', async () => {
    const file = await noise('killed.mp4')
    const before = proxy.sent()
    proxy.limit(4_000_000)
    const first = startNar(['upload', file, '--json'], env())
    const created = JSON.parse(await first.line((line) => line.includes('"created"')))
    await untilSent(noiseBytes / 3)
    first.process.kill('SIGKILL')
    await first.ended
    proxy.limit(null)
    const { code, lines, err } = await narCommand(['upload', file, '--json', '--wait', 'complete'], env())
    expect(err).toContain('going on at byte')
    expect(names(lines)).toEqual(['created', 'uploaded', 'refused'])
    expect(code).toBe(1)
    expect(events(lines)[0]).toEqual(created)
    expect(proxy.sent() - before).toBeLessThan(noiseBytes + overhead)
    // Nothing is left to go on with.
    expect(await readdir(join(folder, 'state', 'nar', 'uploads'))).toEqual([])
  })

  test('after an answer that was lost, without a second title', async () => {
    const lost = proxy.loseAnswerTo('POST /api/v1/titles ')
    const { lines } = await narCommand(['upload', await noise('unheard.mp4'), '--json'], env())
    await lost
    expect(names(lines)).toEqual(['created', 'uploaded'])
    const headers = { authorization: `Bearer ${token}` }
    const mine = await fetch(`${hub.url}/api/v1/titles?scope=mine`, { headers })
    const { titles } = (await mine.json()) as TitlePage
    expect(
      titles.filter(({ texts }) => texts.en?.title === 'unheard' || texts.kk?.title === 'unheard'),
    ).toHaveLength(1)
  })

  test('after cut connections and a restart of the hub, by itself', async () => {
    const file = await noise('restarted.mp4')
    const before = proxy.sent()
    proxy.limit(4_000_000)
    const run = startNar(['upload', file, '--json'], env())
    await untilSent(noiseBytes / 4)
    proxy.cut()
    await untilSent(noiseBytes / 4)
    await restartHub()
    proxy.limit(null)
    expect(await run.ended).toBe(0)
    expect(names(run.lines)).toEqual(['created', 'uploaded'])
    expect(run.errors()).toMatch(/the hub is away \(.+\), trying again in/)
    expect(run.errors()).toContain('the hub is back, going on')
    expect(proxy.sent() - before).toBeLessThan(noiseBytes + 2 * overhead)
  })

  test('in waiting, after the hub restarts while it encodes', async () => {
    const run = startNar(['upload', clip, '--wait', 'complete', '--json'], env())
    await run.line((line) => line.includes('"uploaded"'))
    await restartHub()
    expect(await run.ended).toBe(0)
    expect(names(run.lines)).toEqual(['created', 'uploaded', 'watchable', 'complete'])
  })
})

describe('says what is wrong', () => {
  test('wrong usage has exit code 2', async () => {
    const run = await narCommand(['upload', clip, '--licence', 'missing.pdf'], env())
    expect(run).toMatchObject({
      code: 2,
      err: expect.stringContaining('missing.pdf: there is no such file'),
    })
  })

  test('without a token, or with a wrong one', async () => {
    const none = await narCommand(['upload', clip], { NAR_URL: proxy.url })
    expect(none).toMatchObject({ code: 1, err: expect.stringContaining('./nar token --role owner') })
    const wrong = await narCommand(['upload', clip], { ...env(), NAR_TOKEN: 'nar_wrong' })
    expect(wrong).toMatchObject({ code: 1, err: expect.stringContaining('is not a token of this hub') })
  })
})

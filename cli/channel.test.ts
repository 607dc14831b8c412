import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { bearer, buildTestHub, listen, startTestServers, type TestServers } from '#tests/support/servers.ts'
import { named, readXml } from '#tests/support/xml.ts'
import { run } from './channel.ts'

let servers: TestServers
let hub: FastifyInstance
let folder: string
beforeAll(async () => {
  servers = await startTestServers()
  hub = await buildTestHub(servers)
  vi.stubEnv('NAR_URL', await listen(hub))
  vi.stubEnv('NAR_TOKEN', (await bearer(servers, 'Studio')).authorization.replace('Bearer ', ''))
  folder = await mkdtemp(join(tmpdir(), 'nar-channel-'))
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await hub.close()
  await servers.close()
  await rm(folder, { recursive: true, force: true })
})

/** Exit code, and what it writes. */
async function nar(...args: string[]): Promise<[number, string]> {
  const written: string[] = []
  const write = (text: unknown) => {
    written.push(String(text))
    return true
  }
  const streams = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, 'write').mockImplementation(write),
  )
  try {
    return [await run(args), written.join('')]
  } finally {
    for (const stream of streams) stream.mockRestore()
  }
}
const json = async (...args: string[]) => {
  const [code, out] = await nar(...args, '--json')
  expect(code).toBe(0)
  return out === ''
    ? []
    : out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
}

const stamp = (minutes: number) =>
  `${new Date(Date.now() + minutes * 60_000).toISOString().replace(/\D/g, '').slice(0, 14)} +0000`
const row = (from: number, until: number, title: string) =>
  `<programme start="${stamp(from)}" stop="${stamp(until)}" channel="x"><title lang="kk">${title}</title></programme>`

describe('./nar channel', () => {
  it('makes, lists, starts and stops channels, and tells their keys', async () => {
    expect(await nar('list')).toEqual([0, 'you have no channels\n'])
    const [made] = await json('add', '--title', 'Шалқар', '--kind', 'radio', '--input', 'icecast-push')
    expect(made).toMatchObject({ event: 'created', state: 'stopped', inputs: [{ kind: 'icecast-push' }] })
    const { channelId: id, streamKey } = made
    expect((await json('start', id))[0]).toMatchObject({ id, state: 'waiting' })
    expect((await nar('list'))[1]).toBe(`${id}  radio  waiting  Шалқар\n`)
    expect((await nar('key', id))[1]).toContain(streamKey)
    const [renewed] = await json('key', id, '--renew')
    expect(renewed.streamKey).not.toBe(streamKey)
    expect((await nar('stop', id, 'aaaaaaaaaaaa'))[1]).toMatch(
      /stopped {2}Шалқар\naaaaaaaaaaaa: There is no such/,
    )
    expect((await nar('stop', 'aaaaaaaaaaaa'))[0]).toBe(1)
    await expect(nar('key', 'aaaaaaaaaaaa')).rejects.toMatchObject({ exitCode: 1 })
  })

  it('takes a guide from a file and writes it', async () => {
    const [{ channelId: id }] = await json(
      'add',
      '--title',
      'Жетісу',
      '--input',
      'hls-pull=https://a.kz/x?a=b',
    )
    const file = join(folder, 'guide.xml')
    await writeFile(file, `<tv>${row(-30, 60, 'Матч')}${row(60, 90, 'Жаңалықтар')}</tv>`)
    const dry = await nar('guide', id, '--import', file, '--dry-run')
    expect(dry).toEqual([0, expect.stringContaining('2 new, 0 changed')])
    expect(await json('guide', id)).toEqual([])
    expect((await json('guide', id, '--import', file)).at(-1)).toMatchObject({ made: 2, bad: 0 })
    expect((await json('guide', id)).map(({ texts }) => texts.kk.title)).toEqual(['Матч', 'Жаңалықтар'])
    await writeFile(file, `<tv>${row(-30, 60, '')}</tv>`)
    const wrong = await nar('guide', id, '--import', file)
    expect(wrong).toEqual([1, expect.stringMatching(/programme 1, title: .+\n.*nothing was kept/s)])
    await writeFile(file, 'x')
    await expect(nar('guide', id, '--import', file)).rejects.toThrow(/no XMLTV file/)
    expect((await nar('guide', id, '--xml', '--to', file))[0]).toBe(0)
    expect(named(readXml(await readFile(file, 'utf8')), 'programme')).toHaveLength(2)
    expect((await nar('guide', id, '--ics'))[1]).toContain('SUMMARY;LANGUAGE=')
  })

  it.each([
    [['fly'], /add, list, start, stop, key or guide/],
    [['add'], /--title is missing/],
    [['add', '--title', 'x', '--kind', 'film'], /--kind must be/],
    [['add', '--title', 'x', '--input', 'smoke'], /--input must be one of/],
    [['add', '--title', 'x', '--territory', 'Kazakhstan'], /--territory must be/],
    [['add', '--title', 'x', '--dvr', 'long'], /--dvr must be/],
    [['key'], /one channel is needed/],
    [['list', 'x'], /add, list, start, stop, key or guide/],
  ])('wrong usage exits 2: %j', async (args, says) => {
    await expect(nar(...args)).rejects.toMatchObject({ exitCode: 2, message: expect.stringMatching(says) })
  })
})

import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type EncodedPart, keys } from '#catalog/contract/encoding.ts'
import type { EmbeddedText } from '#catalog/contract/ledger.ts'
import { openLog } from '#platform/log.ts'
import { folderStorage } from '#platform/storage/folder.ts'
import type { ObjectStorage } from '#platform/storage/port.ts'
import { probeSource } from '../probe/probe.ts'
import { abandonSubtitles, subtitleJob } from './subtitle-job.ts'

/** Real files through the real sandboxed ffmpeg; only the ledger is a list. */
const media = resolve(import.meta.dirname, '../../../shared/media')
let folder = ''
let storage: ObjectStorage
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nar-text-'))
  storage = await folderStorage(join(folder, 'objects'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

function ledgerOf() {
  const texts: EmbeddedText[] = []
  const parts: EncodedPart[] = []
  return {
    texts,
    parts: async () => parts,
    saveText: async (_: string, text: EmbeddedText) => void texts.push(text),
    savePart: async (_: string, part: EncodedPart) => void parts.push(part),
  }
}

async function assetOf(path: string) {
  const key = `source/${path.replace(/\W/g, '-')}`
  await storage.put(key, await readFile(path))
  const { size: bytes } = await stat(path)
  const facts = await probeSource({ source: await storage.source(key), bytes, maxDuration: 3600 })
  return { id: 'abcdefghijkl', sourceKey: key, facts }
}
const deps = (ledger: ReturnType<typeof ledgerOf>) => ({
  ...{ ledger, storage, log: openLog('test', 'fatal'), signal: AbortSignal.timeout(60_000) },
})
const vttOf = async (id: string) =>
  Buffer.concat(await (await storage.get(keys.text(id))).toArray()).toString('utf8')

async function taken(path: string) {
  const asset = await assetOf(path)
  const ledger = ledgerOf()
  for (const { index } of asset.facts.text ?? []) await subtitleJob(index, asset, deps(ledger))
  return { asset, ledger }
}

describe.skipIf(!existsSync(media))('real files', () => {
  test.each([
    ['sample_with_srt.mkv', 'subrip', 'Subs Label', /This is the first subtitle/],
    ['sample_with_ass_subtitles.mkv', 'ass', 'und', /\d\n<b>This is the first subtitle/],
    ['sample_with_overlapping_ssa_subtitles.mkv', 'ass', 'und', /\d\nFirst subtitle - end overlaps second\n/],
  ])('%s', async (name, codec, label, words) => {
    const { asset, ledger } = await taken(join(media, 'real/subs-embedded', name))
    expect(asset.facts.text).toMatchObject([{ index: 2, codec }])
    const [text] = ledger.texts
    expect(text).toMatchObject({ stream: 2, label, kind: 'subtitles', found: { encoding: 'utf-8' } })
    expect(await vttOf(text?.id ?? '')).toMatch(words)
    expect(await ledger.parts()).toEqual([{ track: 'text-2', part: 0, done: true, renditions: {} }])
  })

  test.each(['sample_with_pgs_subtitles.mkv', 'sample_with_vobsub.mp4', 'fragmented_captions.mp4'])(
    'pictures of text and captions inside pictures are left: %s',
    async (name) => {
      const { asset } = await taken(join(media, 'real/subs-embedded', name))
      expect(asset.facts.text).toBe(undefined)
    },
  )
})

describe('a file made for it', () => {
  const run = promisify(execFile)
  const srt = '1\n00:00:00,200 --> 00:00:00,900\n<b>Сәлем</b> & <i>қош</i>\n'

  async function film(name: string, codec: string, text = srt): Promise<string> {
    const child = run('ffmpeg', [
      ...['-v', 'error', '-y', '-f', 'srt', '-i', 'pipe:0', '-f', 'lavfi', '-i', 'color=s=64x48:d=1:r=10'],
      ...['-map', '1', '-map', '0', '-c:v', 'libx264', '-c:s', codec, '-metadata:s:s:0', 'language=kaz'],
      ...['-disposition:s:0', 'forced+hearing_impaired', join(folder, name)],
    ])
    child.child.stdin?.end(text)
    await child
    return join(folder, name)
  }

  test('MP4 with timed text: language, disposition and look are kept', async () => {
    const { ledger } = await taken(await film('text.mp4', 'mov_text'))
    const [text] = ledger.texts
    expect(text).toMatchObject({ language: 'kk', label: 'Қазақша', kind: 'captions', forced: true })
    expect(await vttOf(text?.id ?? '')).toMatch(
      /00:00:00\.2\d\d --> 00:00:00\.900\n<b>Сәлем<\/b> &amp; <i>қош<\/i>/,
    )
  })

  test('a second run does nothing more', async () => {
    const { asset, ledger } = await taken(await film('again.mkv', 'srt'))
    await subtitleJob(1, asset, deps(ledger))
    await abandonSubtitles(1, asset, deps(ledger))
    expect(ledger.texts).toHaveLength(1)
  })

  test('what cannot be read is written down as missing and the job counts as done', async () => {
    const asset = await assetOf(await film('empty.mkv', 'srt', '1\n00:00:00,200 --> 00:00:00,900\n \n'))
    const ledger = ledgerOf()
    await subtitleJob(1, asset, deps(ledger))
    expect(ledger.texts).toMatchObject([
      { found: { problem: expect.stringMatching(/^(subtitles-empty|not-subtitles)$/) } },
    ])
    expect(await ledger.parts()).toMatchObject([{ done: true }])
    const broken = ledgerOf()
    await subtitleJob(1, { ...asset, facts: { ...asset.facts, demuxer: 'mov' } }, deps(broken))
    expect(broken.texts).toMatchObject([{ found: { problem: 'subtitles-unreadable' } }])
    const abandoned = ledgerOf()
    await abandonSubtitles(1, asset, deps(abandoned))
    expect(abandoned.texts).toMatchObject([{ stream: 1, found: { problem: 'subtitles-unreadable' } }])
  })
})

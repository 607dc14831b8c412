import { type EncodedPart, keys, type SourceFacts, type TextFacts } from '#catalog/contract/encoding.ts'
import type { EmbeddedText } from '#catalog/contract/ledger.ts'
import { nativeName, subtitleMaxBytes } from '#catalog/contract/subtitle.ts'
import { newId } from '#catalog/store/ids.ts'
import { Problem } from '#platform/errors.ts'
import type { Log } from '#platform/log.ts'
import { hostileInput } from '#platform/media-input.ts'
import { MediaToolFailed, mediaOutput } from '#platform/media-tool.ts'
import type { ObjectStorage } from '#platform/storage/port.ts'
import { toWebVtt } from './to-webvtt.ts'

/** The asset a job is about, probed and planned. */
type Asset = { id: string; sourceKey: string; facts: SourceFacts }
type Deps = {
  ledger: {
    parts(id: string): Promise<EncodedPart[]>
    saveText(id: string, text: EmbeddedText): Promise<void>
    savePart(id: string, part: EncodedPart): Promise<void>
  }
  storage: Pick<ObjectStorage, 'put' | 'source'>
  log: Log
  signal: AbortSignal
}

/** What ffmpeg writes each codec as: its own bytes where our parsers read them, text of the box of MP4 as SRT. */
const outputs: Readonly<Record<string, readonly [encoder: string, format: string]>> = {
  subrip: ['copy', 'srt'],
  webvtt: ['copy', 'webvtt'],
  ass: ['copy', 'ass'],
  ssa: ['copy', 'ass'],
  mov_text: ['srt', 'srt'],
  text: ['srt', 'srt'],
}

const limits = { memory: 3 * 1024 ** 3, cpu: 600 }
const patience = 120
/** The whole file is read to find a few bytes in it: at the speed of the disk, at least so many bytes a second. */
const slowestRead = 10 * 1024 * 1024

/** The bytes of one stream of text. Times count from where the file's first stream begins, as those of the title do. */
async function extract(asset: Asset, text: TextFacts, { storage, signal }: Deps): Promise<Buffer> {
  const [encoder, format] = outputs[text.codec] ?? ['srt', 'srt']
  return mediaOutput(
    {
      tool: 'ffmpeg',
      source: await storage.source(asset.sourceKey),
      arguments: (source) => [
        ...['-nostdin', '-v', 'error', ...hostileInput(asset.facts.demuxer, source), '-i', source],
        ...['-map', `0:${text.index}`, '-c:s', encoder, '-map_metadata', '-1', '-f', format, 'pipe:1'],
      ],
      limits,
      timeout: patience + asset.facts.bytes / slowestRead,
      signal,
    },
    subtitleMaxBytes,
  )
}

/**
 * A container keeps the fields of an ASS event in an order of its own, and ffmpeg writes them all out in the usual
 * one, below the header as it was: a line that says another order is wrong then.
 */
function ownEventOrder(bytes: Buffer): Buffer {
  // Latin-1 is every byte as it is: the encoding is not known yet.
  const text = bytes.toString('latin1')
  const fixed = text.replace(/^(\[Events\][ \t]*\r?\n)Format:[^\n]*\n/im, '$1')
  return fixed === text ? bytes : Buffer.from(fixed, 'latin1')
}

function described(text: TextFacts): Omit<EmbeddedText, 'id' | 'found'> {
  const { index: stream, language, title, forced, captions } = text
  return {
    stream,
    language,
    label: title ?? nativeName(language),
    kind: captions ? 'captions' : 'subtitles',
    forced,
  }
}

async function take(asset: Asset, text: TextFacts, deps: Deps): Promise<void> {
  const bytes = ownEventOrder(await extract(asset, text, deps))
  const { facts, vtt } = toWebVtt(bytes, text.language)
  const id = newId()
  await deps.storage.put(keys.textOriginal(id), bytes)
  await deps.storage.put(keys.text(id), vtt)
  const found = { ...facts, bytes: vtt.length }
  await deps.ledger.saveText(asset.id, { ...described(text), id, found })
}

/**
 * Takes one stream of subtitles out of a source. A stream that cannot be read is written down as missing, with the
 * reason, and never refuses the title.
 * @throws MediaToolFailed with fault `outside` when ffmpeg was stopped by something else: worth another try
 */
export async function subtitleJob(stream: number, asset: Asset, deps: Deps): Promise<void> {
  const text = asset.facts.text?.find(({ index }) => index === stream)
  if (!text || (await isDone(stream, asset, deps))) return
  try {
    await take(asset, text, deps)
  } catch (error) {
    const blamesSource = error instanceof MediaToolFailed && error.fault === 'source'
    if (!blamesSource && !(error instanceof Problem)) throw error
    deps.log.warn({ err: error, assetId: asset.id, stream }, 'subtitles not taken')
    const problem = error instanceof Problem ? error.code : 'subtitles-unreadable'
    await deps.ledger.saveText(asset.id, { ...described(text), id: newId(), found: { problem } })
  }
  await markDone(stream, asset, deps)
}

/** After the last try: the subtitles are missing, the title goes on without them. */
export async function abandonSubtitles(stream: number, asset: Asset, deps: Deps): Promise<void> {
  const text = asset.facts.text?.find(({ index }) => index === stream)
  if (!text || (await isDone(stream, asset, deps))) return
  const found = { problem: 'subtitles-unreadable' } as const
  await deps.ledger.saveText(asset.id, { ...described(text), id: newId(), found })
  await markDone(stream, asset, deps)
}

const trackOf = (stream: number) => `text-${stream}`

async function isDone(stream: number, asset: Asset, { ledger }: Deps): Promise<boolean> {
  const parts = await ledger.parts(asset.id)
  return parts.some(({ track, done }) => track === trackOf(stream) && done)
}

function markDone(stream: number, asset: Asset, { ledger }: Deps): Promise<void> {
  return ledger.savePart(asset.id, { track: trackOf(stream), part: 0, done: true, renditions: {} })
}

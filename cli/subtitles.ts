import { readFile } from 'node:fs/promises'
import { canonicalLanguage, type SubtitleFacts, subtitleMaxBytes } from '#catalog/contract/subtitle.ts'
import { toWebVtt } from '#ingest/subtitles/to-webvtt.ts'
import { CommandError, Problem } from '#platform/errors.ts'
import { readAtMost } from '#platform/read-at-most.ts'
import { parseOptions } from './command.ts'

export const summary = 'turns subtitles of any format and encoding into WebVTT'
export const usage = `
Usage: ./nar subtitles FILE [--language TAG] [--json] > subtitles.vtt

Reads SRT, WebVTT or ASS in whatever encoding it is, as the hub reads an upload: writes
WebVTT to standard output, and what was recognised to standard error.

  FILE            a file of at most 10 MiB; - for standard input
  --language TAG  what it is in (kk, ru …): tells encodings apart that letters alone do not
  --json          standard output has a line of what was recognised, and one of the WebVTT`

const options = { language: { type: 'string' }, json: { type: 'boolean' } } as const

const tooLarge = () => new Problem('subtitles-too-large', { limit: '10 MiB' })

/** @throws CommandError: exit code 2 for wrong usage, 1 when the file has no subtitles that can be read */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseOptions({ args, options, allowPositionals: true })
  const [path, ...others] = positionals
  if (path === undefined) throw new CommandError('no file given', 2)
  if (others.length > 0) throw new CommandError(`one file at a time, not also ${others.join(' ')}`, 2)
  const language = canonicalLanguage(values.language ?? 'und')
  if (language === null) throw new CommandError(`--language ${values.language} is no language tag`, 2)
  try {
    const { facts, vtt } = toWebVtt(await bytesOf(path), language)
    if (values.json) print({ event: 'read', ...facts }, { event: 'webvtt', text: vtt.toString() })
    else {
      process.stdout.write(vtt)
      process.stderr.write(`${factLines(facts).join('\n')}\n`)
    }
    return 0
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    if (!values.json) throw new CommandError(`${path}: ${error.message}`)
    print({ event: 'refused', code: error.code, details: error.details })
    return 1
  }
}

async function bytesOf(path: string): Promise<Buffer> {
  if (path === '-') return readAtMost(process.stdin, subtitleMaxBytes, tooLarge)
  return readFile(path).catch(() => {
    throw new CommandError(`${path}: there is no such file`, 2)
  })
}

function factLines({ format, encoding, cues, warnings }: SubtitleFacts): string[] {
  return [`${cues} cues, ${format}, ${encoding}`, ...warnings.map(({ code, count }) => `${code}: ${count}`)]
}

function print(...events: readonly object[]): void {
  process.stdout.write(events.map((event) => `${JSON.stringify(event)}\n`).join(''))
}

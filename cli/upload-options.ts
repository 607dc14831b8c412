import { basename, extname } from 'node:path'
import { Check } from 'typebox/value'
import type { NewCredit } from '#catalog/contract/credit.ts'
import {
  type LicenceUse,
  LicenceUse as LicenceUseSchema,
  licenceUses,
  type NewTitle,
  type RegionCode,
  RegionCode as RegionCodeSchema,
  Territory,
  type TitleKind,
  TitleKind as TitleKindSchema,
  titleKinds,
} from '#catalog/contract/title.ts'
import { CommandError } from '#platform/errors.ts'
import { parseOptions } from './command.ts'
import { parseCreditOption } from './upload-series.ts'
import { parseSubtitleOption } from './upload-subtitles.ts'

/** What `nar upload` was asked, checked. */
export type UploadOptions = {
  files: string[]
  title: string | null
  kind: TitleKind
  /** Name of the series they belong to; made when there is none. */
  series: string | null
  season: number | null
  /** Of the first file; those after it count on. */
  episode: number | null
  credits: NewCredit[]
  region: RegionCode | null
  territories: string[]
  uses: LicenceUse[]
  /** Path of the licence document. */
  licence: string | null
  subtitles: { path: string; language: string }[]
  wait: 'watchable' | 'complete' | null
  json: boolean
}

export const uploadUsage = `Usage: ./nar upload FILE… [options]

Uploads video or sound files as new titles, one after another. Run the same command
again after an interruption: it goes on where it stopped.

  --title TEXT          title (otherwise the file's name); several files are numbered
  --kind KIND           ${titleKinds.join(', ')}; otherwise recording
  --series NAME         the series it belongs to, made when you have none of that name
  --season N            its season
  --episode N           its episode; several files count on from it
  --credit ROLE:NAME    who is in it or made it, e.g. akyn:Name; may be repeated
  --region KZ-XX        ISO 3166-2 code of the region, e.g. KZ-63
  --territory LIST      where it may be shown: KZ (if not said), WORLD, or KZ,KG,MN
  --uses LIST           stream (if not said), download, embed, live
  --licence FILE        the licence document, kept with the title (at most 20 MiB)
  --subtitles FILE:LANG subtitles in SRT, WebVTT or ASS, e.g. toi.srt:kk; may be repeated
  --wait watchable|complete   stay until it can be watched, or is encoded in full
  --json                one JSON object a line on standard output

Reads NAR_URL (http://127.0.0.1:8080 if not set) and NAR_TOKEN (made by ./nar token).`

const argumentOptions = {
  title: { type: 'string' },
  kind: { type: 'string' },
  series: { type: 'string' },
  season: { type: 'string' },
  episode: { type: 'string' },
  credit: { type: 'string', multiple: true },
  region: { type: 'string' },
  territory: { type: 'string' },
  uses: { type: 'string' },
  licence: { type: 'string' },
  subtitles: { type: 'string', multiple: true },
  wait: { type: 'string' },
  json: { type: 'boolean' },
} as const

/** @throws CommandError (exit code 2) that names the wrong option */
export function parseUpload(args: string[]): UploadOptions {
  const { values, positionals } = parseOptions({ args, allowPositionals: true, options: argumentOptions })
  if (positionals.length === 0) throw wrong('no file given')
  const subtitles = subtitlesOf(values.subtitles ?? [])
  if (subtitles.length > 0 && positionals.length > 1) {
    throw wrong('--subtitles goes with one file: upload the others by themselves')
  }
  if (values.title !== undefined && values.title.trim() === '') throw wrong('--title is empty')
  if (values.series !== undefined && values.series.trim() === '') throw wrong('--series is empty')
  return {
    files: positionals,
    title: values.title?.trim() ?? null,
    kind: oneOf(values.kind ?? 'recording', '--kind', (kind) => Check(TitleKindSchema, kind), titleKinds),
    series: values.series?.trim() ?? null,
    season: numberOf('--season', values.season, 1, 9999),
    episode: numberOf('--episode', values.episode, 0, 90_000),
    credits: (values.credit ?? []).map(parseCreditOption),
    region: values.region === undefined ? null : regionOf(values.region),
    territories: territoriesOf(values.territory ?? 'KZ'),
    uses: list(values.uses ?? 'stream').map((use) =>
      oneOf(use, '--uses', (text) => Check(LicenceUseSchema, text), licenceUses),
    ),
    licence: values.licence ?? null,
    subtitles,
    wait: waitOf(values.wait),
    json: values.json ?? false,
  }
}

/** The title to create for file number `index` (from 0) of those given. */
export function newTitle(options: UploadOptions, file: string, index: number, licensor: string): NewTitle {
  const name = basename(file, extname(file)).trim() || basename(file)
  const number = options.files.length > 1 ? ` ${index + 1}` : ''
  const title = (options.title === null ? name : `${options.title}${number}`).slice(0, 300)
  return {
    kind: options.kind,
    texts: { kk: { title } },
    ...(options.region === null ? {} : { region: options.region }),
    ...(options.season === null ? {} : { season: options.season }),
    ...(options.episode === null ? {} : { episode: options.episode + index }),
    ...(options.credits.length === 0 ? {} : { credits: options.credits }),
    licence: { licensor, territories: options.territories, uses: options.uses },
  }
}

function numberOf(option: string, text: string | undefined, from: number, to: number): number | null {
  if (text === undefined) return null
  const number = Number(text)
  if (/^\d+$/.test(text) && number >= from && number <= to) return number
  throw wrong(`${option} ${text}: it is a number from ${from} to ${to}`)
}

function oneOf<T extends string>(
  text: string,
  option: string,
  is: (text: unknown) => text is T,
  all: readonly string[],
): T {
  if (is(text)) return text
  throw wrong(`${option} ${text}: it is one of ${all.join(', ')}`)
}

function regionOf(text: string): RegionCode {
  if (Check(RegionCodeSchema, text)) return text
  throw wrong(`--region ${text}: it is an ISO 3166-2 code of Kazakhstan, KZ-10 to KZ-79`)
}

function territoriesOf(text: string): string[] {
  const territories = list(text)
  const bad = territories.find((code) => !Check(Territory, code))
  if (bad !== undefined)
    throw wrong(`--territory ${bad}: it is WORLD or two-letter country codes, e.g. KZ,KG`)
  return territories
}

function subtitlesOf(pairs: readonly string[]): UploadOptions['subtitles'] {
  const files = pairs.map((pair) => {
    const file = parseSubtitleOption(pair)
    if (!file) throw wrong(`--subtitles ${pair}: it is FILE:LANG, e.g. film.kk.vtt:kk`)
    return file
  })
  const twice = files.find(({ language }, at) => files.findIndex((file) => file.language === language) < at)
  if (twice) throw wrong(`--subtitles: two files for ${twice.language}`)
  return files
}

function waitOf(text: string | undefined): UploadOptions['wait'] {
  if (text === undefined || text === 'watchable' || text === 'complete') return text ?? null
  throw wrong(`--wait ${text}: it is watchable or complete`)
}

function list(text: string): string[] {
  return [...new Set(text.split(',').map((part) => part.trim()))]
}

function wrong(message: string): CommandError {
  return new CommandError(`${message} (./nar upload --help)`, 2)
}

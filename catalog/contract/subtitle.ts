import Type, { type Static } from 'typebox'
import { localeNames } from './locale.ts'
import { Id, Refusal } from './title.ts'

/** Subtitles of a title, as the API, the worker, the command line and the player know them. Pure. */

/**
 * One line of dialogue. `start` and `end` in seconds from the title's first frame, exact to a millisecond.
 * `text` is WebVTT cue text (W3C WebVTT, section 4.2.2) that was written by us: only known tags, all closed,
 * everything else escaped. `settings` is a WebVTT cue settings list without the leading space.
 */
export type Cue = { start: number; end: number; text: string; settings?: string }

/** `captions` also tell sounds and who speaks, for those who cannot hear. */
export const subtitleKinds = ['subtitles', 'captions'] as const
export const SubtitleKind = Type.Enum(subtitleKinds)
export type SubtitleKind = (typeof subtitleKinds)[number]

export const subtitleFormats = ['srt', 'vtt', 'ass'] as const
export const SubtitleFormat = Type.Enum(subtitleFormats)
export type SubtitleFormat = (typeof subtitleFormats)[number]

/** What an owner should know about a file that was taken. `count` is how often. */
export const subtitleWarnings = [
  /** Cues without a usable time or without any words. */
  'cues-skipped',
  /** Cues left out because too many would stand on the screen at once. */
  'cues-crowded',
  /** Cues longer than anybody reads, cut. */
  'text-cut',
  /** STYLE and REGION blocks, which are never kept. */
  'styles-dropped',
  /** Letters that were question marks in the file already. */
  'letters-lost',
  /** The file had been read in a wrong encoding and saved again: put right. */
  'mojibake-repaired',
  /** Bytes that mean nothing in the encoding. */
  'bytes-invalid',
  /** The encoding is a guess. */
  'encoding-unsure',
] as const
export const SubtitleWarning = Type.Object({
  code: Type.Enum(subtitleWarnings),
  count: Type.Integer({ minimum: 1 }),
})
export type SubtitleWarning = Static<typeof SubtitleWarning>

/** Given as a file by the owner, or found inside the video file. */
export const SubtitleSource = Type.Enum(['upload', 'embedded'] as const)

export const Subtitle = Type.Object({
  id: Id,
  language: Type.String({ description: 'BCP 47; und when a file does not say' }),
  label: Type.String({ description: 'what a menu shows, in the language itself' }),
  kind: SubtitleKind,
  /** Only what a viewer of the original sound needs, such as signs: shown by players by themselves. */
  forced: Type.Boolean(),
  source: SubtitleSource,
  cues: Type.Integer(),
  /** Of the WebVTT made from it. */
  bytes: Type.Integer(),
  format: Type.Union([SubtitleFormat, Type.Null()]),
  encoding: Type.Union([Type.String(), Type.Null()], { description: 'IANA name of what was recognised' }),
  warnings: Type.Array(SubtitleWarning),
  /** Why nothing could be taken from a stream of the uploaded file; told to the owner alone. */
  problem: Type.Union([Refusal, Type.Null()]),
  createdAt: Type.String({ format: 'date-time' }),
})
export type Subtitle = Static<typeof Subtitle>

export const SubtitleList = Type.Object({ subtitles: Type.Array(Subtitle) })

/** A subtitle as a viewer chooses it; `url` is a whole WebVTT file, good as long as the playback address. */
export const SubtitleChoice = Type.Object({
  id: Id,
  language: Type.String(),
  label: Type.String(),
  kind: SubtitleKind,
  forced: Type.Boolean(),
  url: Type.String(),
})
export type SubtitleChoice = Static<typeof SubtitleChoice>

/** What may be said with a subtitle file; its body is the file. */
export const SubtitleQuery = Type.Object({
  kind: Type.Optional(SubtitleKind),
  label: Type.Optional(Type.String({ minLength: 1, maxLength: 80 })),
})

/** What was recognised in bytes somebody gave us. */
export const SubtitleFacts = Type.Object({
  format: SubtitleFormat,
  encoding: Type.String({ description: 'IANA name' }),
  cues: Type.Integer({ minimum: 1 }),
  warnings: Type.Array(SubtitleWarning),
})
export type SubtitleFacts = Static<typeof SubtitleFacts>

/** The same with its cues. */
export type ReadSubtitles = Omit<SubtitleFacts, 'cues'> & { cues: Cue[] }

/** Largest subtitle file taken, bytes. */
export const subtitleMaxBytes = 10 * 1024 * 1024

/** A language tag in an address, before it is canonical. */
export const LanguageTag = Type.String({ pattern: '^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,4}$' })

/**
 * The canonical form of a BCP 47 tag (`KAZ` → `kk`, `kk-latn` → `kk-Latn`); null when it is none. Containers say
 * ISO 639-2 codes, which this turns into the short ones too.
 */
export function canonicalLanguage(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null
  } catch {
    return null
  }
}

/** Languages of our viewers by their own names; ICU's are in lower case or wrong for Kazakh in other scripts. */
const ownNames: Readonly<Record<string, string>> = {
  ...localeNames,
  ky: 'Кыргызча',
  uz: 'Oʻzbekcha',
  tr: 'Türkçe',
}

/** What a language is called in itself; the tag when nobody knows. */
export function nativeName(language: string): string {
  const own = ownNames[language]
  if (own !== undefined) return own
  if (language === 'und') return language
  try {
    const name = new Intl.DisplayNames([language], { type: 'language', fallback: 'none' }).of(language)
    return name ? name.charAt(0).toLocaleUpperCase(language) + name.slice(1) : language
  } catch {
    return language
  }
}

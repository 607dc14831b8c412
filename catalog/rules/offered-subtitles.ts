import type { SubtitleKind } from '#catalog/contract/subtitle.ts'

/** What decides whether a viewer is offered subtitles, and under which name. */
export type Offerable = {
  id: string
  language: string
  label: string
  kind: SubtitleKind
  forced: boolean
  source: 'upload' | 'embedded'
  /** null when nothing could be taken from the file. */
  format: string | null
}

/**
 * The subtitles viewers choose from. What an owner uploads stands in for what the file itself has in that language
 * and kind; names are told apart, as a menu and RFC 8216 (section 4.3.4.1) need them.
 */
export function offeredSubtitles<T extends Offerable>(all: readonly T[]): T[] {
  const uploaded = all.filter(({ source }) => source === 'upload')
  const replaced = ({ language, kind, forced, source }: T) =>
    source === 'embedded' &&
    !forced &&
    uploaded.some((other) => other.language === language && other.kind === kind)
  const names = new Map<string, number>()
  return all
    .filter((one) => one.format !== null && !replaced(one))
    .map((one) => {
      const before = names.get(one.label) ?? 0
      names.set(one.label, before + 1)
      return before === 0 ? one : { ...one, label: `${one.label} ${before + 1}` }
    })
}

import type { SubtitleChoice } from '#catalog/contract/subtitle.ts'

/** The subtitles of a title in a remembered language, or in the same language of another script or place; else null. */
export function subtitleFor(
  choices: readonly SubtitleChoice[],
  language: string | null,
): SubtitleChoice | null {
  if (language === null) return null
  const base = (tag: string) => tag.split('-')[0]
  return (
    choices.find((choice) => choice.language === language) ??
    choices.find((choice) => base(choice.language) === base(language)) ??
    null
  )
}

/** What a press of the captions key shows: nothing when something is shown, else the last language, else the first. */
export function nextAfterToggle(
  choices: readonly SubtitleChoice[],
  shown: SubtitleChoice | null,
  last: string | null,
): SubtitleChoice | null {
  return shown ? null : (subtitleFor(choices, last) ?? choices[0] ?? null)
}

import type { Chapter } from '#catalog/contract/chapter.ts'
import type { TitleView } from '#catalog/contract/title.ts'
import { toldIn, wantedScript } from '#catalog/routes/told-in.ts'
import { chaptersWithin } from '#catalog/rules/chapters.ts'
import { tell, tellName } from '#player/home/title-text.ts'
import { speechOf } from '#player/html/speech.ts'
import { turnsOf } from '#player/watch/turns.ts'
import { acceptedBy, type Locale } from '#player/words/language.ts'
import type { SoundLabel } from '#transcoder/export/sound-file.ts'
import { languageName } from '#transcoder/plan/playlists.ts'

/** What is said of a title in its files, as its reader is told it: a feed and what it leads to must say the same. */

/** Titles and chapters as they are told in a locale. */
export function teller(locale: Locale): <T>(value: T) => Promise<T> {
  const script = wantedScript(undefined, acceptedBy(locale))
  return async (value) => (script === null ? value : toldIn(value, script))
}

/** Chapters by name; `title` and `chapters` are told already. */
export function namedChapters(
  { duration }: Pick<TitleView, 'duration'>,
  chapters: readonly Chapter[],
  locale: Locale,
): { start: number; title: string }[] {
  const { language } = speechOf(locale)
  return turnsOf(chaptersWithin(chapters, duration), duration ?? 0, language).map(({ start, name }) => ({
    start,
    title: name,
  }))
}

/** Names that a player shows in one line. */
const mostPeople = 8

/** `title` and `chapters` are told already. */
export function soundLabel(
  title: TitleView,
  { chapters, cover, locale }: { chapters: readonly Chapter[]; cover: SoundLabel['cover']; locale: Locale },
): SoundLabel {
  const { words, language } = speechOf(locale)
  const { title: name, description = null } = tell(title.texts, language)
  const people = [...new Set(title.credits.map(({ person }) => tellName(person.names, language).name))]
  const [sound = 'und'] = title.languages
  return {
    tags: {
      title: name,
      artist: people.slice(0, mostPeople).join(', ') || title.owner.name,
      albumArtist: title.owner.name,
      album: title.series && tell(title.series.texts, language).title,
      genre: words.kinds[title.kind],
      date: title.recordedOn ?? (title.year === null ? null : String(title.year)),
      description,
      track: title.episode,
      chapters: namedChapters(title, chapters, locale),
    },
    language: sound,
    name: languageName(sound)[1],
    cover,
  }
}

import type { TitlePatch, TitleView } from '#catalog/contract/title.ts'
import { formatDay } from '#player/format/time.ts'
import { tell, tellName } from '#player/home/title-text.ts'
import type { Language } from '#player/words/language.ts'
import { languageName, type Words } from '#player/words/words.ts'
import type { StudioWords } from '../words/words.ts'
import type { Field } from './standing.ts'

export type Telling = {
  words: Words
  studio: StudioWords
  language: Language
  /** Names of series and people that a change may name by their ids. */
  names: ReadonlyMap<string, string>
}

/** Names of what belongs to titles, by their ids. */
export const namesIn = (titles: readonly TitleView[], language: Language): Map<string, string> =>
  new Map(
    titles.flatMap(({ series, credits }) => [
      ...(series ? [[series.id, tell(series.texts, language).title] as const] : []),
      ...credits.map(({ person }) => [person.id, tellName(person.names, language).name] as const),
    ]),
  )

/** What a field says, in words. */
export function valueWords(field: Field, { [field]: value }: TitlePatch, telling: Telling): string {
  const { words, studio, names } = telling
  const patch = { [field]: value } as TitlePatch
  const none = studio.fields.none
  switch (field) {
    case 'kind':
      return patch.kind ? words.kinds[patch.kind] : none
    case 'region':
      return patch.region ? words.regions[patch.region] : none
    case 'ageMark':
      return patch.ageMark === undefined ? none : words.age.mark(patch.ageMark)
    case 'texts':
      return textsWords(patch.texts, words) || none
    case 'languages':
      return (patch.languages ?? []).map((code) => languageName(code, words)).join(', ') || none
    case 'seriesId':
      return patch.seriesId ? (names.get(patch.seriesId) ?? studio.fields.other) : words.series.none
    case 'recordedOn':
      return patch.recordedOn ? formatDay(patch.recordedOn, words) : none
    case 'credits':
      return creditWords(patch.credits, telling) || none
    case 'hidden':
      return patch.hidden ? studio.hidden.yes : studio.hidden.no
    case 'year':
    case 'season':
    case 'episode':
      return patch[field] == null ? none : String(patch[field])
  }
}

const textsWords = (texts: TitlePatch['texts'], words: Words): string =>
  Object.entries(texts ?? {})
    .map(([code, text]) => `${languageName(code, words)}: ${text.title}`)
    .join('; ')

const creditWords = (credits: TitlePatch['credits'], { words, names }: Telling): string =>
  (credits ?? [])
    .map((credit) => {
      const name = 'name' in credit ? credit.name : names.get(credit.personId ?? '')
      return `${words.roles[credit.role]}: ${name ?? ''}`
    })
    .join('; ')

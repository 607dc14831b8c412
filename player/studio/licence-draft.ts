import type { AgeMark, NewTitle, RegionCode, TitleKind } from '#catalog/contract/title.ts'
import { dayAfter } from '#player/format/time.ts'
import type { Country } from '#player/words/kk.ts'
import type { Language } from '#player/words/language.ts'

/** What the owner has filled in about one file so far. Days are `YYYY-MM-DD`. */
export type Draft = {
  title: string
  titleLanguage: Language
  kind: TitleKind
  region: RegionCode | ''
  ageMark: AgeMark
  sound: 'kk' | 'ru' | 'both' | 'none'
  /** Empty for none; numbers are as they are typed. */
  seriesId: string
  season: string
  episode: string
  licensor: string
  territories: 'WORLD' | 'KZ' | 'list'
  countries: readonly Country[]
  limit: 'forever' | 'day'
  lastDay: string
  download: boolean
  embed: boolean
}

/** The part of a draft that makes up the licence sentence. */
export type LicencePart = Pick<
  Draft,
  'licensor' | 'territories' | 'countries' | 'limit' | 'lastDay' | 'download' | 'embed'
>

/** A readable name from a file's: no ending, no underscores. */
export function nameFromFile(fileName: string): string {
  return fileName
    .replace(/\.[A-Za-z0-9]{1,5}$/, '')
    .replace(/[_\s]+/g, ' ')
    .trim()
    .slice(0, 300)
}

export function newDraft(fileName: string, language: Language, licensor: string): Draft {
  return {
    title: nameFromFile(fileName),
    titleLanguage: language,
    kind: 'recording',
    region: '',
    ageMark: 0,
    sound: 'kk',
    ...{ seriesId: '', season: '', episode: '' },
    licensor,
    territories: 'WORLD',
    countries: [],
    limit: 'forever',
    lastDay: '',
    download: false,
    embed: true,
  }
}

/** What files of one series have in common, beside their licence. */
export type CommonPart = Pick<
  Draft,
  'titleLanguage' | 'kind' | 'region' | 'ageMark' | 'sound' | 'seriesId' | keyof LicencePart
>

export function commonOf(draft: Draft): CommonPart {
  const { title: _, season: __, episode: ___, ...common } = draft
  return common
}

export type Gap = 'missingTitle' | 'missingLicensor' | 'missingCountries' | 'missingDay' | 'pastDay'

/** What must still be filled in before anything is sent; `today` is `YYYY-MM-DD`. */
export function gapsOf(draft: Draft, today: string): Gap[] {
  const gaps: Gap[] = []
  if (draft.title.trim() === '') gaps.push('missingTitle')
  if (draft.licensor.trim() === '') gaps.push('missingLicensor')
  if (draft.territories === 'list' && draft.countries.length === 0) gaps.push('missingCountries')
  if (draft.limit === 'day' && draft.lastDay === '') gaps.push('missingDay')
  else if (draft.limit === 'day' && draft.lastDay < today) gaps.push('pastDay')
  return gaps
}

const languagesOf = { kk: ['kk'], ru: ['ru'], both: ['kk', 'ru'], none: ['zxx'] } as const

const numberIn = (text: string): number | null => (/^\d{1,5}$/.test(text) ? Number(text) : null)

/** Numbers mean something in a series alone. */
function placeOf({ seriesId, season, episode }: Draft): Pick<NewTitle, 'seriesId' | 'season' | 'episode'> {
  if (seriesId === '') return {}
  const [ofSeason, ofEpisode] = [numberIn(season), numberIn(episode)]
  return {
    seriesId,
    ...(ofSeason === null || ofSeason < 1 ? {} : { season: ofSeason }),
    ...(ofEpisode === null ? {} : { episode: ofEpisode }),
  }
}

/** The body of `POST /titles` for a draft without gaps. */
export function newTitleOf(draft: Draft): NewTitle {
  return {
    kind: draft.kind,
    texts: { [draft.titleLanguage]: { title: draft.title.trim() } },
    ...(draft.region === '' ? {} : { region: draft.region }),
    languages: [...languagesOf[draft.sound]],
    ageMark: draft.ageMark,
    ...placeOf(draft),
    licence: {
      licensor: draft.licensor.trim(),
      territories: draft.territories === 'list' ? [...draft.countries] : [draft.territories],
      uses: [
        'stream',
        ...(draft.download ? (['download'] as const) : []),
        ...(draft.embed ? (['embed'] as const) : []),
      ],
      // The contract's `until` is the first moment outside, people name the last day inside.
      ...(draft.limit === 'day' ? { until: `${dayAfter(draft.lastDay)}T00:00` } : {}),
      timeZone: 'Asia/Almaty',
    },
  }
}

/** Text and the named gaps of a sentence with `{slots}`, in order. */
export function slotsOf(sentence: string): { text: string; slot: string | null }[] {
  return sentence.split(/(\{\w+\})/).flatMap((part) => {
    if (part === '') return []
    const slot = /^\{(\w+)\}$/.exec(part)?.[1] ?? null
    return [{ text: slot ? '' : part, slot }]
  })
}

import type { Draft } from './licence-draft.ts'

/** Seasons and episodes as names of files tell them. Pure. */
export type Numbers = { season: number | null; episode: number | null }

/** What stands before or after a number that is an episode's, in the ways files of studios are called. */
const episodeWord =
  '(?:бөлім|шығарылым|серия|бөлімі|сериясы|эпизод|выпуск|часть|ser(?:iya)?|bölım|bölim|episode|ep|part|e)'
const seasonWord = '(?:маусым|маусымы|сезон|mausym|season|s)'
const number = '0*(\\d{1,4})'
/** Not within a word or a longer number. */
const [edge, end] = ['(?<![\\p{L}\\p{N}])', '(?![\\p{L}\\p{N}])']
/** What may stand between a word and its number. */
const between = '[ ._-]*'

const patterns = {
  both: [
    new RegExp(`${edge}s${number}${between}e${number}${end}`, 'iu'),
    new RegExp(`${edge}(\\d{1,2})x${number}${end}`, 'iu'),
  ],
  season: [
    new RegExp(`${edge}${number}${between}${seasonWord}${end}`, 'iu'),
    new RegExp(`${edge}${seasonWord}${between}${number}${end}`, 'iu'),
  ],
  episode: [
    new RegExp(`${edge}${number}${between}${episodeWord}${end}`, 'iu'),
    new RegExp(`${edge}${episodeWord}${between}${number}${end}`, 'iu'),
  ],
  /** Alone at the end or the beginning, and no year. */
  alone: [/(?<![\p{L}\p{N}])0*(\d{1,3})$/u, /^0*(\d{1,3})(?=[ ._-])/u],
}

const firstOf = (name: string, tried: readonly RegExp[]): number[] | null => {
  for (const pattern of tried) {
    const match = pattern.exec(name)
    if (match) return match.slice(1).map(Number)
  }
  return null
}

export function numbersIn(fileName: string): Numbers {
  const name = fileName.replace(/\.[A-Za-z0-9]{1,5}$/, '').trim()
  const both = firstOf(name, patterns.both)
  if (both) return { season: both[0] ?? null, episode: both[1] ?? null }
  const season = patterns.season.map((pattern) => pattern.exec(name)).find((match) => match !== null)
  // The number of a season is no episode's.
  const rest = season ? name.replace(season[0], ' ').trim() : name
  const episode = (firstOf(rest, patterns.episode) ?? firstOf(rest, patterns.alone))?.[0] ?? null
  return { season: season ? Number(season[1]) : null, episode }
}

/** How many files get their numbers: as their names say, or one after the other from a first one. */
export type Numbering = { by: 'names' } | { by: 'order'; season: number | null; first: number }

/** As people count: 2 before 10. */
export const byName = (a: { name: string }, b: { name: string }): number =>
  a.name.localeCompare(b.name, 'kk', { numeric: true })

/** Of each file by its key, in the order of their names. */
export function numbersOfAll(
  files: readonly { key: string; name: string }[],
  numbering: Numbering,
): Map<string, Numbers> {
  const order = [...files].sort(byName)
  return new Map(
    order.map(({ key, name }, at) => [
      key,
      numbering.by === 'names'
        ? numbersIn(name)
        : { season: numbering.season, episode: numbering.first + at },
    ]),
  )
}

/** Two files with the same numbers, or one without: what an owner should look at before all are sent. */
export function doubtsIn(numbers: ReadonlyMap<string, Numbers>): { twice: string[]; without: string[] } {
  const seen = new Map<string, string[]>()
  const without: string[] = []
  for (const [key, { season, episode }] of numbers) {
    if (episode === null) without.push(key)
    else seen.set(`${season ?? 1} ${episode}`, [...(seen.get(`${season ?? 1} ${episode}`) ?? []), key])
  }
  return { twice: [...seen.values()].filter((keys) => keys.length > 1).flat(), without }
}

export const asDraft = ({ season, episode }: Numbers): Pick<Draft, 'season' | 'episode'> => ({
  season: season === null ? '' : String(season),
  episode: episode === null ? '' : String(episode),
})

import type { Credit, CreditRole } from '#catalog/contract/credit.ts'
import { apiBase } from '#catalog/contract/routes.ts'
import type { Sharing } from '#catalog/contract/sharing.ts'
import { adultAge, type TitleView } from '#catalog/contract/title.ts'
import { tell, tellName } from '#player/home/title-text.ts'
import { ownerAddress, personAddress, seriesAddress, watchAddress } from '#player/router.ts'
import { absolute, type Context } from './context.ts'
import { shortened } from './shortened.ts'

/** The picture of a title: its poster, else its ornament, which has a size of its own. */
export const pictureOf = ({ id, poster }: Pick<TitleView, 'id' | 'poster'>) =>
  poster === null
    ? { address: `${apiBase}/titles/${id}/card.jpg`, width: 1200, height: 630 }
    : { address: poster }

export const embedAddress = (id: string): string => `/embed/${id}`

/** ISO 8601: PT1H45M42S. */
export function isoDuration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds))
  const parts = [
    [Math.floor(whole / 3600), 'H'],
    [Math.floor(whole / 60) % 60, 'M'],
    [whole % 60, 'S'],
  ] as const
  const said = parts.filter(([count]) => count > 0).map(([count, unit]) => count + unit)
  return `PT${said.join('') || '0S'}`
}

/** Which property of schema.org names whom; those without one of their own have taken part (`contributor`). */
const properties: Partial<Record<CreditRole, string>> = {
  ...{ director: 'director', composer: 'musicBy', author: 'author', editor: 'editor' },
  ...{ akyn: 'actor', jyrau: 'actor', kuishi: 'actor', singer: 'actor', performer: 'actor' },
  ...{ host: 'actor', actor: 'actor' },
}
/** Of what only moving pictures have. */
const ofPictures = new Set(['actor', 'director', 'musicBy'])

function peopleOf(credits: readonly Credit[], audioOnly: boolean, context: Context): object {
  const found: Record<string, object[]> = {}
  for (const { role, person } of credits) {
    const named = properties[role] ?? 'contributor'
    const property = audioOnly && ofPictures.has(named) ? 'contributor' : named
    const one = {
      '@type': 'Person',
      name: tellName(person.names, context.language).name,
      url: absolute(context, personAddress(person.id)),
    }
    const list = found[property] ?? []
    if (!list.some((each) => 'url' in each && each.url === one.url)) found[property] = [...list, one]
  }
  return found
}

/** ISO 3166-1 codes, as search engines take them; nothing where it is open everywhere. */
function regionsOf({ territories, except }: Sharing): object {
  if (!territories.includes('WORLD')) return { regionsAllowed: territories.join(',') }
  return except.length === 0 ? {} : { ineligibleRegion: except.join(',') }
}

/** The series, and its number in it: an Episode beside what it is otherwise. */
function seriesOf({ series, season, episode }: TitleView, context: Context): object {
  if (!series) return {}
  const address = absolute(context, seriesAddress(series.id))
  return {
    partOfSeries: {
      '@type': 'CreativeWorkSeries',
      name: tell(series.texts, context.language).title,
      url: address,
    },
    ...(season === null ? {} : { partOfSeason: { '@type': 'CreativeWorkSeason', seasonNumber: season } }),
    ...(episode === null ? {} : { episodeNumber: episode }),
  }
}

/** A title as search engines read it: schema.org VideoObject, or AudioObject where there is no picture. */
export function titleLd(title: TitleView, sharing: Sharing, context: Context): object {
  const { words, language } = context
  const { id, ageMark, duration, owner, region } = title
  const text = tell(title.texts, language)
  const audioOnly = title.audioOnly === true
  const kind = audioOnly ? 'AudioObject' : 'VideoObject'
  const free = title.offers.length === 0
  const address = absolute(context, watchAddress(id))
  return {
    '@type': title.series ? [kind, 'Episode'] : kind,
    '@id': address,
    ...{
      url: address,
      name: text.title,
      description: shortened(text.description ?? words.kinds[title.kind], 1000),
    },
    thumbnailUrl: [absolute(context, pictureOf(title).address)],
    uploadDate: title.createdAt,
    ...(duration === null ? {} : { duration: isoDuration(duration) }),
    ...regionsOf(sharing),
    ...(sharing.until === null ? {} : { expires: sharing.until }),
    license: absolute(context, '/terms'),
    isAccessibleForFree: free,
    conditionsOfAccess: [
      free ? words.pages.free : words.pages.paid,
      ...(ageMark >= adultAge ? [words.watch.age(ageMark)] : []),
    ].join('. '),
    // `zxx` is BCP 47 for "no words in it".
    ...(title.languages.length === 0 ? {} : { inLanguage: title.languages }),
    contentRating: words.age.mark(ageMark),
    isFamilyFriendly: ageMark < adultAge,
    genre: words.kinds[title.kind],
    ...seriesOf(title, context),
    ...peopleOf(title.credits, audioOnly, context),
    ...(region === null
      ? {}
      : {
          locationCreated: {
            '@type': 'Place',
            name: words.regions[region],
            address: { '@type': 'PostalAddress', addressRegion: region, addressCountry: 'KZ' },
          },
        }),
    ...(title.recordedOn === null ? {} : { dateCreated: title.recordedOn }),
    ...(title.recordedOn === null && title.year !== null ? { dateCreated: String(title.year) } : {}),
    publisher: { '@type': 'Organization', name: owner.name, url: absolute(context, ownerAddress(owner.id)) },
    ...(sharing.embed ? { embedUrl: absolute(context, embedAddress(id)) } : {}),
  }
}

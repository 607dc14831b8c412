import type { CreditRole } from '#catalog/contract/credit.ts'
import { adultAge, type TitleView } from '#catalog/contract/title.ts'
import { tell, tellName } from '#player/home/title-text.ts'
import { feedAddress, personAddress, watchAddress } from '#player/router.ts'
import { absolute, type Context } from './context.ts'
import { escaped } from './markup.ts'
import { pictureOf } from './title-ld.ts'
import { saidOf } from './watch-document.ts'
import { xmlDocument } from './xml.ts'

/** What a feed says of itself. Addresses of ours begin with `/`. */
export type Channel = {
  name: string
  description: string
  /** Of the page it tells of, and its own. */
  page: string
  self: string
  /** Of the feed that goes on where this one ends; null at the end. */
  next: string | null
  /** Whose it is; the hub's where it is nobody's. */
  author: string
  /** UUID of the feed, whatever its address becomes (Podcasting 2.0, `podcast:guid`). */
  guid: string
  audioOnly: boolean
}

/** What may be fetched of a title, by addresses of ours that begin with `/`. */
export type ItemFiles = {
  sound: { address: string; bytes: number } | null
  /** `language` in BCP 47. */
  transcripts: readonly { address: string; language: string; captions: boolean }[]
  chapters: string | null
}

const namespaces = {
  '@version': '2.0',
  '@xmlns:atom': 'http://www.w3.org/2005/Atom',
  '@xmlns:itunes': 'http://www.itunes.com/dtds/podcast-1.0.dtd',
  '@xmlns:podcast': 'https://podcastindex.org/namespace/1.0',
  '@xmlns:media': 'http://search.yahoo.com/mrss/',
}

/** RFC 822 as RSS 2.0 wants it, with a year of four digits. */
const dated = (moment: string): string => new Date(moment).toUTCString()

/** Roles of the Podcast Taxonomy; whoever else is heard or seen is a guest. */
const roles: Partial<Record<CreditRole, string>> = {
  ...{ host: 'host', director: 'director', author: 'author', composer: 'composer' },
  ...{ camera: 'camera operator', editor: 'editor' },
}

function peopleOf({ credits }: TitleView, context: Context) {
  return credits.map(({ role, person }) => ({
    '@role': roles[role] ?? 'guest',
    '@href': absolute(context, personAddress(person.id)),
    '#': tellName(person.names, context.language).name,
  }))
}

/** What a licence lets be taken along. */
function filesOf({ sound, transcripts, chapters }: ItemFiles, context: Context) {
  return {
    ...(sound
      ? {
          enclosure: {
            ...{ '@url': absolute(context, sound.address), '@length': sound.bytes, '@type': 'audio/mp4' },
          },
        }
      : {}),
    'podcast:transcript': transcripts.map(({ address, language, captions }) => ({
      ...{ '@url': absolute(context, address), '@type': 'text/vtt', '@language': language },
      ...(captions ? { '@rel': 'captions' } : {}),
    })),
    ...(chapters
      ? { 'podcast:chapters': { '@url': absolute(context, chapters), '@type': 'application/json+chapters' } }
      : {}),
  }
}

/** Without `files` nothing is enclosed. */
function itemOf(title: TitleView, files: ItemFiles | undefined, context: Context) {
  const { words, language } = context
  const { id, season, episode, region, duration, ageMark, owner } = title
  const address = absolute(context, watchAddress(id))
  const picture = absolute(context, pictureOf(title).address)
  return {
    title: tell(title.texts, language).title,
    link: address,
    guid: { '@isPermaLink': 'true', '#': absolute({ origin: context.origin }, watchAddress(id)) },
    pubDate: dated(title.createdAt),
    // Readers of feeds take a description for HTML.
    description: escaped(saidOf(title, context)),
    category: words.kinds[title.kind],
    'itunes:author': owner.name,
    'itunes:image': { '@href': picture },
    'itunes:explicit': ageMark >= adultAge ? 'true' : 'false',
    'itunes:episodeType': 'full',
    ...(duration === null ? {} : { 'itunes:duration': Math.round(duration) }),
    ...(season === null ? {} : { 'itunes:season': season, 'podcast:season': season }),
    ...(episode === null || episode === 0 ? {} : { 'itunes:episode': episode }),
    ...(episode === null ? {} : { 'podcast:episode': episode }),
    ...(files ? filesOf(files, context) : {}),
    'podcast:person': peopleOf(title, context),
    ...(region === null
      ? {}
      : { 'podcast:location': { '@rel': 'creator', '@country': 'KZ', '#': words.regions[region] } }),
    'media:thumbnail': { '@url': picture },
    'media:rating': { '@scheme': 'urn:simple', '#': ageMark >= adultAge ? 'adult' : 'nonadult' },
    source: { '@url': absolute(context, feedAddress('owners', owner.id)), '#': owner.name },
  }
}

/** RSS 2.0 with the tags of iTunes and of Podcasting 2.0. Newest first, as the titles come; `files` by their ids. */
export function feedXml(
  channel: Channel,
  titles: readonly TitleView[],
  files: ReadonlyMap<string, ItemFiles>,
  context: Context,
): string {
  const { words, locale } = context
  const [first] = titles
  const image = absolute(context, first ? pictureOf(first).address : context.icon)
  const link = (rel: string, address: string) => ({
    ...{ '@rel': rel, '@type': 'application/rss+xml', '@href': absolute(context, address) },
  })
  const page = absolute(context, channel.page)
  const isPodcast = channel.audioOnly || [...files.values()].some(({ sound }) => sound !== null)
  const rss = {
    ...namespaces,
    channel: {
      title: channel.name,
      link: page,
      'atom:link': [
        link('self', channel.self),
        ...(channel.next === null ? [] : [link('next', channel.next)]),
      ],
      description: channel.description,
      language: locale,
      generator: words.name,
      ...(first ? { lastBuildDate: dated(first.createdAt) } : {}),
      image: { url: image, title: channel.name, link: page },
      'itunes:author': channel.author,
      'itunes:image': { '@href': image },
      'itunes:category': { '@text': 'Arts', 'itunes:category': { '@text': 'Performing Arts' } },
      'itunes:explicit': titles.some(({ ageMark }) => ageMark >= adultAge) ? 'true' : 'false',
      'podcast:guid': channel.guid,
      'podcast:medium': isPodcast ? 'podcast' : 'video',
      item: titles.map((title) => itemOf(title, files.get(title.id), context)),
    },
  }
  return xmlDocument({ rss })
}

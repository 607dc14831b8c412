import type { Collection, OwnerPage, PersonPage } from '#catalog/contract/lists.ts'
import type { SeriesPage } from '#catalog/contract/series.ts'
import { regionCodes, type TitleView, titleKinds } from '#catalog/contract/title.ts'
import { appendPage, kindsOf } from '#player/home/arrange.ts'
import { headingOf } from '#player/home/heading.ts'
import { episodeLine, tell, tellName } from '#player/home/title-text.ts'
import {
  type Browse,
  collectionAddress,
  feedAddress,
  homeAddress,
  isNarrowed,
  ownerAddress,
  personAddress,
  regionAddress,
  seriesAddress,
} from '#player/router.ts'
import { absolute, type Context, linkTo } from './context.ts'
import { framed, searchForm } from './frame.ts'
import type { Head } from './head.ts'
import { html, type Markup } from './markup.ts'
import { shortened } from './shortened.ts'
import { pictureOf } from './title-ld.ts'
import { linkList, listLd, nextLink, titleList } from './title-list.ts'

/** A page, whoever sends it: what its head says, and what it says itself without any script. */
export type PageDocument = { head: Head; body: Markup }

export type Titles = { titles: readonly TitleView[]; next: string | null }

/** What is said of a page with a list. */
export const listHead = (
  title: string,
  description: string,
  address: string,
  titles: readonly TitleView[],
  context: Context,
): Head => ({
  title,
  description: shortened(description),
  canonical: address,
  type: 'website',
  image: titles[0] ? pictureOf(titles[0]) : null,
  jsonLd: titles.length > 0 ? [listLd(titles, context)] : [],
  feeds: [],
  oembed: null,
})

const ofHub = ({ words }: Context) => ({ name: words.pages.feedOf(words.name), address: feedAddress() })

/** The hub itself, with its search (schema.org WebSite, SearchAction). */
const hubLd = (context: Context): object => ({
  ...{ '@type': 'WebSite', name: context.words.name, url: absolute(context, '/') },
  potentialAction: {
    '@type': 'SearchAction',
    target: `${context.origin}/?q={search_term_string}`,
    'query-input': 'required name=search_term_string',
  },
})

function homeBody(
  browse: Browse,
  heading: string,
  { titles, next }: Titles,
  collections: readonly Collection[],
  context: Context,
): Markup {
  const { words, language } = context
  const narrowed = isNarrowed(browse)
  const kinds = browse.kind ? titleKinds : kindsOf(titles).map(({ kind }) => kind)
  const shelves = collections.map(({ id, texts, titles: listed }) => {
    const text = tell(texts, language)
    const link = html`<a href="${linkTo(context, collectionAddress(id))}">${text.title}</a>`
    return html`<section><h2 lang="${text.language}">${link}</h2>${titleList(listed, context)}</section>`
  })
  const nothing = browse.q ? words.search.nothing(browse.q) : words.home.empty
  return html`<div class="home">${
    browse.q !== null && html`<div class="search-here">${searchForm(context, browse.q)}</div>`
  }<section><h1>${heading}</h1>${linkList(
    kinds.map((kind) => ({ address: homeAddress({ kind }), name: words.kinds[kind] })),
    context,
    words.home.byKind,
  )}${linkList(
    narrowed ? [] : regionCodes.map((code) => ({ address: regionAddress(code), name: words.regions[code] })),
    context,
    words.home.byRegion,
  )}${titles.length === 0 && browse.q !== '' && html`<p>${nothing}</p>`}${titleList(titles, context)}${nextLink(
    context,
    homeAddress(browse),
    next,
  )}</section>${shelves}</div>`
}

/** Home, a search, or what filters leave. `collections`: lists of editors, on the front page. */
export function homeDocument(
  browse: Browse,
  { titles, next }: Titles,
  collections: readonly Collection[],
  context: Context,
): PageDocument {
  const { words } = context
  const narrowed = isNarrowed(browse)
  const address = homeAddress(browse)
  const heading = narrowed ? headingOf(browse, words) : words.home.title
  const head = listHead(heading, words.pages.about, address, titles, context)
  const body = homeBody(browse, heading, { titles, next }, collections, context)
  return {
    head: {
      ...head,
      // Addresses of searches have no end.
      canonical: browse.q === null ? address : null,
      image: narrowed ? head.image : null,
      jsonLd: narrowed ? head.jsonLd : [hubLd(context), ...head.jsonLd],
      feeds: [
        ofHub(context),
        ...(browse.kind
          ? [
              {
                name: words.pages.feedOf(words.kinds[browse.kind]),
                address: feedAddress('kinds', browse.kind),
              },
            ]
          : []),
      ],
    },
    body: framed(context, { address, q: browse.q ?? '' }, body),
  }
}

type Part = { heading: string; lang?: string; note: string; address: string; feed: string }

function listDocument(
  { heading, lang, note, address, feed }: Part,
  { titles, next }: Titles,
  context: Context,
  {
    before,
    metaOf,
    empty,
  }: { before?: Markup | false; metaOf?: (title: TitleView) => string; empty: string },
): PageDocument {
  const { words } = context
  const body = html`<div class="home"><section><h1${lang !== undefined && html` lang="${lang}"`}>${heading}</h1>${
    note !== '' && html`<p class="shelf-note"${lang !== undefined && html` lang="${lang}"`}>${note}</p>`
  }${before}${titles.length === 0 && html`<p>${empty}</p>`}${titleList(titles, context, metaOf)}${nextLink(
    context,
    address,
    next,
  )}</section></div>`
  const head = listHead(heading, note || words.pages.titlesOf(heading), address, titles, context)
  return {
    head: { ...head, feeds: [{ name: words.pages.feedOf(heading), address: feed }] },
    body: framed(context, { address, q: '' }, body),
  }
}

export function seriesDocument(series: SeriesPage, page: Titles, context: Context): PageDocument {
  const { words, language } = context
  const { id, owner } = series
  const { title, description = '', language: lang } = tell(series.texts, language)
  const part = {
    heading: title,
    lang,
    note: description,
    address: seriesAddress(id),
    feed: feedAddress('series', id),
  }
  const link = html`<p class="meta"><a href="${linkTo(context, ownerAddress(owner.id))}">${owner.name}</a></p>`
  const metaOf = (each: TitleView) => episodeLine(each, words)
  const made = listDocument(part, page, context, { before: link, metaOf, empty: words.lists.seriesEmpty })
  const ld = {
    ...{ '@type': 'CreativeWorkSeries', name: title, url: absolute(context, part.address) },
    ...(description === '' ? {} : { description }),
    publisher: { '@type': 'Organization', name: owner.name, url: absolute(context, ownerAddress(owner.id)) },
  }
  return { ...made, head: { ...made.head, jsonLd: [ld, ...made.head.jsonLd] } }
}

export function personDocument({ id, names }: PersonPage, page: Titles, context: Context): PageDocument {
  const { name, language: lang } = tellName(names, context.language)
  const part = { heading: name, lang, note: '', address: personAddress(id), feed: feedAddress('people', id) }
  const made = listDocument(part, page, context, { empty: context.words.lists.personEmpty })
  const others = Object.values(names).filter((each) => each !== name)
  const ld = {
    ...{ '@type': 'Person', name, url: absolute(context, part.address) },
    ...(others.length === 0 ? {} : { alternateName: others }),
  }
  return { ...made, head: { ...made.head, type: 'profile', jsonLd: [ld, ...made.head.jsonLd] } }
}

export function collectionDocument({ id, texts, titles }: Collection, context: Context): PageDocument {
  const { title, description = '', language: lang } = tell(texts, context.language)
  const part = {
    heading: title,
    lang,
    note: description,
    address: collectionAddress(id),
    feed: feedAddress('lists', id),
  }
  return listDocument(part, { titles, next: null }, context, { empty: context.words.collections.empty })
}

export function ownerDocument(owner: OwnerPage, page: Titles, context: Context): PageDocument {
  const { words, language } = context
  const { id, name, series } = owner
  const part = { heading: name, note: '', address: ownerAddress(id), feed: feedAddress('owners', id) }
  const links = series.map((each) => {
    const { title, language: lang } = tell(each.texts, language)
    return { address: seriesAddress(each.id), name: title, lang }
  })
  const before = linkList(links, context, words.pages.series)
  const made = listDocument(part, page, context, { before, empty: words.pages.ownerEmpty })
  const ld = { '@type': 'Organization', name, url: absolute(context, part.address) }
  return { ...made, head: { ...made.head, type: 'profile', jsonLd: [ld, ...made.head.jsonLd] } }
}

/** The pages of a list after its first, where somebody runs no scripts. */
export const laterPage = (first: Titles, later: Titles | null): Titles =>
  later === null ? first : { titles: appendPage([], later.titles), next: later.next }

import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Embedding } from '#catalog/contract/embedding.ts'
import { routes } from '#catalog/contract/routes.ts'
import { defaultTimeZone } from '#catalog/contract/title.ts'
import type { Answer, Question, Reading, RouteName } from '#catalog/routes/serve.ts'
import { toldText, wantedScript } from '#catalog/routes/told-in.ts'
import { frameAncestors } from '#catalog/rules/embed-domains.ts'
import { instantOf, isLocalTime, localTimeOf } from '#catalog/rules/local-time.ts'
import { errors, errorText, Problem } from '#platform/errors.ts'
import { apiAddress } from '#player/api/client.ts'
import type { Enclosed } from '#player/api/early.ts'
import { queryOf } from '#player/home/titles.ts'
import { channelDocument, channelsDocument } from '#player/html/channel-document.ts'
import type { Context } from '#player/html/context.ts'
import {
  collectionDocument,
  homeDocument,
  laterPage,
  ownerDocument,
  type PageDocument,
  personDocument,
  seriesDocument,
} from '#player/html/documents.ts'
import { embedDocument } from '#player/html/embed-document.ts'
import { guideDocument } from '#player/html/guide-document.ts'
import { problemPage } from '#player/html/problem-document.ts'
import { regionDocument } from '#player/html/region-document.ts'
import { localeFor, speechOf } from '#player/html/speech.ts'
import { watchDocument } from '#player/html/watch-document.ts'
import { isNarrowed, parseRoute, type Route } from '#player/router.ts'
import { acceptedBy, askedLocale } from '#player/words/language.ts'

/** A page that the hub has written for one reader. */
export type Written = PageDocument & {
  context: Context
  status: number
  /** What the page's code asks for at once. */
  enclosed: readonly Enclosed[]
  /** Who may frame it. */
  ancestors: string
}

type Parts = {
  reading: Reading
  /** Of the hub, as viewers reach it. */
  originOf: (request: FastifyRequest) => string
  /** In which sites the titles of an owner may be framed. */
  embeddingOf: (ownerId: string) => Promise<Embedding>
}

/** Writes pages; null for those that are the same for everybody. */
export type PageWriter = (
  request: FastifyRequest,
  reply: FastifyReply,
  icon: string,
) => Promise<Written | null>

/** What one page is made of: answers of the API to this very reader, who may see in a page what the API tells them. */
type Asking = {
  context: Context
  /** Of the page before, where somebody runs no scripts. */
  cursor: string | undefined
  ask: <N extends RouteName>(name: N, asked: Question<N>) => Promise<Answer<N>>
  /** Asks, and puts the answer into the page for its own code. */
  enclosed: <N extends RouteName>(name: N, asked: Question<N>) => Promise<Answer<N>>
}

/**
 * Of an answer that is put into a page, in signs of JSON: beyond it the page's own code asks by itself. Nobody waits for texts
 * of a hundred titles before the first line of the page's code.
 */
const mostEnclosed = 64_000

type Page = PageDocument & Partial<Pick<Written, 'ancestors'>>

const listLimit = 100

async function home(route: Extract<Route, { page: 'home' }>, { context, cursor, ask, enclosed }: Asking) {
  const query = queryOf(route, null)
  // Nothing is looked for yet: the page asks for words.
  const first = cursor === undefined
  const [titles, lists] = await Promise.all([
    first ? enclosed('listTitles', { query }) : ask('listTitles', { query: { ...query, cursor } }),
    isNarrowed(route) || !first ? null : enclosed('listCollections', {}),
  ])
  const shown = (lists?.collections ?? []).filter(({ published }) => published)
  return homeDocument(route, titles, shown, context)
}

/** Titles after a list's first page; null on the first. */
const later = ({ cursor, ask }: Asking, of: { series: string } | { person: string } | { owner: string }) =>
  cursor === undefined ? null : ask('listTitles', { query: { ...of, cursor, limit: listLimit } })

const dayMs = 86_400_000

/** The guide of a day of Almaty; of today where it is none. */
async function guideOf(asked: string | null, { context, ask }: Asking): Promise<PageDocument> {
  const now = new Date()
  const isDay = asked !== null && isLocalTime(`${asked}T00:00`)
  const day = isDay ? asked : localTimeOf(now, defaultTimeZone).slice(0, 10)
  const from = instantOf(`${day}T00:00`, defaultTimeZone)
  const dayAt = (days: number) =>
    localTimeOf(new Date(from.getTime() + (days + 0.5) * dayMs), defaultTimeZone).slice(0, 10)
  const near = { before: dayAt(-1), after: dayAt(1) }
  const until = instantOf(`${near.after}T00:00`, defaultTimeZone)
  const query = { from: from.toISOString(), until: until.toISOString() }
  return guideDocument(await ask('wholeGuide', { query }), { day, near, now }, context)
}

/** The page of an address; null for one that is the same for everybody. @throws Problem with why there is none */
async function pageOf(route: Route, asking: Asking, { embeddingOf }: Parts): Promise<Page | null> {
  const { context, ask, enclosed } = asking
  switch (route.page) {
    case 'home':
      return home(route, asking)
    case 'watch': {
      const params = { id: route.id }
      const [title, sharing] = await Promise.all([enclosed('title', { params }), ask('sharing', { params })])
      return watchDocument(title, sharing, context)
    }
    case 'series': {
      const series = await enclosed('series', { params: { id: route.id } })
      return seriesDocument(series, laterPage(series, await later(asking, { series: route.id })), context)
    }
    case 'person': {
      const person = await enclosed('person', { params: { id: route.id } })
      return personDocument(person, laterPage(person, await later(asking, { person: route.id })), context)
    }
    case 'publisher': {
      const owner = await enclosed('ownerPage', { params: { id: route.id } })
      return ownerDocument(owner, laterPage(owner, await later(asking, { owner: route.id })), context)
    }
    case 'collection':
      return collectionDocument(await enclosed('collection', { params: { id: route.id } }), context)
    case 'region':
      return regionDocument(
        route.region,
        await enclosed('listTitles', { query: { region: route.region, limit: listLimit } }),
        context,
      )
    case 'channels':
      return channelsDocument((await enclosed('listChannels', {})).channels, context)
    case 'guide':
      return guideOf(route.day, asking)
    case 'channel':
      return channelDocument(await enclosed('channel', { params: { id: route.id } }), context)
    case 'embed': {
      const title = await enclosed('title', { params: { id: route.id }, query: { use: 'embed' } })
      const ancestors = frameAncestors(await embeddingOf(title.owner.id))
      return { ...embedDocument(title, context), ancestors }
    }
    case 'missing':
      throw new Problem('not-found')
    default:
      return null
  }
}

function asking(parts: Parts, context: Context, request: FastifyRequest, reply: FastifyReply) {
  const answers: Enclosed[] = []
  const language = acceptedBy(context.locale)
  const ask: Asking['ask'] = (name, asked) => parts.reading(name, asked, request, reply)
  const enclosed: Asking['enclosed'] = async (name, asked) => {
    const answer = await ask(name, asked)
    // As the page's own code builds the address, name by name.
    const { params, query } = asked as { params?: Record<string, string>; query?: Record<string, string> }
    if (JSON.stringify(answer).length <= mostEnclosed)
      answers.push({ address: apiAddress(routes[name].url, params, query), language, answer })
    return answer
  }
  const { cursor } = request.query as { cursor?: unknown }
  const asked: Asking = {
    ...{ context, ask, enclosed },
    cursor: typeof cursor === 'string' && cursor.length <= 200 ? cursor : undefined,
  }
  return { asked, answers }
}

/** Of a route that shows why there is nothing to see, as the API says it. */
function refused(problem: Problem, address: string, context: Context): PageDocument {
  const { code, details } = problem
  const script = wantedScript(undefined, acceptedBy(context.locale))
  const said = toldText(errorText(code, context.language, details), context.language, script)
  return problemPage({ code, details, said }, address, context)
}

export function pageWriter(parts: Parts): PageWriter {
  return async (request, reply, icon) => {
    const [pathname = '/', query = ''] = request.url.split(/\?(.*)/s)
    const search = query === '' ? '' : `?${query}`
    const route = parseRoute(pathname, search)
    const hl = askedLocale(search)
    const locale = localeFor(hl, request.headers['accept-language'])
    const context: Context = { ...speechOf(locale), origin: parts.originOf(request), hl, icon }
    // From here on the request speaks as the page's own code will: one language, and Kazakh in one alphabet.
    request.headers['accept-language'] = acceptedBy(locale)
    const { asked, answers } = asking(parts, context, request, reply)
    const rest = { context, enclosed: [], ancestors: "'none'" }
    try {
      const page = await pageOf(route, asked, parts)
      // In one order, whichever came first: the same page has the same ETag.
      const enclosed = answers.toSorted((a, b) => a.address.localeCompare(b.address))
      return page && { ...rest, enclosed, status: 200, ...page }
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      const status = errors[error.code].status
      // Inside somebody's frame, too: it says the same of what is not there and of what is not to be shown.
      const ancestors = route.page === 'embed' ? '*' : "'none'"
      return { ...rest, ...refused(error, pathname, context), enclosed: [], status, ancestors }
    }
  }
}

import { Readable } from 'node:stream'
import { createGzip } from 'node:zlib'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { regionCodes, titleKinds } from '#catalog/contract/title.ts'
import { seenChannels } from '#catalog/routes/channel-access.ts'
import type { CatalogDeps } from '#catalog/routes/deps.ts'
import { publicTitles } from '#catalog/routes/public-titles.ts'
import { mayBeFramed } from '#catalog/routes/sharing-route.ts'
import { openIn } from '#catalog/rules/may-play.ts'
import { collectionRecords } from '#catalog/store/collections.ts'
import type { TitleRecord } from '#catalog/store/title-records.ts'
import { countInScope, idsInScope } from '#catalog/store/title-scope.ts'
import { accepts } from '#cdn-config/compress.ts'
import { Problem } from '#platform/errors.ts'
import type { Context } from '#player/html/context.ts'
import { pageEntry, sitemapEnd, sitemapIndex, sitemapStart, titleEntry } from '#player/html/sitemap.ts'
import { speechOf } from '#player/html/speech.ts'
import { channelAddress, channelsAddress, guideAddress } from '#player/live/addresses.ts'
import {
  collectionAddress,
  homeAddress,
  ownerAddress,
  personAddress,
  regionAddress,
  seriesAddress,
} from '#player/router.ts'

type Deps = CatalogDeps & { originOf: (request: FastifyRequest) => string }

/** Of one file, so that with the pages of series and people it stays below 50 000 addresses and 50 MB. */
const titlesPerFile = 25_000
const otherPages = 24_000
const batch = 200
/** Files written at once, of this hub: each reads the whole catalogue, as it is for one country. */
const mostAtOnce = 2

const type = 'application/xml; charset=utf-8'

const fileParams = {
  type: 'object',
  properties: { number: { type: 'string', description: 'from 1, as the index of maps names them' } },
} as const

const described = (summary: string) => ({ summary, tags: ['pages'] })

const robots = (origin: string) =>
  [
    'User-agent: *',
    // Pictures of titles and their previews are part of the pages; the rest is for tools.
    'Allow: /api/v1/titles/*/poster.jpg',
    'Allow: /api/v1/titles/*/card.jpg',
    ...['/api/', '/p/', '/desk', '/studio', '/upload', '/account', '/vouchers', '/earnings'].map(
      (path) => `Disallow: ${path}`,
    ),
    '',
    `Sitemap: ${origin}/sitemap.xml`,
    '',
  ].join('\n')

/** Pages that are there whatever there is, channels on air, and lists of editors that have something for this reader. */
async function hubPages(deps: Deps, request: FastifyRequest, origin: string): Promise<string> {
  const found = publicTitles(deps)
  const lists = (await collectionRecords(deps.db)).filter(({ published }) => published)
  const shown = await Promise.all(
    lists.map(async ({ id, titleIds }) => ((await found.those(request, titleIds)).length > 0 ? id : null)),
  )
  const channels = await seenChannels(deps, found.viewerAt(request), {})
  const addresses = [
    ...['/', '/order', '/terms', '/transparency', channelsAddress(), guideAddress()],
    ...channels.map(({ id }) => channelAddress(id)),
    ...titleKinds.map((kind) => homeAddress({ kind })),
    ...regionCodes.map(regionAddress),
    ...shown.filter((id) => id !== null).map(collectionAddress),
  ]
  return addresses.map((address) => pageEntry(origin, address)).join('')
}

/** Writes one file, piece by piece: between two the others have their turn. */
function sitemapWriter(deps: Deps, perFile: number) {
  const found = publicTitles(deps)

  async function* pieces(request: FastifyRequest, number: number): AsyncGenerator<string> {
    const context: Context = { ...speechOf('kk'), origin: deps.originOf(request), hl: null, icon: '/' }
    const pages = new Set<string>()
    yield sitemapStart
    if (number === 1) yield await hubPages(deps, request, context.origin)
    const scope = found.scopeAt(request)
    const last = number * perFile
    for (let from = last - perFile; from < last; from += batch) {
      const ids = await idsInScope(deps.db, scope, { from, limit: Math.min(batch, last - from) })
      if (ids.length === 0) break
      const titles = await found.those(request, ids)
      for (const title of titles)
        for (const page of pagesOf(title)) if (pages.size < otherPages) pages.add(page)
      yield await entries(request, titles, context)
    }
    for (const page of pages) yield pageEntry(context.origin, page)
    yield sitemapEnd
  }

  const entries = async (request: FastifyRequest, titles: readonly TitleRecord[], context: Context) => {
    const [now, viewer] = [deps.now(), found.viewerAt(request)]
    const viewed = await found.viewed(request, titles)
    return viewed
      .map((view, at) => {
        const title = titles[at]
        if (!title) return ''
        const { licences, restrictions } = title
        const open = openIn({ licences, restrictions, use: 'stream', now })
        return titleEntry(view, { ...open, until: null, embed: mayBeFramed(title, viewer, now) }, context)
      })
      .join('')
  }

  return pieces
}

/** `robots.txt` and what search engines are to know: what anybody may see who is where they ask from. */
export function registerSitemap(app: FastifyInstance, deps: Deps, perFile = titlesPerFile): void {
  const { scopeAt } = publicTitles(deps)
  const pieces = sitemapWriter(deps, perFile)
  let running = 0

  const send = (request: FastifyRequest, reply: FastifyReply, number: number) => {
    if (running >= mostAtOnce) throw new Problem('too-many-requests', { seconds: 60 })
    running += 1
    const file = Readable.from(pieces(request, number))
    file.once('close', () => {
      running -= 1
    })
    reply.type(type).header('cache-control', 'private, max-age=3600').header('vary', 'accept-encoding')
    if (!accepts(request.headers['accept-encoding'], 'gzip')) return reply.send(file)
    const packed = createGzip()
    file.once('error', (error) => packed.destroy(error))
    packed.once('close', () => file.destroy())
    return reply.header('content-encoding', 'gzip').send(file.pipe(packed))
  }

  app.get('/robots.txt', { schema: described('What search engines may fetch') }, async (request, reply) =>
    reply
      .type('text/plain; charset=utf-8')
      .header('cache-control', 'public, max-age=3600')
      .send(robots(deps.originOf(request))),
  )

  app.get(
    '/sitemap.xml',
    { schema: described('Every page that anybody may see') },
    async (request, reply) => {
      const files = Math.ceil((await countInScope(deps.db, scopeAt(request))) / perFile)
      if (files <= 1) return send(request, reply, 1)
      const addresses = Array.from(
        { length: files },
        (_, at) => `${deps.originOf(request)}/sitemap/${at + 1}.xml`,
      )
      return reply.type(type).header('cache-control', 'private, max-age=3600').send(sitemapIndex(addresses))
    },
  )

  app.get<{ Params: { number: string } }>(
    '/sitemap/:number(^[1-9]\\d{0,3}).xml',
    { schema: { ...described('One of several maps'), params: fileParams } },
    async (request, reply) => send(request, reply, Number(request.params.number)),
  )
}

/** Pages that a title leads to: they are there for whoever may see it. */
const pagesOf = ({ series, owner, credits }: TitleRecord): string[] => [
  ...(series ? [seriesAddress(series.id)] : []),
  ownerAddress(owner.id),
  ...credits.map(({ person }) => personAddress(person.id)),
]

import type { FastifyInstance, FastifyRequest } from 'fastify'
import Type, { type Static } from 'typebox'
import type { TitleView } from '#catalog/contract/title.ts'
import { refusalFor, type Viewer, verdictFor } from '#catalog/routes/access.ts'
import type { CatalogDeps } from '#catalog/routes/deps.ts'
import { sendProblem } from '#catalog/routes/problem.ts'
import { publicTitles } from '#catalog/routes/public-titles.ts'
import { mayBeFramed } from '#catalog/routes/sharing-route.ts'
import { posterKeyOf } from '#catalog/routes/title-view.ts'
import { toldText, wantedScript } from '#catalog/routes/told-in.ts'
import { maySee } from '#catalog/rules/may-play.ts'
import { type TitleRecord, titleRecord } from '#catalog/store/title-records.ts'
import { Problem } from '#platform/errors.ts'
import { readAtMost } from '#platform/read-at-most.ts'
import { embedCode, frameSize } from '#player/embed/embed-code.ts'
import { tell } from '#player/home/title-text.ts'
import { localeFor, speechOf } from '#player/html/speech.ts'
import { embedAddress, pictureOf } from '#player/html/title-ld.ts'
import { xmlDocument } from '#player/html/xml.ts'
import { ownerAddress } from '#player/router.ts'
import { acceptedBy } from '#player/words/language.ts'
import { jpegSize } from './jpeg-size.ts'

type Deps = CatalogDeps & { originOf: (request: FastifyRequest) => string }

const Size = Type.Integer({ minimum: 1, maximum: 100_000 })
const Query = Type.Object({
  url: Type.String({ minLength: 1, maxLength: 2000 }),
  format: Type.Optional(Type.String({ maxLength: 20 })),
  maxwidth: Type.Optional(Size),
  maxheight: Type.Optional(Size),
})
type Query = Static<typeof Query>

/** Names of oEmbed 1.0 (section 2.3.4). */
const Oembed = Type.Object({
  ...{ version: Type.Literal('1.0'), type: Type.Literal('video'), title: Type.String(), html: Type.String() },
  ...{ author_name: Type.String(), author_url: Type.String(), cache_age: Type.Integer() },
  ...{ provider_name: Type.String(), provider_url: Type.String() },
  ...{ width: Type.Integer(), height: Type.Integer(), thumbnail_url: Type.Optional(Type.String()) },
  thumbnail_width: Type.Optional(Type.Integer()),
  thumbnail_height: Type.Optional(Type.Integer()),
})
type Oembed = Static<typeof Oembed>

const cacheSeconds = 3600

/** Of a title that an address of ours leads to; null for every other address. */
function titleIn(url: string, origins: readonly string[]): string | null {
  if (!URL.canParse(url)) return null
  const { origin, pathname } = new URL(url)
  if (!origins.some((ours) => URL.canParse(ours) && new URL(ours).origin === origin)) return null
  return /^\/(?:watch|embed)\/([0-9a-z]{12})\/?$/.exec(pathname)?.[1] ?? null
}

/**
 * oEmbed 1.0 for the pages of titles: how to frame one. Asked by nobody in particular, so the decision is that for whoever is
 * where the request comes from. 404 for what is not there, or not to be known of; 401 for what may be seen on the hub, or
 * elsewhere, and not be framed (section 2.3.4).
 */
export function registerOembed(app: FastifyInstance, deps: Deps): void {
  const titles = publicTitles(deps)

  const answer = async (request: FastifyRequest, query: Query): Promise<Oembed> => {
    const origin = deps.originOf(request)
    const id = titleIn(query.url, [origin, `${request.protocol}://${request.host}`])
    const title = id === null ? null : await titleRecord(deps.db, id)
    if (!title) throw new Problem('not-found')
    const viewer = titles.viewerAt(request)
    if (!mayBeFramed(title, viewer, deps.now())) throw unframed(title, viewer, deps.now())
    const { language, locale, words } = speechOf(localeFor(null, request.headers['accept-language']))
    const told = tell(title.texts, language)
    const name = toldText(told.title, told.language, wantedScript(undefined, acceptedBy(locale)))
    const size = frameSize(query.maxwidth, query.maxheight)
    const [view] = await titles.viewed(request, [title])
    return {
      ...{ version: '1.0', type: 'video', title: name },
      ...{ author_name: title.owner.name, author_url: origin + ownerAddress(title.owner.id) },
      ...{ provider_name: words.name, provider_url: `${origin}/`, cache_age: cacheSeconds },
      ...(view ? await thumbnailOf(deps, title, view, origin, viewer) : {}),
      ...{ ...size, html: embedCode(origin + embedAddress(title.id), name, size) },
    }
  }

  app.get<{ Querystring: Query }>(
    '/oembed',
    {
      schema: {
        summary: 'How to frame a title',
        tags: ['pages'],
        querystring: Query,
        response: { 200: Oembed },
      },
    },
    async (request, reply) => {
      const { format = 'json' } = request.query
      reply.header('access-control-allow-origin', '*').header('vary', 'accept-language')
      // Section 2.3.4: a format that is not known is not implemented.
      if (format !== 'json' && format !== 'xml')
        return sendProblem(request, reply, 'bad-request', { what: 'format' }, 501)
      const said = await answer(request, request.query)
      reply.header('cache-control', `private, max-age=${cacheSeconds}`)
      if (format === 'json') return reply.type('application/json; charset=utf-8').send(JSON.stringify(said))
      return reply.type('text/xml; charset=utf-8').send(xmlDocument({ oembed: said }))
    },
  )
}

/** Why a title is not to be framed, to whom that may be told. */
function unframed(title: TitleRecord, viewer: Viewer, now: Date): Problem {
  const onHub = verdictFor(title, viewer, 'stream', now)
  if (onHub.allowed || maySee(onHub)) return new Problem('embed-not-allowed')
  const refusal = refusalFor(onHub, title, viewer)
  return refusal.code === 'not-found' ? refusal : new Problem('embed-not-allowed')
}

/** Bytes of a JPEG within which its size stands. */
const headBytes = 64 * 1024

/** With its size, which oEmbed wants beside it; nothing where it is not to be known or cannot be read. */
async function thumbnailOf(
  { storage, now }: Deps,
  title: TitleRecord,
  view: TitleView,
  origin: string,
  viewer: Viewer,
): Promise<Pick<Oembed, 'thumbnail_url' | 'thumbnail_width' | 'thumbnail_height'>> {
  const onHub = verdictFor(title, viewer, 'stream', now())
  if (!onHub.allowed && !maySee(onHub)) return {}
  const picture = pictureOf(view)
  const said = ({ width, height }: { width: number; height: number }) => ({
    ...{ thumbnail_url: origin + picture.address, thumbnail_width: width, thumbnail_height: height },
  })
  if ('width' in picture && picture.width !== undefined) return said(picture)
  const key = posterKeyOf(title, title.shown)
  const info = key === null ? null : await storage.head(key)
  if (!info) return {}
  const last = Math.min(info.bytes, headBytes) - 1
  const bytes = await readAtMost(
    await storage.get(info.key, { first: 0, last }),
    headBytes,
    () => new RangeError(info.key),
  )
  const size = jpegSize(bytes)
  return size ? said(size) : {}
}

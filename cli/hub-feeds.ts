import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { regionCodes, titleKinds } from '#catalog/contract/title.ts'
import type { TitleQuery } from '#catalog/contract/title-list.ts'
import type { CatalogDeps } from '#catalog/routes/deps.ts'
import { entityTag } from '#catalog/routes/editing.ts'
import { publicTitles } from '#catalog/routes/public-titles.ts'
import { collectionRecords } from '#catalog/store/collections.ts'
import { ownerName } from '#catalog/store/owners.ts'
import { personRecord } from '#catalog/store/people.ts'
import { seriesRecord } from '#catalog/store/series.ts'
import { compressed } from '#cdn-config/compress.ts'
import { Problem } from '#platform/errors.ts'
import { matchesEtag } from '#platform/http-conditional.ts'
import { tell, tellName } from '#player/home/title-text.ts'
import type { Context } from '#player/html/context.ts'
import { type Channel, feedXml } from '#player/html/feed.ts'
import { localeFor, speechOf } from '#player/html/speech.ts'
import {
  collectionAddress,
  feedAddress,
  homeAddress,
  ownerAddress,
  personAddress,
  regionAddress,
  seriesAddress,
} from '#player/router.ts'
import { askedLocale } from '#player/words/language.ts'
import type { FeedFiles } from './feed-files.ts'
import { teller } from './sound-labels.ts'

type Deps = CatalogDeps & { originOf: (request: FastifyRequest) => string; filesOf: FeedFiles }

const perFeed = 50

/** What a feed is of, as its reader is told. */
type Subject = {
  name: string
  note: string
  page: string
  self: string
  query: Pick<TitleQuery, 'kind' | 'series' | 'person' | 'owner' | 'region'>
  /** Of an editors' list, in its order; null where `query` finds them. */
  ids: readonly string[] | null
  author: string | null
  /** It is there though it has nothing for this reader: a place or a kind, not somebody's. */
  always: boolean
}

const bare = { note: '', query: {}, ids: null, author: null, always: false } as const

type Of = 'kinds' | 'series' | 'people' | 'owners' | 'regions' | 'lists'
/** The two parts of a feed's address. */
type Asked = { of: string | null; which: string }
type Finding = { deps: Deps; context: Context; told: <T>(value: T) => Promise<T> }

/** By the part of the address before the last; null when there is none of that name. */
const subjects: Record<Of, (which: string, finding: Finding) => Promise<Subject | null>> = {
  kinds: async (which, { context: { words } }) => {
    const kind = titleKinds.find((one) => one === which)
    if (!kind) return null
    const [name, page, self] = [words.kinds[kind], homeAddress({ kind }), feedAddress('kinds', kind)]
    return { ...bare, name, page, self, query: { kind }, always: true }
  },
  regions: async (which, { context: { words } }) => {
    const region = regionCodes.find((one) => one === which)
    if (!region) return null
    const [name, page, self] = [words.regions[region], regionAddress(region), feedAddress('regions', region)]
    return { ...bare, name, note: words.pages.regionNote(name), page, self, query: { region }, always: true }
  },
  series: async (id, { deps, context, told }) => {
    const found = await seriesRecord(deps.db, id)
    if (!found) return null
    const { title, description = '' } = tell((await told(found)).texts, context.language)
    const [page, self] = [seriesAddress(id), feedAddress('series', id)]
    return {
      ...bare,
      name: title,
      note: description,
      page,
      self,
      query: { series: id },
      author: found.owner.name,
    }
  },
  people: async (id, { deps, context, told }) => {
    const found = await personRecord(deps.db, id)
    if (!found) return null
    const { name } = tellName((await told(found)).names, context.language)
    return { ...bare, name, page: personAddress(id), self: feedAddress('people', id), query: { person: id } }
  },
  owners: async (id, { deps }) => {
    const name = await ownerName(deps.db, id)
    if (name === null) return null
    const [page, self] = [ownerAddress(id), feedAddress('owners', id)]
    return { ...bare, name, page, self, query: { owner: id }, author: name }
  },
  lists: async (id, { deps, context, told }) => {
    const [found] = await collectionRecords(deps.db, id)
    if (!found?.published) return null
    const { title, description = '' } = tell((await told(found)).texts, context.language)
    const [page, self] = [collectionAddress(id), feedAddress('lists', id)]
    return { ...bare, name: title, note: description, page, self, ids: found.titleIds }
  },
}

const isOf = (name: string): name is Of => Object.hasOwn(subjects, name)

/** `of` null: all there is. */
async function subjectOf({ of, which }: Asked, finding: Finding): Promise<Subject | null> {
  const { words } = finding.context
  if (of === null)
    return {
      ...bare,
      name: words.name,
      note: words.pages.about,
      page: '/',
      self: feedAddress(),
      always: true,
    }
  return isOf(of) ? subjects[of](which, finding) : null
}

/** Of names in the name space of podcasts (RFC 9562 section 5.5), so that a feed keeps its own. */
const podcasts = Buffer.from('ead4c236bf5858c6a2c6a6b28d128cb6', 'hex')
function guidOf(address: string): string {
  const name = address.replace(/^https?:\/\//, '')
  const hash = createHash('sha1').update(podcasts).update(name).digest().subarray(0, 16)
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6)
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8)
  return hash.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** RSS of all there is, and of each kind, series, person, owner, region and editors' list. */
export function registerFeeds(app: FastifyInstance, deps: Deps): void {
  const titlesOf = publicTitles(deps)
  const listed = async (request: FastifyRequest, ids: readonly string[]) => {
    const records = await titlesOf.those(request, ids)
    return { records, titles: await titlesOf.viewed(request, records), next: null }
  }

  const write = async (request: FastifyRequest, asked: Asked, cursor: string | undefined) => {
    const locale = localeFor(
      askedLocale(new URL(request.url, 'http://hub').search),
      request.headers['accept-language'],
    )
    const context: Context = {
      ...speechOf(locale),
      origin: deps.originOf(request),
      hl: null,
      icon: '/icon.svg',
    }
    const told = teller(locale)
    const subject = await subjectOf(asked, { deps, context, told })
    if (!subject) throw new Problem('not-found')
    const { name, note, page, self, query, ids, author, always } = subject
    const found = ids
      ? await listed(request, ids)
      : await titlesOf.page(request, {
          ...query,
          limit: perFeed,
          ...(cursor === undefined ? {} : { cursor }),
        })
    // Of what nobody may see anything, nobody learns that it is there.
    if (found.titles.length === 0 && !always && cursor === undefined) throw new Problem('not-found')
    // Feeds are of what is new, also where a page has an order of its own.
    const titles = (await told(found.titles)).toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))
    const channel: Channel = {
      ...{ name: self === feedAddress() ? name : `${name} · ${context.words.name}`, page, self },
      description: note || context.words.pages.titlesOf(name),
      next: found.next === null ? null : `${self}?cursor=${encodeURIComponent(found.next)}`,
      author: author ?? context.words.name,
      guid: guidOf(context.origin + self),
      audioOnly: titles.length > 0 && titles.every((title) => title.audioOnly === true),
    }
    const reader = { viewer: titlesOf.viewerAt(request), locale }
    const files = await deps.filesOf(found.records, titles, reader)
    return { xml: feedXml(channel, titles, files, context), newest: titles[0]?.createdAt ?? null, locale }
  }

  const send = async (
    request: FastifyRequest<{ Querystring: { cursor?: string } }>,
    reply: FastifyReply,
    asked: Asked,
  ) => {
    const { xml, newest, locale } = await write(request, asked, request.query.cursor)
    const etag = entityTag(xml)
    reply.header('etag', `W/${etag}`).header('cache-control', 'private, no-cache')
    reply.header('vary', 'accept-language, accept-encoding').header('content-language', locale)
    if (newest) reply.header('last-modified', new Date(newest).toUTCString())
    // Readers in browsers; nothing here is anybody's own.
    reply.header('access-control-allow-origin', '*')
    if (isKnown(request, etag, newest)) return reply.code(304).send()
    const packed = await compressed(xml, request.headers['accept-encoding'])
    if (packed.encoding) reply.header('content-encoding', packed.encoding)
    return reply.type('application/rss+xml; charset=utf-8').send(packed.body)
  }

  app.get<{ Querystring: { cursor?: string } }>(
    '/feeds/titles.xml',
    { schema: { ...described('What is new'), querystring: feedQuery } },
    (request, reply) => send(request, reply, { of: null, which: '' }),
  )
  app.get<{ Params: { of: string; which: string }; Querystring: { cursor?: string } }>(
    '/feeds/:of(^[a-z]+$)/:which(^[0-9a-zA-Z-]{1,20}).xml',
    {
      schema: {
        ...described('What is new of a kind, a region, a series, a person, an owner or an editors’ list'),
        ...{ params: feedParams, querystring: feedQuery },
      },
    },
    (request, reply) => send(request, reply, request.params),
  )
  app.get('/feeds/*', { schema: { hide: true } }, async () => {
    throw new Problem('not-found')
  })
}

const described = (summary: string) => ({ summary, tags: ['pages'] })

const feedParams = {
  type: 'object',
  required: ['of', 'which'],
  properties: {
    of: { type: 'string', description: 'kinds, regions, series, people, owners or lists' },
    which: { type: 'string', description: 'a kind, a region (ISO 3166-2), or an id' },
  },
} as const

const feedQuery = { type: 'object', properties: { cursor: { type: 'string', maxLength: 200 } } } as const

/** `If-None-Match` goes before `If-Modified-Since` (RFC 9110 section 13.2.2), which knows whole seconds. */
function isKnown({ headers }: FastifyRequest, etag: string, newest: string | null): boolean {
  if (headers['if-none-match'] !== undefined) return matchesEtag(headers['if-none-match'], etag)
  const since = Date.parse(headers['if-modified-since'] ?? '')
  return newest !== null && since >= Math.floor(Date.parse(newest) / 1000) * 1000
}

import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { routes } from '#catalog/contract/routes.ts'
import { readEachOnce } from '#catalog/routes/access.ts'
import { entityTag } from '#catalog/routes/editing.ts'
import { sendProblem } from '#catalog/routes/problem.ts'
import { compressed } from '#cdn-config/compress.ts'
import { isConnectionTrouble } from '#platform/database.ts'
import { matchesEtag } from '#platform/http-conditional.ts'
import { headMarkup, windowTitle } from '#player/html/head.ts'
import { beforeDrawing } from '#player/html/inline.ts'
import { html, scriptJson } from '#player/html/markup.ts'
import { cutShell, fillShell, type Shell } from '#player/html/shell.ts'
import type { PageWriter, Written } from './hub-documents.ts'
import { readStarter, type Start, type StartReader, withStart } from './hub-start.ts'

const dist = join(import.meta.dirname, '../player/dist')

/** Addresses the application has pages for; the rest is a 404, with the application's own page about it. */
const pages =
  /^\/(?:$|(?:watch|series|people|lists|owners|embed|channel)\/[0-9a-z]{12}\/?$|regions\/KZ-(?:1[0159]|2[37]|3[1359]|4[37]|5[59]|6[123]|7[159])\/?$|(?:channels|guide|upload|order|complain|complaints|desk(?:\/(?:terms|breaches|lists|restrictions|ages|clocks|audit|operations))?|desk\/people|desk\/mail|invited|reset|confirm|account|terms|transparency|connection|passes|vouchers|earnings|kept)\/?$|studio(?:\/.*)?$)/

/** Whether an address, with or without a query, is one of a page. */
export const isPage = (url: string): boolean => pages.test(pathOf(url))

/** What the catalogue is read for, as for an answer of the API. */
export const isWritten = (url: string): boolean => isPage(url) || /^\/(?:feeds\/|sitemap|oembed)/.test(url)

const pathOf = (url: string) => url.replace(/[?#].*/, '')

/** Addresses that tools ask: a page would only confuse them. */
const forTools = /^\/(?:api|p|d|metrics|healthz|readyz)(?:\/|$)/

/**
 * Only what the application needs: its own scripts and styles, media and the workers of hls.js as blobs (Media
 * Source Extensions), nothing from other places but the edges of a topology (`sources`), no frame around it but where an owner lets others frame a title.
 */
const policy = (sources: readonly string[], ancestors = "'none'", scripts: readonly string[] = []): string =>
  [
    "default-src 'self'",
    ...(scripts.length === 0 ? [] : [`script-src 'self' ${scripts.map(sourceOf).join(' ')}`]),
    ...(sources.length === 0 ? [] : [`connect-src ${["'self'", ...sources].join(' ')}`]),
    ["img-src 'self' data: blob:", ...sources].join(' '),
    ["media-src 'self' blob:", ...sources].join(' '),
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${ancestors}`,
  ].join('; ')

/** A script in the page itself, by its hash (CSP level 3, section 2.3.1). */
const sourceOf = (script: string) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`

/** What a watch page plays before its code has come, and the script that does. */
type Beginning = { start: Start; script: string }

/** Security headers on every answer. Call before any route is registered. `sources`: see `policy`. */
export function registerSecurityHeaders(app: FastifyInstance, sources: readonly string[] = []): void {
  const contentSecurityPolicy = policy(sources)
  app.addHook('onRequest', async (request, reply) => setHeaders(request, reply, contentSecurityPolicy))
}

/**
 * The player's built files and the pages of the application; `write` writes those that have something to say themselves,
 * `startOf` says what a watch page begins to play with.
 */
export async function registerPages(
  app: FastifyInstance,
  {
    root = dist,
    write = async () => null,
    startOf = async () => null,
    sources = [],
  }: { root?: string; write?: PageWriter; startOf?: StartReader; sources?: readonly string[] } = {},
): Promise<void> {
  const files = await filesBelow(root)
  const shell = files.has('index.html') ? cutShell(await readFile(join(root, 'index.html'), 'utf8')) : null
  const starter = await readStarter(root)
  await app.register(fastifyStatic, {
    root,
    serve: false,
    preCompressed: true,
    cacheControl: false,
    index: false,
  })
  const beginning = async (request: FastifyRequest, path: string): Promise<Beginning | null> => {
    const start = starter === null ? null : await startOf(request, path)
    return start && starter !== null ? { start, script: starter } : null
  }
  const page = async (request: FastifyRequest, reply: FastifyReply) => {
    const path = pathOf(request.url)
    if (forTools.test(path)) return sendProblem(request, reply, 'not-found')
    const file = decoded(path).slice(1)
    if (files.has(file) && file !== 'index.html') return sendFile(reply, file)
    if (!files.has('index.html')) return sendProblem(request, reply, 'not-found')
    // What the studio has below it is the application's own.
    const filled = /^\/studio(?:\/|$)/.test(path) ? null : shell
    if (filled) {
      readEachOnce(request)
      const [written, begin] = await Promise.all([
        writtenFor(write, request, reply, filled),
        beginning(request, path),
      ])
      if (written) return send(request, reply, written, { shell: filled, begin, sources })
    }
    if (reply.statusCode === 200) reply.code(pages.test(path) ? 200 : 404)
    reply.header('cache-control', 'no-cache')
    return reply.sendFile('index.html')
  }
  const framed = {
    summary: 'A title as other sites may frame it',
    tags: ['pages'],
    params: routes.title.params,
  }
  app.get('/embed/:id', { schema: framed, attachValidation: true }, page)
  app.get('/*', { schema: { hide: true } }, page)
  app.setNotFoundHandler((request, reply) => sendProblem(request, reply, 'not-found'))
}

/** What there is for this reader; null also while the catalogue cannot be asked: the application says so in words, and asks again. */
async function writtenFor(
  write: PageWriter,
  request: FastifyRequest,
  reply: FastifyReply,
  { icon }: Shell,
): Promise<Written | null> {
  return write(request, reply, icon).catch((error: unknown) => {
    if (!(error instanceof Error) || !isConnectionTrouble(error)) throw error
    request.log.warn({ err: error }, 'database away')
    reply.code(503)
    return null
  })
}

/** Of the one who asks, in their language: kept by nobody else, and not sent again to whoever has it. */
async function send(
  request: FastifyRequest,
  reply: FastifyReply,
  { context, head, body, enclosed, status, ancestors }: Written,
  { shell, begin, sources }: { shell: Shell; begin: Beginning | null; sources: readonly string[] },
) {
  const title = windowTitle(head, context)
  const { description } = head
  const inline = [beforeDrawing]
  const plain = fillShell(shell, {
    ...{ locale: context.locale, title, description, head: headMarkup(head, context), scripts: inline, body },
    early:
      enclosed.length === 0
        ? null
        : html`<script type="application/json" id="early">${scriptJson(enclosed)}</script>`,
  })
  const begun = begin && withStart(plain, begin.start, begin.script)
  const page = begun ?? plain
  const etag = entityTag(page)
  reply
    .header('content-security-policy', policy(sources, ancestors, begun ? [...inline, begin.script] : inline))
    .header('content-language', context.locale)
  reply
    .header('vary', 'accept-language, authorization, cookie, accept-encoding')
    .header('cache-control', 'private, no-cache')
  // RFC 7725 section 4: who does the blocking, which is this hub, not who demanded it.
  if (status === 451) reply.header('link', '</>; rel="blocked-by"')
  if (status !== 200) reply.header('cache-control', 'no-store')
  // It holds an address to play at, which was made now and for one viewer.
  else if (begun) reply.header('cache-control', 'private, no-store')
  else reply.header('etag', `W/${etag}`)
  if (status === 200 && !begun && matchesEtag(request.headers['if-none-match'], etag))
    return reply.code(304).send()
  const packed = await compressed(page, request.headers['accept-encoding'])
  if (packed.encoding) reply.header('content-encoding', packed.encoding)
  return reply.code(status).type('text/html; charset=utf-8').send(packed.body)
}

/** Files under `assets/` have a hash of their content in their name. */
function sendFile(reply: FastifyReply, file: string) {
  const forGood = file.startsWith('assets/')
  // A worker that is an hour old would keep pages of an hour ago (Service Workers, 4.1).
  const other = file === 'sw.js' || file === 'shell.html' ? 'no-cache' : 'public, max-age=3600'
  reply.header('cache-control', forGood ? 'public, max-age=31536000, immutable' : other)
  return reply.sendFile(file)
}

function setHeaders(request: FastifyRequest, reply: FastifyReply, contentSecurityPolicy: string): void {
  reply.header('content-security-policy', contentSecurityPolicy)
  reply.header('x-content-type-options', 'nosniff')
  reply.header('referrer-policy', 'same-origin')
  reply.header('cross-origin-opener-policy', 'same-origin')
  reply.header('permissions-policy', 'camera=(), microphone=(), geolocation=()')
  if (request.protocol === 'https') reply.header('strict-transport-security', 'max-age=31536000')
  // What the API says depends on who asks and on the moment; routes that know better say so.
  if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store')
}

/** Every file that may be asked for, read once: nothing outside this list is ever opened. */
async function filesBelow(root: string): Promise<Set<string>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return []
      throw error
    },
  )
  return new Set(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(root, join(entry.parentPath, entry.name))),
  )
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

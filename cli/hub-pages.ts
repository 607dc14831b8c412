import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { sendProblem } from '#catalog/routes/problem.ts'
import { hashSource, readStarter, type StartReader, sendStart, withStart } from './hub-start.ts'

const dist = join(import.meta.dirname, '../player/dist')

/** Addresses the application has pages for; the rest is a 404, with the application's own page about it. */
const pages =
  /^\/(?:$|(?:watch|series|people|lists)\/[0-9a-z]{12}\/?$|(?:upload|order|complain|complaints|desk|desk\/terms|desk\/breaches|desk\/lists|account|terms|transparency|connection|passes|vouchers|earnings)\/?$|studio(?:\/.*)?$)/

/** Whether an address, with or without a query, is one of a page. */
export const isPage = (url: string): boolean => pages.test(pathOf(url))

const pathOf = (url: string) => url.replace(/[?#].*/, '')

/** Addresses that tools ask: a page would only confuse them. */
const forTools = /^\/(?:api|p|metrics|healthz|readyz)(?:\/|$)/

/**
 * Only what the application needs: its own scripts and styles, media and the workers of hls.js as blobs (Media
 * Source Extensions), nothing from other places, no frame around it.
 */
const contentSecurityPolicy = [
  "default-src 'self'",
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

/** Security headers on every answer. Call before any route is registered. */
export function registerSecurityHeaders(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => setHeaders(request, reply))
}

/** The player's built files and the pages of the application. `startOf`: what a watch page begins to play with. */
export async function registerPages(
  app: FastifyInstance,
  { startOf = async () => null, root = dist }: { startOf?: StartReader; root?: string } = {},
): Promise<void> {
  const files = await filesBelow(root)
  const starter = await readStarter(root)
  const index = files.has('index.html') ? await readFile(join(root, 'index.html'), 'utf8') : ''
  await app.register(fastifyStatic, {
    root,
    serve: false,
    preCompressed: true,
    cacheControl: false,
    index: false,
  })
  const page = async (request: FastifyRequest, reply: FastifyReply) => {
    const path = pathOf(request.url)
    if (forTools.test(path)) return sendProblem(request, reply, 'not-found')
    const file = decoded(path).slice(1)
    if (files.has(file) && file !== 'index.html') return sendFile(reply, file)
    if (!files.has('index.html')) return sendProblem(request, reply, 'not-found')
    reply.code(pages.test(path) ? 200 : 404).header('cache-control', 'no-cache')
    const start = starter && (await startOf(request, path))
    const begun = start && withStart(index, start, starter)
    if (!begun) return reply.sendFile('index.html')
    reply.header(
      'content-security-policy',
      `${contentSecurityPolicy}; script-src 'self' ${hashSource(starter)}`,
    )
    return sendStart(request, reply, begun)
  }
  app.get('/*', { schema: { hide: true } }, page)
  app.setNotFoundHandler((request, reply) => sendProblem(request, reply, 'not-found'))
}

/** Files under `assets/` have a hash of their content in their name. */
function sendFile(reply: FastifyReply, file: string) {
  const forGood = file.startsWith('assets/')
  reply.header('cache-control', forGood ? 'public, max-age=31536000, immutable' : 'public, max-age=3600')
  return reply.sendFile(file)
}

function setHeaders(request: FastifyRequest, reply: FastifyReply): void {
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

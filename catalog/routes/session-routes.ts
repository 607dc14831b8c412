import type { FastifyInstance, FastifyRequest } from 'fastify'
import { accountOfToken, openSession, revokeToken } from '#catalog/store/accounts.ts'
import { Problem } from '#platform/errors.ts'
import { isSameOrigin, sessionCookie, signedIn } from './authenticate.ts'
import type { CatalogDeps } from './deps.ts'
import { serve } from './serve.ts'

export function registerSession(app: FastifyInstance, { db, authenticate }: CatalogDeps): void {
  serve(app, 'openSession', 'Sign the web pages in with a token', async ({ body, request, reply }) => {
    // Another site must not sign a person in as somebody else either.
    if (request.headers['sec-fetch-site'] !== undefined && !isSameOrigin(request))
      throw new Problem('not-allowed')
    const account = await accountOfToken(db, body.token)
    if (!account) throw new Problem('not-signed-in')
    const { token, expiresAt } = await openSession(db, account.id)
    reply.setCookie(sessionCookie, token, { ...cookieOptions(request), expires: expiresAt })
    return account
  })

  serve(app, 'session', 'Who is signed in', ({ request }) => signedIn(authenticate, request))

  serve(app, 'closeSession', 'Sign the web pages out', async ({ request, reply }) => {
    await signedIn(authenticate, request)
    const token = request.cookies[sessionCookie]
    if (token) await revokeToken(db, token)
    reply.clearCookie(sessionCookie, cookieOptions(request))
    return null
  })
}

export function cookieOptions(request: FastifyRequest) {
  return { path: '/', httpOnly: true, sameSite: 'strict', secure: request.protocol === 'https' } as const
}

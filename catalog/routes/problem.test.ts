import Fastify from 'fastify'
import { describe, expect, it } from 'vitest'
import { Problem } from '#platform/errors.ts'
import { registerErrorHandler } from './error-handler.ts'
import { languageOf } from './problem.ts'

describe('the language of an answer', () => {
  it.each([
    [undefined, 'kk'],
    ['', 'kk'],
    ['ru', 'ru'],
    ['en-GB,en;q=0.9', 'en'],
    ['de,en;q=0.5,ru;q=0.8', 'ru'],
    ['en;q=0, ru;q=0.1', 'ru'],
    ['KK-Cyrl-KZ', 'kk'],
    ['de, fr', 'kk'],
    ['ru;q=x, en', 'ru'],
    ['*', 'kk'],
  ])('asked for %s is %s', (header, language) => {
    expect(languageOf(header)).toBe(language)
  })
})

describe('an error', () => {
  const lost = Object.assign(new Error('connect ECONNREFUSED /run/postgres'), { code: 'ECONNREFUSED' })
  const thrown = {
    problem: new Problem('not-yet', { from: '2030-01-01 00:00 (Asia/Almaty)' }),
    lost,
    surprise: new TypeError('password is hunter2'),
  }
  const app = Fastify({ bodyLimit: 2048 })
  registerErrorHandler(app)
  app.post<{ Params: { name: keyof typeof thrown } }>('/:name', async (request) => {
    throw thrown[request.params.name]
  })
  const post = (url: string, payload: string | object = {}, headers = {}) =>
    app.inject({ method: 'POST', url, payload, headers })

  it('of ours becomes a problem document in the language asked for, never cached', async () => {
    const answer = await post('/problem', {}, { 'accept-language': 'ru' })
    expect(answer.headers).toMatchObject({
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
    })
    expect(answer.json()).toEqual({
      type: 'urn:nar:problem:not-yet',
      title: 'not-yet',
      status: 403,
      code: 'not-yet',
      detail: 'Эта запись откроется 2030-01-01 00:00 (Asia/Almaty). Зайдите тогда снова.',
      details: { from: '2030-01-01 00:00 (Asia/Almaty)' },
    })
  })

  it('of a database that is away asks to try again', async () => {
    const answer = await post('/lost')
    expect([answer.statusCode, answer.json().code]).toEqual([503, 'unavailable'])
    expect(answer.body).not.toContain('/run/postgres')
  })

  it('that nobody expected tells nothing of itself', async () => {
    const answer = await post('/surprise')
    expect([answer.statusCode, answer.json().code]).toEqual([500, 'internal'])
    expect(answer.body).not.toContain('hunter2')
  })

  it.each([
    ['JSON that is none', '{', { 'content-type': 'application/json' }, 400, 'bad-request'],
    ['no JSON at all', '', { 'content-type': 'application/json' }, 400, 'bad-request'],
    ['another type', '<a/>', { 'content-type': 'application/xml' }, 415, 'bad-request'],
    ['too much', 'x'.repeat(3000), { 'content-type': 'application/json' }, 413, 'too-large'],
  ])('of a body with %s is the sender’s', async (_, payload, headers, status, code) => {
    const answer = await post('/problem', payload, headers)
    expect([answer.statusCode, answer.json().status, answer.json().code]).toEqual([status, status, code])
  })
})

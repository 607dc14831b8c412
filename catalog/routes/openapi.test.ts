import { Validator } from '@seriousme/openapi-schema-validator'
import type { FastifyInstance } from 'fastify'
import { Compile } from 'typebox/schema'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { messageTypes } from '#catalog/contract/webhook.ts'
import { errors } from '#platform/errors.ts'
import { buildTestHub, startTestServers, type TestServers } from '#tests/support/servers.ts'
import { type Document, isRef, type Operation, type Parameter } from './reference/document.ts'

let servers: TestServers
let hub: FastifyInstance
let document: Document

beforeAll(async () => {
  servers = await startTestServers()
  hub = await buildTestHub(servers)
  document = (await hub.inject({ url: '/api/v1/openapi.json' })).json()
})
afterAll(async () => {
  await hub.close()
  await servers.close()
})

type Place = { where: string; path: string; method: string; operation: Operation }
const operations = (paths = document.paths): Place[] =>
  Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({
      where: `${method} ${path}`,
      path,
      method,
      operation,
    })),
  )

/** What `#/components/…` stands for. */
function found<T extends object>(one: T | { $ref: string }): T {
  if (!isRef(one)) return one
  const parts = one.$ref.replace('#/', '').split('/')
  const target = parts.reduce<unknown>((at, part) => (at as Record<string, unknown>)[part], document)
  expect(target, one.$ref).toBeDefined()
  return target as T
}

const parametersOf = ({ parameters = [] }: Operation) => parameters.map((one) => found<Parameter>(one))
const headersOf = (operation: Operation, status: string) =>
  Object.keys(operation.responses[status]?.headers ?? {}).sort()

/** Faults of the examples of one content, each against its schema. */
function faultsOf(where: string, content: NonNullable<Operation['requestBody']>['content']): string[] {
  return Object.entries(content).flatMap(([type, { schema, example, examples = {} }]) => {
    const all = [
      ...(example === undefined ? [] : [example]),
      ...Object.values(examples).map((one) => found<{ value: unknown }>(one as { value: unknown }).value),
    ]
    if (!/json$/.test(type) || type === 'application/ld+json') return []
    if (all.length === 0 || !schema || Object.keys(schema).length === 0)
      return [`${where}: no example of ${type}`]
    const validator = Compile({ ...found(schema), components: document.components })
    return all.flatMap((value) => {
      const [ok, wrong] = validator.Errors(value)
      return ok ? [] : [`${where}: ${JSON.stringify(wrong).slice(0, 300)}`]
    })
  })
}

describe('the reference', () => {
  it('is OpenAPI 3.1', async () => {
    const validator = new Validator()
    const { valid, errors: faults } = await validator.validate(structuredClone(document))
    expect(faults).toBeUndefined()
    expect([valid, validator.version]).toEqual([true, '3.1'])
  })

  it('is not sent again to whoever has it', async () => {
    const first = await hub.inject({ url: '/api/v1/openapi.json' })
    const headers = { 'if-none-match': String(first.headers.etag) }
    expect((await hub.inject({ url: '/api/v1/openapi.json', headers })).statusCode).toBe(304)
  })

  it('says of every operation what it is, whose, and what it is called', () => {
    expect(operations().length).toBeGreaterThan(70)
    const tags = new Set(document.tags?.map(({ name }) => name))
    const faults = operations().flatMap(({ where, operation }) => [
      ...(operation.operationId ? [] : [`${where}: operationId`]),
      ...(operation.summary ? [] : [`${where}: summary`]),
      ...((operation.description?.length ?? 0) > 30 ? [] : [`${where}: description`]),
      ...((operation.tags ?? []).length === 1 && tags.has(operation.tags?.[0] ?? '')
        ? []
        : [`${where}: tag`]),
      ...(operation.security ? [] : [`${where}: security`]),
    ])
    expect(faults).toEqual([])
    const names = operations().map(({ operation }) => operation.operationId)
    expect(names.length).toBe(new Set(names).size)
    const used = new Set(operations().flatMap(({ operation }) => operation.tags ?? []))
    expect([...tags].filter((tag) => !used.has(tag))).toEqual([])
  })

  it('has examples of everything that is sent and answered, and they are true', () => {
    const faults = operations().flatMap(({ where, operation }) => [
      ...(operation.requestBody ? faultsOf(`${where} takes`, operation.requestBody.content) : []),
      ...Object.entries(operation.responses).flatMap(([status, { content = {} }]) =>
        faultsOf(`${where} answers ${status}`, content),
      ),
      ...parametersOf(operation).flatMap(({ name, schema = {}, example, description }) => {
        if (!description) return [`${where}: ${name} has no words`]
        if (example === undefined) return [`${where}: ${name} has no example`]
        return Compile(schema).Check(example) ? [] : [`${where}: ${name} is not ${JSON.stringify(example)}`]
      }),
    ])
    expect(faults).toEqual([])
    expect(JSON.stringify(document)).toContain('Наурыз айтысы')
  })

  it('words every answer, and knows every refusal', () => {
    const faults = operations().flatMap(({ where, path, operation }) =>
      Object.entries(operation.responses).flatMap(([status, { description }]) =>
        /Default/.test(description) || (path.startsWith('/api') && status === 'default')
          ? [where + status]
          : [],
      ),
    )
    expect(faults).toEqual([])
    const told = operations().flatMap(({ where, operation }) =>
      Object.entries(operation.responses).flatMap(([status, { content = {} }]) =>
        Object.keys(content['application/problem+json']?.examples ?? {}).map((code) => ({
          where,
          status,
          code,
        })),
      ),
    )
    for (const { where, status, code } of told)
      expect([where, errors[code as keyof typeof errors].status], code).toEqual([where, Number(status)])
    const signed = operations().filter(
      ({ operation }) => !operation.security?.some((one) => !('token' in one || 'session' in one)),
    )
    expect(signed.length).toBeGreaterThan(40)
    expect(signed.filter(({ operation }) => !operation.responses['401']).map(({ where }) => where)).toEqual(
      [],
    )
  })

  it('tells of the headers: limits, conditions, keys, who blocks', () => {
    const limits = ['RateLimit-Limit', 'RateLimit-Remaining', 'RateLimit-Reset']
    const faults = operations()
      .filter(({ path }) => path.startsWith('/api/v1') && !path.startsWith('/api/v1/uploads'))
      .flatMap(({ where, operation }) => {
        const names = parametersOf(operation).map(({ name }) => name)
        const good = Object.keys(operation.responses).find((status) => /^2/.test(status)) ?? ''
        const has = (status: string, ...wanted: string[]) =>
          wanted.every((name) => headersOf(operation, status).includes(name))
        return [
          ...(has(good, ...limits) && has('429', ...limits, 'Retry-After') ? [] : [`${where}: limits`]),
          ...(!names.includes('If-None-Match') || (has(good, 'ETag') && operation.responses['304'])
            ? []
            : [`${where}: 304`]),
          ...(!names.includes('If-Match') || operation.responses['412'] ? [] : [`${where}: 412`]),
          ...(!names.includes('Idempotency-Key') || operation.responses['422'] ? [] : [`${where}: 422`]),
          ...(!operation.responses['451'] || has('451', 'Link') ? [] : [`${where}: 451`]),
        ]
      })
    expect(faults).toEqual([])
    const reads = operations().filter(({ operation }) =>
      parametersOf(operation).some(({ name }) => name === 'If-None-Match'),
    )
    expect(reads.length).toBeGreaterThan(25)
    expect(operations().filter(({ operation }) => operation.responses['451']).length).toBeGreaterThan(5)
  })

  it('tells what webhooks are sent', () => {
    expect(Object.keys(document.webhooks ?? {})).toEqual([...messageTypes])
    const faults = operations(document.webhooks).flatMap(({ where, operation }) => [
      ...(operation.requestBody ? faultsOf(where, operation.requestBody.content) : [`${where}: no body`]),
    ])
    expect(faults).toEqual([])
  })

  it('is shown as a page, of the same document', async () => {
    const page = await hub.inject({ url: '/api/v1/docs/' })
    expect([page.statusCode, page.headers['content-type']]).toEqual([
      200,
      expect.stringContaining('text/html'),
    ])
    expect((await hub.inject({ url: '/api/v1/docs/json' })).json()).toEqual(document)
  })
})

import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { Check } from 'typebox/value'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CheckResult } from '#catalog/contract/check.ts'
import { type Files, streamFiles } from '#tests/fixtures/hls/stream.ts'
import { narCommand } from '#tests/support/nar.ts'
import { rules } from '#transcoder/check/rules/table.ts'
import { failureLine, reportLines } from './check-report.ts'

/** A web server with the stream that keeps every rule, and a hub that knows one title. */
const title = 'abcdefghij12'
let files: Files
let server: Server
let url: string

beforeAll(async () => {
  files = await streamFiles()
  server = createServer((request, response) => {
    const path = (request.url ?? '').slice(1)
    if (request.method === 'POST') return playback(path, response)
    if (path.startsWith('moved/')) return response.writeHead(302, { location: `/${path.slice(6)}` }).end()
    const file = files.get(path.replace(/^bare\//, ''))
    if (!file) return response.writeHead(404).end('nothing here')
    const headers = { ...file.headers }
    const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? []
    if (first && last) {
      const part = file.bytes.subarray(Number(first), Number(last) + 1)
      return response.writeHead(206, headers).end(part)
    }
    const packed = headers['content-encoding'] === 'gzip' && !path.startsWith('bare/')
    if (!packed) delete headers['content-encoding']
    return response.writeHead(200, headers).end(packed ? gzipSync(file.bytes) : file.bytes)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

function playback(path: string, response: import('node:http').ServerResponse) {
  const known = path === `api/v1/titles/${title}/playback`
  const body = known
    ? {
        master: '/master.m3u8',
        expiresAt: '2026-10-07T10:00:00.000Z',
        pathways: [],
        subtitles: [],
        storyboard: null,
        chapters: [],
        view: null,
      }
    : { type: 'about:blank', title: 'x', status: 404, detail: 'There is no such title.', code: 'not-found' }
  return response
    .writeHead(known ? 200 : 404, { 'content-type': 'application/json' })
    .end(JSON.stringify(body))
}

afterAll(() => new Promise((resolve) => server.close(resolve)))

const verdicts = (out: string): CheckResult[] =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

describe('./nar check', () => {
  it('says pass, fail or not applicable of every rule, one line each, and exits 0 when none fails', async () => {
    const { code, out, err } = await narCommand(['check', `${url}/master.m3u8`])
    const lines = out.trim().split('\n')
    expect(lines.filter((line) => /^fail/.test(line))).toEqual([])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(lines.filter((line) => /^(pass|not applicable) {2,}(apple|rfc)-/.test(line))).toHaveLength(
      rules.length,
    )
    expect(lines.at(-1)).toMatch(/^\d+ passed, 0 failed, \d+ not applicable$/)
    expect(out).toMatch(
      /^pass {12}apple-7\.4 +Apple 7\.4 +Segments with pictures start with an IDR frame\.$/m,
    )
  })

  it('tells what is wrong, exits 1 and says so in one line', async () => {
    const { code, out, err } = await narCommand(['check', `${url}/bare/master.m3u8`, '--json'])
    const failed = verdicts(out).filter(({ verdict }) => verdict === 'fail')
    expect(failed.map(({ id }) => id)).toEqual(['apple-10.1'])
    expect(failed[0]?.findings[0]).toBe('master.m3u8: not compressed')
    for (const result of verdicts(out)) expect(Check(CheckResult, result)).toBe(true)
    expect(code).toBe(1)
    expect(err).toMatch(/^nar: 1 of the \d+ rules that must be kept is broken\n$/)
  })

  it('asks the hub for a title', async () => {
    const { code } = await narCommand(['check', title], { NAR_URL: url, NAR_TOKEN: 'x' })
    expect(code).toBe(0)
    const unknown = await narCommand(['check', 'abcdefghij99'], { NAR_URL: url, NAR_TOKEN: 'x' })
    expect(unknown).toMatchObject({ code: 1, out: '', err: 'nar: abcdefghij99: There is no such title.\n' })
  })

  it('notices redirects, and what cannot be read', async () => {
    const moved = await narCommand(['check', `${url}/moved/v36.m3u8`, '--json'])
    expect(verdicts(moved.out).find(({ id }) => id === 'apple-8.18')?.findings).toContain(
      'v36.m3u8: 1 redirects',
    )
    const { code, err } = await narCommand(['check', `${url}/none.m3u8`])
    expect(code).toBe(1)
    expect(err).toMatch(/^nar: not all of the stream can be read \(none\.m3u8: status 404\); .*\n$/)
  })

  it.each([
    { wrong: ['check'], says: /^nar: no address and no title given/ },
    { wrong: ['check', 'ftp://x/y.m3u8'], says: /^nar: ftp:\/\/x\/y\.m3u8 is neither/ },
    { wrong: ['check', 'http://['], says: /^nar: http:\/\/\[ is no address/ },
    { wrong: ['check', 'http://a/', 'http://b/'], says: /^nar: one stream at a time/ },
    { wrong: ['check', '--fast'], says: /^nar: Unknown option '--fast'/ },
  ])('wrong usage exits 2: $wrong', async ({ wrong, says }) => {
    const { code, out, err } = await narCommand(wrong)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(says)
  })
})

describe('the report', () => {
  const result = (findings: string[], more = 0): CheckResult => ({
    id: 'rfc-x',
    source: 'RFC 8216bis §4',
    level: 'must',
    says: 'So it is.',
    verdict: findings.length > 0 ? 'fail' : 'pass',
    findings,
    more,
  })

  it('lists five findings at most and counts the others', () => {
    const results = [result(['a', 'b', 'c', 'd', 'e', 'f', 'g'], 3), result([])]
    expect(reportLines({ passed: 1, failed: 1, notApplicable: 0, results })).toEqual([
      'fail            rfc-x  RFC 8216bis §4  So it is.',
      ...['a', 'b', 'c', 'd', 'e'].map((finding) => `    ${finding}`),
      '    and 5 more',
      'pass            rfc-x  RFC 8216bis §4  So it is.',
      '',
      '1 passed, 1 failed, 0 not applicable',
    ])
  })

  it('has no failure when no rule is broken', () => {
    expect(failureLine({ passed: 1, failed: 0, notApplicable: 0, results: [] })).toBeNull()
  })
})

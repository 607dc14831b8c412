import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { backOffMs, callHub, HubAway, HubProblem, patiently } from './api-client.ts'

let server: Server | null = null
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
  server = null
})

async function hubThat(answers: RequestListener) {
  const listening = createServer(answers)
  server = listening
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${(listening.address() as AddressInfo).port}`, token: 'secret' }
}

async function goneHub() {
  const hub = await hubThat(() => {})
  await new Promise((resolve) => server?.close(resolve))
  return hub
}

const account = {
  id: 'aaaaaaaaaaaa',
  name: 'Tool',
  role: 'owner',
  owner: { id: 'bbbbbbbbbbbb', name: 'Студия' },
}

describe('callHub', () => {
  test('sends the token and returns the checked answer', async () => {
    const hub = await hubThat((request, response) => {
      const ok = request.headers.authorization === 'Bearer secret' && request.url === '/api/v1/session'
      response.writeHead(ok ? 200 : 400).end(JSON.stringify(account))
    })
    expect(await callHub(hub, 'session', {})).toEqual(account)
  })

  test('fills in the path and the query', async () => {
    let asked = ''
    const hub = await hubThat((request, response) => {
      asked = request.url ?? ''
      response.end(JSON.stringify({ titles: [], next: null }))
    })
    await callHub(hub, 'listTitles', { query: { q: 'құс & түн', limit: 1 } })
    expect(decodeURIComponent(asked)).toBe('/api/v1/titles?q=құс+&+түн&limit=1')
  })

  test('a problem document becomes its code and words', async () => {
    const problem = { type: 'about:blank', title: 'x', status: 403, detail: 'Ask.', code: 'not-allowed' }
    const hub = await hubThat((_, response) => response.writeHead(403).end(JSON.stringify(problem)))
    const error = await callHub(hub, 'session', {}).catch((e: unknown) => e)
    expect(error).toBeInstanceOf(HubProblem)
    expect(error).toMatchObject({ status: 403, code: 'not-allowed', message: 'Ask.' })
  })

  test.each([
    ['nothing there', goneHub, 'nothing listens there'],
    ['a cut', () => hubThat((request) => request.socket.destroy()), 'the connection was cut'],
    ['503', () => hubThat((_, response) => response.writeHead(503).end('no')), 'it answers 503'],
  ])('%s means away', async (_, make, said) => {
    const error = await callHub(await make(), 'session', {}).catch((e: unknown) => e)
    expect(error).toBeInstanceOf(HubAway)
    expect(error).toMatchObject({ message: said })
  })

  test('a page that is not our API is named as such', async () => {
    const hub = await hubThat((_, response) => response.end('<html>'))
    await expect(callHub(hub, 'session', {})).rejects.toThrow('is NAR_URL right?')
  })
})

describe('patiently', () => {
  const hub = { url: 'http://h', token: null }

  test('repeats until it works, and tells when the hub goes and comes', async () => {
    const said: string[] = []
    const patience = {
      giveUpAfterMs: 60_000,
      away: (reason: string, ms: number) => void said.push(`${reason} ${ms}`),
      back: () => void said.push('back'),
    }
    let tries = 0
    const result = await patiently(hub, patience, async () => {
      if (tries++ < 1) throw new HubAway('gone')
      return 'done'
    })
    expect(result).toBe('done')
    expect(said).toEqual(['gone 500', 'back'])
  })

  test('gives up in words, and at once for what will not mend', async () => {
    const patience = { giveUpAfterMs: -1, away() {}, back() {} }
    const away = patiently(hub, patience, () => Promise.reject(new HubAway('gone')))
    await expect(away).rejects.toThrow(/gave up: http:\/\/h has been away .*Run the same command again/)
    const problem = patiently(hub, patience, () => Promise.reject(new HubProblem(403, 'x', 'No.')))
    await expect(problem).rejects.toThrow('No.')
  })

  test('waits longer each time, up to half a minute', () => {
    expect([0, 1, 2, 5, 6, 7, 100].map(backOffMs)).toEqual([500, 1000, 2000, 16_000, 30_000, 30_000, 30_000])
  })
})

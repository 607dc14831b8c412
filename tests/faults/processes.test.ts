import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { lastRun } from '#platform/data-folder.ts'
import { narCommand } from '#tests/support/nar.ts'
import { alive, childrenOf, familyOf, kill9, until } from '#tests/support/processes.ts'
import { nar, type RunningHub, startHub } from '#tests/support/running-hub.ts'

/** The hub as a set of processes: who starts whom, who dies with whom, who comes back. */
let data = ''
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'nar-processes-'))
})
afterEach(() => rm(data, { recursive: true, force: true }))

const idOf = ({ process: { pid } }: { process: { pid?: number | undefined } }) => {
  if (pid === undefined) throw new Error('it did not start')
  return pid
}
const ready = async (hub: RunningHub) => (await fetch(`${hub.url}/readyz`)).ok
const ownerName = async (hub: RunningHub, token: string) => {
  const answer = await fetch(`${hub.url}/api/v1/session`, { headers: { authorization: `Bearer ${token}` } })
  return answer.status
}
const socketFolder = async () => {
  const record = await lastRun(data)
  return record?.redisUrl.replace(/^unix:/, '').replace(/\/redis\.sock$/, '') ?? ''
}

describe('up', () => {
  it('refuses a second hub on its folder, lets tokens be made, and stops everything it started', async () => {
    const hub = await startHub({ data, workers: 1 })
    const second = await narCommand(['up', '--port', '0', '--data', data])
    expect(second).toMatchObject({
      code: 1,
      out: '',
      err: `nar: a hub already runs on ${data}: process ${idOf(hub)}, ${hub.url}\n`,
    })
    const token = await hub.token('owner')
    expect(await ownerName(hub, token)).toBe(200)
    const family = await familyOf(idOf(hub))
    expect(family.length).toBeGreaterThan(4)
    const sockets = await socketFolder()
    const ended = once(hub.process, 'exit')
    hub.process.kill('SIGTERM')
    expect((await ended)[0]).toBe(0)
    expect(await alive(family)).toEqual([])
    await expect(readdir(sockets)).rejects.toThrow('ENOENT')

    // The folder keeps everything: accounts, and tokens made while no hub runs.
    const between = await narCommand(['token', '--role', 'moderator', '--name', 'M', '--data', data])
    expect(between).toMatchObject({ code: 0, out: expect.stringMatching(/^nar_\S+\n$/) })
    const again = await startHub({ data, workers: 0 })
    expect(await ownerName(again, token)).toBe(200)
    expect(await ownerName(again, between.out.trim())).toBe(200)
    await again.stop()
  })

  it('stops in order at Ctrl-C, which the terminal sends to the whole process group', async () => {
    const process_ = spawn(nar, ['up', '--port', '0', '--data', data, '--workers', '1'], {
      detached: true,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    await once(process_.stdout, 'data')
    const family = await familyOf(process_.pid ?? 0)
    const ended = once(process_, 'exit')
    process.kill(-idOf({ process: process_ }), 'SIGINT')
    expect((await ended)[0]).toBe(0)
    expect(await alive(family)).toEqual([])
  })

  it('says that a port is taken, in one line, and leaves nothing behind', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const address = other.address()
    const port = typeof address === 'object' && address ? String(address.port) : ''
    const { code, err } = await narCommand(['up', '--port', port, '--data', data])
    other.close()
    expect(code).toBe(1)
    expect(err.split('\n').filter((line) => line.startsWith('nar: '))).toEqual([
      `nar: cannot listen on 127.0.0.1 port ${port}: something else listens there; choose another with --port`,
    ])
    expect(await lastRun(data)).toBeNull()
    const hub = await startHub({ data, workers: 0 })
    await hub.stop()
  })

  it('can be stopped at any moment of its start', async () => {
    for (const ms of [100, 800, 1500, 2500]) {
      const starting = spawn(nar, ['up', '--port', '0', '--data', data, '--workers', '1'], {
        stdio: 'ignore',
      })
      const ended = once(starting, 'exit')
      await sleep(ms)
      const family = await familyOf(starting.pid ?? 0)
      starting.kill('SIGTERM')
      await ended
      await until('all gone', 10, async () => (await alive(family)).length === 0)
    }
    const hub = await startHub({ data, workers: 0 })
    await hub.stop()
  })
})

describe('kill -9 of a part while the hub runs', () => {
  let hub: RunningHub
  let token = ''
  beforeAll(async () => {
    hub = await startHub({ workers: 1 })
    token = await hub.token('owner')
  })
  afterAll(async () => {
    await hub.stop()
    await hub.remove()
  })

  it.each(['postgres', 'redis'] as const)('%s comes back, with everything in it', async (part) => {
    for (let time = 1; time <= 3; time++) {
      const before = (await childrenOf(idOf(hub)))[part]
      kill9(before)
      await until(`another ${part}`, 10, async () => (await childrenOf(idOf(hub)))[part] !== before)
      await until('ready again', 10, () => ready(hub))
      expect(await ownerName(hub, token)).toBe(200)
    }
  })

  it('a request during the restart of PostgreSQL waits or is told to come again, and the hub lives', async () => {
    kill9((await childrenOf(idOf(hub))).postgres)
    const answers = await Promise.all(Array.from({ length: 20 }, () => ownerName(hub, token)))
    for (const status of answers) expect([200, 503]).toContain(status)
    await until('served again', 10, async () => (await ownerName(hub, token)) === 200)
  })

  it('a worker comes back', async () => {
    const [before] = (await childrenOf(idOf(hub))).workers
    kill9(before)
    await until('another worker', 10, async () => {
      const [now] = (await childrenOf(idOf(hub))).workers
      return now !== undefined && now !== before
    })
  })
})

describe('kill -9 of the hub', () => {
  it('takes everything it started with it, PostgreSQL in good order, and a new one just works', async () => {
    let hub = await startHub({ data, workers: 1 })
    const token = await hub.token('owner')
    for (let time = 1; time <= 3; time++) {
      const family = await familyOf(idOf(hub))
      const port = Number(new URL(hub.url).port)
      await hub.kill9()
      // At once, while the orphans are still shutting down.
      hub = await startHub({ data, workers: 1, port })
      expect(await alive(family)).toEqual([])
      expect(await ownerName(hub, token)).toBe(200)
    }
    await hub.stop()
  })

  it('together with everything else leaves a folder that a new one recovers', async () => {
    const hub = await startHub({ data, workers: 1 })
    const token = await hub.token('owner')
    const sockets = await socketFolder()
    const family = await familyOf(idOf(hub))
    for (const { pid } of family) kill9(pid)
    const again = await startHub({ data, workers: 1 })
    expect(await ownerName(again, token)).toBe(200)
    await expect(readdir(sockets)).rejects.toThrow('ENOENT')
    await again.stop()
  })
})

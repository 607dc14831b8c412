import { afterEach, expect, it } from 'vitest'
import { channelInputKinds } from '#catalog/contract/channel.ts'
import { openLog } from '#platform/log.ts'
import type { LiveInput } from '#transcoder/live/ports.ts'
import { type InputDeps, openInput, type SecretInput } from './open-input.ts'
import { openRtmpServer, type RtmpServer } from './rtmp/server.ts'

const log = openLog('test', 'silent')
const servers: RtmpServer[] = []
const inputs: LiveInput[] = []
afterEach(async () => {
  await Promise.all(inputs.splice(0).map((input) => input.close()))
  await Promise.all(servers.splice(0).map((server) => server.close()))
})

const silent: LiveInput = {
  next: (signal) => new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
  close: async () => undefined,
}

function deps(): InputDeps {
  const rtmp = openRtmpServer({ host: '127.0.0.1', port: 0, log, channelOfKey: () => null })
  servers.push(rtmp)
  return {
    ...{ channelId: 'channel00001', source: 'main', rtmp, reach: 'public', log },
    listen: { srtHost: '127.0.0.1', tsHost: '127.0.0.1', port: 0 },
    titles: { storage: {} as InputDeps['titles']['storage'], titleOf: async () => null },
    icecast: { push: () => silent, pull: () => silent },
  }
}

it('every kind of input can be opened, waited for and closed, whatever is missing of it', async () => {
  const parts = deps()
  for (const kind of channelInputKinds) {
    const whole: SecretInput = { kind, passphrase: 'a-passphrase', titleIds: ['title0000001'] }
    const addresses = ['https://127.0.0.1:1/', 'udp://239.1.1.1:1', 'not an address', undefined]
    for (const address of addresses) {
      const input = openInput(address === undefined ? { kind } : { ...whole, address }, parts)
      inputs.push(input)
      const asking = new AbortController()
      setTimeout(() => asking.abort(), 20)
      const name = await input.next(asking.signal).catch((error: Error) => error.name)
      expect(name, `${kind} ${address}`).toBe('AbortError')
      await input.close()
    }
  }
})

import { openSecrets, signPath } from '#cdn-config/tokens.ts'
import { buildLiveApp } from '#transcoder/live/live-app.ts'
import { holdChannel } from './live-feed.ts'
import { buildTestHub, listen, startTestServers } from './servers.ts'
import { addOwnChannelRow } from './station.ts'

/** A hub, and a channel that is held beside it, in this process. `base`: the start of an address of now, good for `hours`. */
export async function startLiveHub(kind: 'tv' | 'radio' = 'tv', hours = 1) {
  const servers = await startTestServers()
  const hub = await buildTestHub(servers, { requestsPerMinute: 1_000_000 })
  const { id } = await addOwnChannelRow(servers.db, { kind, epoch: Date.now() - 3_600_000 })
  const channel = await holdChannel(servers, id, kind)
  const live = buildLiveApp({
    held: (channelId) => (channelId === id ? channel : undefined),
    storage: servers.storage,
    log: servers.log,
  })
  const lease = JSON.stringify({ holder: 'test', url: await listen(live) })
  await servers.redis.set(`nar:live:${id}`, lease, 'EX', hours * 3600)
  const [secret = ''] = await openSecrets(servers.data)
  // Asked for by whoever asks the hub.
  let requests = 0
  hub.addHook('onRequest', async () => {
    requests += 1
  })
  const url = await listen(hub)
  const path = signPath(secret, id, new Date(Date.now() + hours * 3_600_000))
  return {
    ...{ servers, hub, live, channel, id, url, path, secret, base: url + path },
    requests: () => requests,
    release: () => servers.redis.del(`nar:live:${id}`),
    close: async () => {
      await channel.close()
      await Promise.all([live.close(), hub.close()])
      await servers.close()
    },
  }
}

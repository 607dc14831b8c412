import type { Redis } from 'ioredis'
import { liveStateChannel } from '#catalog/contract/live-state.ts'
import type { Log } from '#platform/log.ts'

/** Tells everybody who watches a title that something about it changed; what changed is read from the database. */
export type TitleChannel = {
  /** Never fails and never waits: a lost message costs watchers two seconds. */
  publish(titleId: string): void
  /** The same of a live channel. */
  publishLive(channelId: string): void
  /** Calls `changed` after every message until the returned function is called. */
  subscribe(titleId: string, changed: () => void): () => void
  /** The same of a live channel; its process tells of it, too. */
  subscribeLive(channelId: string, changed: () => void): () => void
}

const channelOf = (titleId: string) => `nar:title:${titleId}`

/** `subscriber` is a connection of its own: Redis gives one that subscribes nothing else to do. */
export function titleChannel(publisher: Redis, subscriber: Redis, log: Log): TitleChannel {
  const watchers = new Map<string, Set<() => void>>()
  const said = (error: Error) => log.debug({ err: error }, 'title channel')
  subscriber.on('message', (channel: string) => {
    for (const changed of watchers.get(channel) ?? []) changed()
  })
  const subscribe = (channel: string, changed: () => void) => {
    const known = watchers.get(channel)
    const set = known ?? new Set()
    set.add(changed)
    if (!known) {
      watchers.set(channel, set)
      subscriber.subscribe(channel).catch(said)
    }
    return () => {
      set.delete(changed)
      if (set.size > 0 || watchers.get(channel) !== set) return
      watchers.delete(channel)
      subscriber.unsubscribe(channel).catch(said)
    }
  }
  const publish = (channel: string) => {
    // While Redis is away commands queue up in memory; progress is not worth that.
    if (publisher.status === 'ready') publisher.publish(channel, '').catch(said)
  }
  return {
    publish: (titleId) => publish(channelOf(titleId)),
    publishLive: (channelId) => publish(liveStateChannel(channelId)),
    subscribe: (titleId, changed) => subscribe(channelOf(titleId), changed),
    subscribeLive: (channelId, changed) => subscribe(liveStateChannel(channelId), changed),
  }
}

import type { ServerResponse } from 'node:http'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { CatalogDeps } from '#catalog/routes/deps.ts'
import { livePlaybackFor } from '#catalog/routes/live-playback-route.ts'
import type { LiveOrigin } from '#cdn-config/live-origin.ts'
import { Problem } from '#platform/errors.ts'
import type { Log } from '#platform/log.ts'
import { soundsIn } from '#transcoder/live/followed-list.ts'
import { icyInterval, icyWriter } from './icy-writer.ts'
import { countListener } from './radio-listeners.ts'
import { openRelays, type RadioRelay } from './radio-relay.ts'

/**
 * Plain mounts for old receivers: `GET /radio/<channel>.aac`, `.mp3` where the station sends that, and `/radio/<channel>` for
 * either. Frames without end, as Icecast sends them; may be heard by whom the decision on playback lets.
 */

type Deps = { catalog: CatalogDeps; live: LiveOrigin; log: Log }

/** What a receiver has not taken, bytes: half a minute at 128 kbit/s; then it is too slow. */
const mostUnread = 512 * 1024
/** Nobody is to hear on after the channel was closed to them: asked so often, ms. */
const askAgainMs = 60_000
/** Listeners of one hub at once. */
const mostListeners = 5000

const codecsOf = {
  aac: (codecs: string) => codecs.startsWith('mp4a.40.'),
  mp3: (codecs: string) => /^mp4a\.6[9b]$/i.test(codecs),
} as const
type Format = keyof typeof codecsOf

export function registerRadio(app: FastifyInstance, { catalog, live, log }: Deps): void {
  const relays = openRelays(live.ask)
  const listening = new Set<() => void>()
  app.addHook('preClose', async () => {
    for (const end of [...listening]) end()
    await relays.close()
  })
  app.route<{ Params: { mount: string } }>({
    method: 'GET',
    url: '/radio/:mount',
    exposeHeadRoute: false,
    schema: { hide: true },
    handler: async (request, reply) => {
      const [, name = '', extension] = /^([0-9a-z]{12})(?:\.(aac|mp3))?$/.exec(request.params.mount) ?? []
      if (!name) throw new Problem('not-found')
      const may = () => livePlaybackFor(catalog, request, name, {})
      const { expiresAt, view } = await may()
      if (listening.size >= mostListeners) throw new Problem('not-found')
      const rendition = await bestSound(live, name, extension as Format | undefined)
      const relay = rendition && (await relays.relayOf(name, rendition.name))
      if (!relay) throw new Problem('not-found')
      const end = send(request, reply, relay, () => listening.delete(end))
      listening.add(end)
      const onTrouble = (error: unknown) => log.warn({ err: error }, 'a listener')
      keepAsking(end, Date.parse(expiresAt), may, reply.raw, onTrouble)
      // Who is not to be counted has no view.
      if (view !== null) countListener(catalog, { channelId: name, request, raw: reply.raw }, onTrouble)
      return reply
    },
  })
}

/** The best rendition that can be told plainly, of those that are on air now. */
async function bestSound(live: LiveOrigin, channelId: string, format: Format | undefined) {
  const answer = await live.ask(channelId, 'live/master.m3u8')
  if (answer?.status !== 200) return null
  const wanted = format ? [format] : (['aac', 'mp3'] as const)
  const sounds = soundsIn(answer.body.toString('utf8')).sort((a, b) => b.bandwidth - a.bandwidth)
  for (const one of wanted) {
    const found = sounds.find(({ codecs }) => codecsOf[one](codecs))
    if (found) return found
  }
  return null
}

/** @returns ends it */
function send(
  request: FastifyRequest,
  reply: FastifyReply,
  relay: RadioRelay,
  onEnd: () => void,
): () => void {
  const wantsTitles = request.headers['icy-metadata'] === '1'
  reply.hijack()
  const { raw } = reply
  // An end is told by closing: receivers of that age know no chunks.
  raw.useChunkedEncodingByDefault = false
  raw.writeHead(200, {
    ...{
      'content-type': relay.contentType,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
    ...{ 'icy-pub': '0', 'access-control-allow-origin': '*', connection: 'close' },
    ...(wantsTitles ? { 'icy-metaint': String(icyInterval) } : {}),
  })
  const written = wantsTitles ? icyWriter(relay.song) : (sound: Buffer) => sound
  const hear = (frames: Buffer | null) => {
    if (frames === null || raw.writableLength > mostUnread) return end()
    raw.write(written(frames))
  }
  const stop = relay.listen(hear)
  const end = () => {
    stop()
    raw.end()
    // Who does not read does not hear that it is over, either.
    if (raw.writableLength > mostUnread) raw.destroy()
  }
  raw
    .on('error', () => undefined)
    .once('close', () => {
      stop()
      onEnd()
    })
  hear(relay.burst())
  return end
}

/** The decision may turn out otherwise as programmes and licences come and go. */
function keepAsking(
  end: () => void,
  expires: number,
  may: () => Promise<{ expiresAt: string }>,
  raw: ServerResponse,
  onTrouble: (error: unknown) => void,
): void {
  const wait = Math.max(0, Math.min(askAgainMs, expires - Date.now()))
  const timer = setTimeout(async () => {
    try {
      const { expiresAt } = await may()
      if (!raw.closed) keepAsking(end, Date.parse(expiresAt), may, raw, onTrouble)
    } catch (error) {
      end()
      if (!(error instanceof Problem)) onTrouble(error)
    }
  }, wait)
  raw.once('close', () => clearTimeout(timer))
}

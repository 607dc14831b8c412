import type { Kysely } from 'kysely'
import type { CatalogDeps } from '#catalog/routes/deps.ts'
import { portOf, readPortRange } from '#catalog/rules/live-ports.ts'
import { portsOfChannels } from '#catalog/store/live-ports.ts'
import type { Database } from '#catalog/store/schema.ts'
import type { Config } from '#platform/config.ts'

const everywhere = ['0.0.0.0', '::']

/** A host in an address. */
const inUrl = (host: string): string => (host.includes(':') ? `[${host}]` : host)

/** Where senders reach us from outside: as viewers do, unless we listen at one address. */
function sendersReach({ sendersHost, host, publicUrl }: Config): string {
  const own = sendersHost ?? host
  if (!everywhere.includes(own)) return inUrl(own)
  return publicUrl === null ? '127.0.0.1' : new URL(publicUrl).hostname
}

/**
 * Where an encoder sends to, as it is typed there; null of what the hub fetches, and where the port is not known before it is
 * taken. The key and the passphrase are told beside it.
 */
export function ingestAddresses(db: Kysely<Database>, config: Config): CatalogDeps['ingestAddress'] {
  const host = sendersReach(config)
  const { rtmpPort, icecastPort, tsHost, livePorts } = config
  return async (channelId, kind, input) => {
    const source = input === 0 ? 'main' : 'standby'
    const path = source === 'main' ? 'live' : 'standby'
    const ownPort = async (scheme: string, at: string) => {
      const port = portOf(await portsOfChannels(db, readPortRange(livePorts)), channelId, source)
      return port === null ? null : `${scheme}://${at}:${port}`
    }
    switch (kind) {
      case 'rtmp':
        return rtmpPort === 0 ? null : `rtmp://${host}${rtmpPort === 1935 ? '' : `:${rtmpPort}`}/${path}`
      case 'icecast-push':
        return icecastPort === 0 ? null : `http://${host}:${icecastPort}/${path}`
      case 'srt':
        return ownPort('srt', host)
      case 'ts-tcp':
        return ownPort('tcp', inUrl(tsHost))
      case 'ts-udp':
        return ownPort('udp', inUrl(tsHost))
      default:
        return null
    }
  }
}

import type { Log } from '#platform/log.ts'
import { hostOf, OutboundTrouble } from '#platform/outbound-address.ts'
import { outboundConnect, outboundGet, WrongAnswer } from '#platform/outbound-get.ts'
import type { Reach } from '#platform/outbound-policy.ts'
import type { LiveInput } from '#transcoder/live/ports.ts'
import { flowing } from '../flow.ts'
import { pulledInput } from '../pulled.ts'
import { openTsUdp } from './udp-listener.ts'

/** MPEG-TS that we fetch: `http(s)://`, `tcp://host:port`, or `udp://group:port`, a group of the operator's own network. */

const answerMs = 10_000
const silentAfterMs = 5000

export function openTsPull(address: string, { reach, log }: { reach: Reach; log: Log }): LiveInput {
  const url = new URL(address)
  if (url.protocol === 'udp:') return openGroup(url, { reach, log })
  const pull = async (signal: AbortSignal) => {
    const options = { reach, timeoutMs: answerMs, signal }
    if (url.protocol === 'tcp:') {
      const socket = await outboundConnect({ host: hostOf(url), port: Number(url.port) }, options)
      return flowing({ demuxer: 'mpegts', source: socket, silentAfterMs, release: () => socket.destroy() })
    }
    const { status, body } = await outboundGet(address, options)
    if (status !== 200) {
      body.destroy()
      throw new WrongAnswer(`it answers ${status}`)
    }
    return flowing({ demuxer: 'mpegts', source: body, silentAfterMs, release: () => body.destroy() })
  }
  return pulledInput({ open: pull, log, what: url.host })
}

/** Groups are never of the public Internet. */
function openGroup(url: URL, { reach, log }: { reach: Reach; log: Log }): LiveInput {
  const group = hostOf(url)
  if (reach === 'public') throw new OutboundTrouble('address')
  return openTsUdp({ host: group, group, port: Number(url.port), log })
}

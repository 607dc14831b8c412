import type { Log } from '#platform/log.ts'
import { hostOf, reachable } from '#platform/outbound-address.ts'
import type { Reach } from '#platform/outbound-policy.ts'
import type { LiveInput } from '#transcoder/live/ports.ts'
import { pulledInput } from '../pulled.ts'
import { srtConnection } from './transmit.ts'

/** SRT (Secure Reliable Transport), both ways: a sender calls us, or we call one. */

/** Lost packets have so long to come again; enough for four ways there and back of 50 ms. */
const usualLatencyMs = 200

/** A port of ours that one sender at a time calls with the channel's passphrase; another is refused meanwhile. */
export function openSrtListener({
  host,
  port,
  passphrase,
  log,
}: {
  host: string
  port: number
  passphrase: string
  log: Log
}): LiveInput {
  const address = { mode: 'listener', host, port, passphrase, latencyMs: usualLatencyMs } as const
  return pulledInput({
    open: (signal) => srtConnection(address, { signal, log }),
    log,
    what: `SRT at ${port}`,
  })
}

/** Whole milliseconds that an address may ask for. */
function latencyOf(text: string | null): number {
  const said = Number(text ?? usualLatencyMs)
  return Number.isInteger(said) && said >= 20 && said <= 8000 ? said : usualLatencyMs
}

/** `srt://host:port?streamid=…&latency=…`; other parameters count for nothing. The name is looked up before each call. */
export function openSrtPull(
  address: string,
  { passphrase, reach, log }: { passphrase: string | null; reach: Reach; log: Log },
): LiveInput {
  const url = new URL(address)
  const open = async (signal: AbortSignal) => {
    const { address: host } = await reachable(hostOf(url), reach)
    const caller = {
      ...({ mode: 'caller', host, port: Number(url.port), passphrase } as const),
      streamId: url.searchParams.get('streamid'),
      latencyMs: latencyOf(url.searchParams.get('latency')),
    }
    return srtConnection(caller, { signal, log })
  }
  return pulledInput({ open, log, what: url.host })
}

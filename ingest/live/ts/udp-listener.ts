import { createSocket, type RemoteInfo, type Socket } from 'node:dgram'
import { isIPv6 } from 'node:net'
import type { Log } from '#platform/log.ts'
import { newSender, newSenders, type Sender } from '../senders.ts'
import type { ListenerOptions, ListeningInput } from './tcp-listener.ts'
import { packetsOfDatagram } from './transport-stream.ts'

/**
 * MPEG-TS over UDP, plain or in RTP, sent to a port of ours or to a group that we join. The first who sends is the sender for as
 * long as something comes: datagrams of two would be one broken picture.
 */
export type UdpOptions = ListenerOptions & { group?: string }

/** What the kernel keeps while we are busy: a third of a second of 50 Mbit/s. Bytes. */
const kernelBytes = 2 * 1024 * 1024
const retryMs = 1000

type Current = { from: string; sender: Sender; lastAt: number; dropped: number; full: boolean }

export function openTsUdp(options: UdpOptions): ListeningInput {
  const { log, silentAfterMs = 3000 } = options
  let current: Current | null = null
  const end = (why: string) => {
    if (!current) return
    log.info({ why, dropped: current.dropped }, 'MPEG-TS over UDP is over')
    current.sender.end(why)
    current = null
  }
  const take = (datagram: Buffer, { address, port }: RemoteInfo) => {
    const packets = packetsOfDatagram(datagram)
    if (!packets) return
    const from = `${address} ${port}`
    if (current?.sender.over.aborted) current = null
    if (!current) {
      const sender = newSender('mpegts')
      if (!senders.offer(sender)) return
      current = { from, sender, lastAt: 0, dropped: 0, full: false }
    }
    if (current.from === from) keep(current, packets)
  }
  const bound = keepBound(options, take)
  const watch = setInterval(() => {
    if (current && performance.now() - current.lastAt > silentAfterMs) end('the sender fell silent')
  }, 250)
  const senders = newSenders(async () => {
    clearInterval(watch)
    end('closed by the hub')
    await bound.close()
  })
  return { ...senders.input, port: bound.port, ready: bound.ready }
}

/** Who sends by UDP cannot be told to wait: what finds no room is lost, whole datagrams at a time. */
function keep(current: Current, packets: Buffer): void {
  current.lastAt = performance.now()
  if (current.full) {
    current.dropped += 1
    return
  }
  current.full = true
  void current.sender.write(packets).then(() => {
    current.full = false
  })
}

/** As `keepListening`, of a datagram socket: one that could not be bound is of no more use. */
function keepBound(
  { host, port, group, log }: UdpOptions & { log: Log },
  take: (datagram: Buffer, from: RemoteInfo) => void,
) {
  let socket: Socket | null = null
  let timer: NodeJS.Timeout | undefined
  let closed = false
  let told = false
  let isReady: () => void = () => undefined
  const ready = new Promise<void>((resolve) => {
    isReady = resolve
  })
  const bind = () => {
    if (closed) return
    const made = createSocket({
      type: isIPv6(group ?? host) ? 'udp6' : 'udp4',
      reuseAddr: group !== undefined,
      recvBufferSize: kernelBytes,
    })
    made.on('error', (error) => {
      if (!told)
        log.warn({ host, port, why: error.message }, 'MPEG-TS over UDP is not taken at this port yet')
      told = true
      socket = null
      made.close()
      timer = setTimeout(bind, retryMs)
    })
    made.on('message', take)
    made.bind(port, group ?? host, () => {
      socket = made
      if (group !== undefined) made.addMembership(group)
      log.info({ host, port: made.address().port }, 'MPEG-TS over UDP is taken at this port')
      isReady()
    })
  }
  bind()
  return {
    ready,
    port: () => socket?.address().port ?? null,
    close: async () => {
      closed = true
      clearTimeout(timer)
      const open = socket
      socket = null
      if (open) await new Promise<void>((resolve) => open.close(() => resolve()))
    },
  }
}

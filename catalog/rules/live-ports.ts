import type { LiveSource } from '#catalog/contract/live.ts'

/**
 * Ports that channels listen on for SRT and MPEG-TS: two for each, for its main input and its standby. An encoder is told one once,
 * so it must stay: it follows from the channel's id, and where that place is taken, from who was there before.
 */

/** `21000-21999`, as settings have it. */
export type PortRange = { first: number; last: number }

export function readPortRange(text: string): PortRange {
  const [first = 0, last = 0] = text.split('-').map(Number)
  return { first, last }
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return value >>> 0
}

/**
 * The port of each channel's main input; its standby has the next one. `channels`: the ids of all there are and were, oldest
 * first. Those for whom there is no place left have none.
 */
export function livePorts(range: PortRange, channels: readonly string[]): Map<string, number> {
  const places = Math.floor((range.last - range.first + 1) / 2)
  const taken = new Set<number>()
  const ports = new Map<string, number>()
  for (const id of channels) {
    if (taken.size >= places) break
    let place = hash(id) % places
    while (taken.has(place)) place = (place + 1) % places
    taken.add(place)
    ports.set(id, range.first + 2 * place)
  }
  return ports
}

/** null where there is no place left. */
export function portOf(
  ports: ReadonlyMap<string, number>,
  channelId: string,
  source: Extract<LiveSource, 'main' | 'standby'>,
): number | null {
  const main = ports.get(channelId)
  return main === undefined ? null : main + (source === 'standby' ? 1 : 0)
}

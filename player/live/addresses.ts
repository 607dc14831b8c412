import type { ChannelKind } from '#catalog/contract/channel.ts'
import { type RegionCode, regionCodes } from '#catalog/contract/region.ts'

/** Pages of channels, and those of their owners. */
export type LiveRoute =
  | { page: 'channels'; kind: ChannelKind | null; region: RegionCode | null }
  /** `from`: of what was on air then, ms since 1970; null for now. */
  | { page: 'channel'; id: string; from: number | null }
  /** `day`: `2026-11-24`; null for today. */
  | { page: 'guide'; day: string | null }
  | { page: 'studioChannels' }
  | { page: 'studioChannel'; id: string }

const channelKinds = ['tv', 'radio'] as const

export const channelsInStudio = '/studio/channels'
/** One channel of one's own, to be worked on. */
export const channelInStudio = (id: string): string => `${channelsInStudio}/${id}`

/** null for an address of other pages. Values that are unknown are ignored. */
export function liveRoute(path: string, query: URLSearchParams): LiveRoute | null {
  if (path === '/channels')
    return {
      page: 'channels',
      kind: channelKinds.find((kind) => kind === query.get('kind')) ?? null,
      region: regionCodes.find((code) => code === query.get('region')) ?? null,
    }
  if (path === '/guide')
    return { page: 'guide', day: /^\d{4}-\d\d-\d\d$/.exec(query.get('day') ?? '')?.[0] ?? null }
  if (path === channelsInStudio) return { page: 'studioChannels' }
  const [, of, id] = /^\/(channel|studio\/channels)\/([0-9a-z]{12})$/.exec(path) ?? []
  if (id === undefined) return null
  if (of !== 'channel') return { page: 'studioChannel', id }
  const from = /^\d{10}$/.exec(query.get('from') ?? '')?.[0]
  return { page: 'channel', id, from: from === undefined ? null : Number(from) * 1000 }
}

type Narrowed = { kind?: ChannelKind | null; region?: RegionCode | null }
export function channelsAddress({ kind, region }: Narrowed = {}): string {
  const query = new URLSearchParams()
  if (kind) query.set('kind', kind)
  if (region) query.set('region', region)
  return query.size > 0 ? `/channels?${query}` : '/channels'
}
/** `from`: of what was on air then, ms since 1970; the whole second. */
export const channelAddress = (id: string, from?: number): string =>
  from === undefined ? `/channel/${id}` : `/channel/${id}?from=${Math.floor(from / 1000)}`
export const guideAddress = (day?: string): string => (day === undefined ? '/guide' : `/guide?day=${day}`)

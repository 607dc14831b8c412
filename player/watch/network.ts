import type { HlsConfig } from 'hls.js'

/** Bandwidths in bit/s, buffer lengths in seconds, sizes in bytes, timeouts in ms. */
export type BufferPlan = {
  maxMaxBufferLength: number
  maxBufferSize: number
  firstByteTimeoutMs: number
  loadTimeoutMs: number
}

const slow = { firstByteTimeoutMs: 8000, loadTimeoutMs: 40_000 }
const usual = { firstByteTimeoutMs: 4000, loadTimeoutMs: 20_000 }

/**
 * So much is held whatever it weighs, s: two tries of `firstByteTimeoutMs` and a segment, so that a server which says nothing is
 * not seen. Beyond it `maxBufferSize` rules: what hls.js calls maxBufferLength is a floor.
 */
export const leastSeconds = 12

/**
 * How far ahead to load on a link. hls.js' own defaults pull 60 MB in a minute on a fast link: a viewer who stops after a
 * minute has paid for three. Thin links get longer buffers, because they pause longer, in fewer bytes.
 */
export function bufferPlan(bandwidth: number, savesData: boolean): BufferPlan {
  const plan = (maxMaxBufferLength: number, megabytes: number) => ({
    maxMaxBufferLength,
    maxBufferSize: megabytes * 1_000_000,
  })
  if (savesData || bandwidth <= 320e3) return { ...plan(120, 4), ...slow }
  if (bandwidth <= 700e3) return { ...plan(120, 6), ...usual }
  if (bandwidth <= 1.5e6) return { ...plan(60, 8), ...usual }
  if (bandwidth <= 6e6) return { ...plan(45, 12), ...usual }
  return { ...plan(40, 20), ...usual }
}

/** What a link carried when it was last measured; `at` is ms since 1970. */
export type StoredEstimate = { bandwidth: number; at: number }

const weekMs = 7 * 86_400_000
/** With nothing known: enough for the lowest rung, which starts fastest where it matters. */
const carefulBandwidth = 400e3
/** hls.js starts no higher than this whatever it is told; a burst is not a link. */
const highestBandwidth = 5e6

/** What has been measured of the link: on this kind of network within a week, else while the page came. */
export function measuredLink(
  stored: StoredEstimate | null,
  loaded: number | null,
  now: number,
): number | null {
  return stored && now - stored.at < weekMs && stored.bandwidth > 0 ? stored.bandwidth : loaded
}

/** The bandwidth to begin with: what was measured, else what the browser believes. */
export function firstEstimate(measured: number | null, believed: number | null): number {
  return Math.min(measured ?? believed ?? carefulBandwidth, highestBandwidth)
}

/** Reads what `JSON.stringify(estimate)` wrote; null for anything else. */
export function parseEstimate(text: string | null): StoredEstimate | null {
  try {
    const value: unknown = JSON.parse(text ?? 'null')
    if (typeof value !== 'object' || value === null) return null
    const { bandwidth, at } = value as Partial<StoredEstimate>
    return typeof bandwidth === 'number' && typeof at === 'number' ? { bandwidth, at } : null
  } catch {
    return null
  }
}

/** The part of the configuration of hls.js that follows from the link. */
export function linkConfig(bandwidth: number, savesData: boolean): Partial<HlsConfig> {
  const plan = bufferPlan(bandwidth, savesData)
  return {
    maxBufferLength: leastSeconds,
    maxMaxBufferLength: plan.maxMaxBufferLength,
    maxBufferSize: plan.maxBufferSize,
    // 0.8: starting one rung low costs a moment of softness, one rung high costs a stall.
    abrEwmaDefaultEstimate: bandwidth * 0.8,
  }
}

import type { HlsConfig, LoadPolicy, RetryConfig } from 'hls.js'
import { watchRequest } from './follow-steering.ts'
import { bufferPlan, linkConfig } from './network.ts'
import { isRefusedAddress } from './recovery.ts'

/** What the configuration needs from the engine. */
export type Hooks = {
  /** The address to ask for now. */
  current(address: string): string
  /** Nothing came from an address. @returns whether there is another host for it */
  onFailed(address: string): boolean
  /** An address was refused: get a new one; the load is tried again meanwhile. */
  onRefused(): void
}

type Link = { bandwidth: number; savesData: boolean }

function retries(hooks: Hooks, maxNumRetry: number): RetryConfig {
  return {
    maxNumRetry,
    retryDelayMs: 400,
    maxRetryDelayMs: 4000,
    backoff: 'exponential',
    // hls.js never repeats a 4xx by itself, but a refused address is good again as soon as it is renewed.
    shouldRetry: (_config, retryCount, _isTimeout, response, retry) => {
      if (!isRefusedAddress(response?.code ?? 0)) return retry
      hooks.onRefused()
      return retryCount < maxNumRetry
    },
  }
}

function policy(hooks: Hooks, firstByteMs: number, loadMs: number, errorRetries: number): LoadPolicy {
  return {
    default: {
      maxTimeToFirstByteMs: firstByteMs,
      maxLoadTimeMs: loadMs,
      timeoutRetry: { maxNumRetry: 3, retryDelayMs: 0, maxRetryDelayMs: 0 },
      errorRetry: retries(hooks, errorRetries),
    },
  }
}

/** Playlists of what is on air are held back until there is something new, ms. */
const heldBackMs = 6000
/** Of the time that a first byte may take: another host is asked before the request counts as lost. */
const hostPatience = 0.75

/**
 * What is different where something is on air now: parts of segments are played, from the newest on, and whoever falls behind
 * catches up by playing faster.
 */
export const liveConfig: Partial<HlsConfig> = {
  lowLatencyMode: true,
  maxLiveSyncPlaybackRate: 1.5,
  startPosition: -1,
}

/**
 * hls.js for our streams. `startPosition` in seconds: 0 also while the stream is still growing, where hls.js by
 * itself would go to the live edge. `loadAtOnce` false waits for the viewer to press play.
 */
export function hlsConfig(
  link: Link,
  hooks: Hooks,
  startPosition: number,
  loadAtOnce: boolean,
): Partial<HlsConfig> {
  const plan = bufferPlan(link.bandwidth, link.savesData)
  return {
    enableWorker: false,
    lowLatencyMode: false,
    testBandwidth: false,
    startLevel: -1,
    startPosition,
    autoStartLoad: loadAtOnce,
    startFragPrefetch: false,
    progressive: false,
    capLevelToPlayerSize: true,
    backBufferLength: 30,
    ...linkConfig(link.bandwidth, link.savesData),
    fragLoadPolicy: policy(hooks, plan.firstByteTimeoutMs, plan.loadTimeoutMs, 6),
    playlistLoadPolicy: policy(hooks, 10_000, 20_000, 4),
    manifestLoadPolicy: policy(hooks, 10_000, 20_000, 2),
    xhrSetup: (xhr, url) => {
      const address = hooks.current(url)
      if (address !== url) xhr.open('GET', address, true)
      const patienceMs = /\.m3u8(\?|$)/.test(address) ? heldBackMs : plan.firstByteTimeoutMs * hostPatience
      watchRequest(xhr, patienceMs, () => hooks.onFailed(address))
    },
  }
}

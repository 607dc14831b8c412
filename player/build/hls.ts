import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/**
 * Our own build of hls.js from its sources. Its `light` build has no audio groups, and our streams keep sound
 * apart; its full build carries subtitles, DRM, interstitials and CMCD that nothing here uses (37 kB brotli).
 * The flags are those of hls.js' own build-config.js; the version is pinned because they are internal names.
 */
const used = { ALT_AUDIO: true } as const
const unused = [
  // player/watch/follow-steering.ts does it: docs/decisions/46-steering.md says why.
  'CONTENT_STEERING',
  'SUBTITLES',
  'EME_DRM',
  'CMCD',
  'VARIABLE_SUBSTITUTION',
  'M2TS_ADVANCED_CODECS',
  'MEDIA_CAPABILITIES',
  'INTERSTITIALS',
  'IFRAMES',
] as const

const packageFile = createRequire(import.meta.url).resolve('hls.js/package.json')
const { version } = createRequire(import.meta.url)(packageFile) as { version: string }

/** Absolute path of the source entry, to alias `hls.js` to. */
export const hlsSource = join(dirname(packageFile), 'src/hls.ts')

/** Constants the sources are compiled against. */
export const hlsDefines: Record<string, string> = {
  __VERSION__: JSON.stringify(version),
  // No worker: our segments are fMP4 already, so there is nothing to remux away from the main thread.
  __HLS_WORKER_BUNDLE__: 'false',
  __IN_WORKER__: 'false',
  ...Object.fromEntries(Object.entries(used).map(([flag, on]) => [`__USE_${flag}__`, String(on)])),
  ...Object.fromEntries(unused.map((flag) => [`__USE_${flag}__`, 'false'])),
}

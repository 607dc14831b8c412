import type { LivePath, LiveRun, LiveSegment } from '#catalog/contract/live.ts'
import { masterPlaylist, soundPlaylist } from './master.ts'
import { iframesPlaylist, type MediaList, mediaPlaylist } from './playlists.ts'
import { listOf, openWindow, recalled } from './window.ts'

/**
 * The playlist of now from what is on record, while no process holds the channel: players wait with it instead of failing.
 * Without parts, and without an end: the next process goes on where it stops. null where it has nothing.
 */
export function playlistOnRecord(
  path: LivePath,
  { runs, segments }: { runs: readonly LiveRun[]; segments: readonly LiveSegment[] },
  { targetSeconds, languages }: { targetSeconds: number; languages: readonly string[] },
): string | null {
  const last = runs.at(-1)
  if (!last) return null
  if (path.kind === 'master') return masterPlaylist(last.renditions, languages)
  if (path.kind === 'sound') return soundPlaylist(last.renditions)
  if (path.kind !== 'media' && path.kind !== 'iframes') return null
  const { rendition } = path
  if (!runs.some(({ renditions }) => renditions.some(({ name }) => name === rendition))) return null
  const window = openWindow({ targetSeconds, partSeconds: 0 })
  window.segments = recalled(runs, segments)
  // Whether the last run is over nobody has said: the segment that was being written may still be found.
  const list: MediaList = { ...listOf(window, rendition), live: null, broken: false }
  return path.kind === 'media' ? mediaPlaylist(list) : iframesPlaylist(list)
}

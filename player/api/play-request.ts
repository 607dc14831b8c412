import type { PlaybackRequest } from '#catalog/contract/playback.ts'
import { saidAge } from '#player/age.ts'

/** Body of a request to play; null when there is nothing to say. A page inside another site's asks as such. */
export function playRequest(): PlaybackRequest {
  const framed = location.pathname.startsWith('/embed/')
  const said = saidAge()
  return framed ? { ...said, use: 'embed' } : said
}

import type { Rendition } from './tracks.ts'

/** Tags of a media playlist that has one init segment, or as many as its recording has runs. */

/** Before a segment: what begins with it. */
export function initTags({ name, inits = [{ segment: 0, file: 'init.mp4' }] }: Rendition, segment: number) {
  const begun = inits.find((one) => one.segment === segment)
  if (!begun) return []
  return [
    // What comes before and after was not encoded in one go.
    ...(segment > 0 ? ['#EXT-X-DISCONTINUITY'] : []),
    `#EXT-X-MAP:URI="${name}/${begun.file}"`,
  ]
}

/** The file of the init segment that a segment needs. */
export const initOf = ({ inits = [] }: Pick<Rendition, 'inits'>, segment: number): string =>
  inits.findLast((one) => one.segment <= segment)?.file ?? 'init.mp4'

/** Where players begin (RFC 8216bis section 4.4.2.2). */
export const startTag = ({ lead = 0 }: Rendition): string[] =>
  lead > 0 ? [`#EXT-X-START:TIME-OFFSET=${lead.toFixed(3)},PRECISE=YES`] : []

import type { Playlist } from '#transcoder/check/playlist.ts'

/** Which of a multivariant playlist's streams are taken. Pure. */

/** Addresses as they stand in the playlist. `sound`: where it is apart from the picture. */
export type Choice = { main: string; sound: string | null }

type Variant = { uri: string; bandwidth: number; height: number; plays: boolean; group: string | null }

/** What decoders here are sure to know. */
const knownCodecs = /^(avc[13]|mp4a|hvc1|hev1|ac-3|ec-3|opus|fLaC)/
/** Above it a picture costs more than its viewers have. */
const mostLines = 1080

/** The best that is not too large; the smallest of all where each is. @throws Error when there is nothing */
export function chooseVariant(playlist: Playlist): Choice {
  const variants = variantsOf(playlist).filter(({ plays }) => plays)
  const fitting = variants.filter(({ height }) => height <= mostLines)
  const [best] = fitting.toSorted((a, b) => b.bandwidth - a.bandwidth)
  const [least] = variants.toSorted((a, b) => a.bandwidth - b.bandwidth)
  const chosen = best ?? least
  if (!chosen) throw new Error('no stream in its playlist can be played')
  return { main: chosen.uri, sound: chosen.group === null ? null : soundOf(playlist, chosen.group) }
}

function variantsOf({ tags, uris }: Playlist): Variant[] {
  return uris.flatMap(({ line, text }) => {
    const tag = tags.findLast((one) => one.line < line && one.name === 'EXT-X-STREAM-INF')
    if (!tag) return []
    const { BANDWIDTH, RESOLUTION, CODECS, AUDIO } = tag.attributes
    return {
      uri: text,
      bandwidth: Number(BANDWIDTH ?? 0) || 0,
      height: Number(RESOLUTION?.split('x')[1] ?? 0) || 0,
      plays: (CODECS ?? '')
        .split(',')
        .every((codec) => codec.trim() === '' || knownCodecs.test(codec.trim())),
      group: AUDIO ?? null,
    }
  })
}

/** The group's own choice, else its first; null where the sound is inside the main stream. */
function soundOf({ tags }: Playlist, group: string): string | null {
  const members = tags.filter(
    ({ name, attributes }) =>
      name === 'EXT-X-MEDIA' && attributes.TYPE === 'AUDIO' && attributes['GROUP-ID'] === group,
  )
  const chosen = members.find(({ attributes }) => attributes.DEFAULT === 'YES') ?? members[0]
  return chosen?.attributes.URI ?? null
}

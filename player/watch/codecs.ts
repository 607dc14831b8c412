/** Level 4.0 of the Main profile with 8 bits: 1080 lines at 30 frames a second. */
const av1Video = {
  contentType: 'video/mp4; codecs="av01.0.08M.08"',
  width: 1920,
  height: 1080,
  bitrate: 3_000_000,
  framerate: 30,
}

/** AV1 plays here without stutter, as far as the browser knows. One that cannot tell is an old one. */
export async function decodesAv1(): Promise<boolean> {
  try {
    const asked = { type: 'media-source', video: av1Video } as const
    const { supported, smooth } = await navigator.mediaCapabilities.decodingInfo(asked)
    return supported && smooth
  } catch {
    return false
  }
}

/**
 * Indexes of the rungs to leave out, the last first: a stream that comes in two codecs is played in one of them, so that
 * a menu has every size once and nothing changes its codec midway. `codecs` are those of the rungs, as RFC 6381 writes
 * them.
 */
export function leftOut(codecs: readonly (string | undefined)[], av1: boolean): number[] {
  const areAv1 = codecs.map((codec) => codec?.startsWith('av01') === true)
  if (!areAv1.includes(true) || !areAv1.includes(false)) return []
  return areAv1.flatMap((is, index) => (is === av1 ? [] : [index])).reverse()
}

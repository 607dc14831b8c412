/**
 * What of a stream is kept, read from its playlists: pure. Addresses are those below the asset (`1/v240/0.m4s`), which are
 * the same under the addresses that end and under the one that stays.
 */

/** `master` is a playlist of one picture, or of sound alone; `playlists`, those it names. */
export type Copy = { master: string; playlists: string[] }

const attribute = (line: string, name: string): string | null =>
  new RegExp(`[:,]${name}=(?:"([^"]*)"|([^,]*))`)
    .exec(line)
    ?.slice(1)
    .find((value) => value !== undefined) ?? null

const uriOf = (media: string) => attribute(media, 'URI')

/**
 * The one variant of that rung, with the first sound track of its group and those of the group that were chosen besides, by
 * the names of their playlists. null when the stream has no such rung or track (any more). Subtitles are kept by themselves;
 * what stands for fast winding is not kept.
 */
export function copyOf(master: string, rung: string, besides: readonly string[]): Copy | null {
  const lines = master.split('\n').map((line) => line.trim())
  const at = lines.findIndex(
    (line, n) => lines[n - 1]?.startsWith('#EXT-X-STREAM-INF:') && line.endsWith(`/${rung}.m3u8`),
  )
  const [variant, uri] = [lines[at - 1], lines[at]]
  if (at < 0 || !variant || !uri) return null
  const group = attribute(variant, 'AUDIO')
  const sounds = lines.filter(
    (line) =>
      line.startsWith('#EXT-X-MEDIA:') &&
      attribute(line, 'TYPE') === 'AUDIO' &&
      attribute(line, 'GROUP-ID') === group,
  )
  const first = sounds.find((line) => attribute(line, 'DEFAULT') === 'YES') ?? sounds[0]
  const isWanted = (line: string) =>
    line === first || besides.some((name) => uriOf(line)?.endsWith(`/${name}.m3u8`))
  const wanted = sounds.filter(isWanted)
  if (wanted.length < besides.length + (first ? 1 : 0)) return null
  const kept = [
    ...lines.filter((line) => /^#EXT(?:M3U|-X-VERSION:|-X-INDEPENDENT-SEGMENTS)/.test(line)),
    ...wanted,
    variant.replace(/,SUBTITLES="[^"]*"/, ''),
    uri,
    '',
  ]
  const playlists = [uri, ...wanted.map((line) => uriOf(line) ?? uri)]
  return { master: kept.join('\n'), playlists: [...new Set(playlists)] }
}

/** The files a media playlist names, in their order, by their addresses below the asset. `path`: its own. */
export function filesOf(playlist: string, path: string): string[] {
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const lines = playlist.split('\n').map((line) => line.trim())
  const named = lines.flatMap((line) => {
    if (line.startsWith('#EXT-X-MAP:')) return [uriOf(line) ?? '']
    return line === '' || line.startsWith('#') ? [] : [line]
  })
  return [...new Set(named)].map((name) => folder + name)
}

/** The sheets a storyboard names (`storyboard/0.jpg#xywh=…`), by their addresses below the asset. `path`: its own. */
export function sheetsOf(track: string, path: string): string[] {
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  return [...new Set([...track.matchAll(/^([^#\s]+)#xywh=/gm)].map(([, sheet]) => `${folder}${sheet}`))]
}

/** Whether a media playlist says that nothing will be added. */
export const isEnded = (playlist: string): boolean => /^#EXT-X-ENDLIST/m.test(playlist)

/** Pictures and sounds taken by turns, so that what is here plays from its beginning as far as it goes. */
export function byTurns(lists: readonly (readonly string[])[]): string[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length))
  return Array.from({ length: longest }, (_, n) => lists.flatMap((list) => list[n] ?? [])).flat()
}

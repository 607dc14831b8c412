/** CLASS of the EXT-X-DATERANGE that says what is heard. */
export const songClass = 'kz.nar.song'

/** What somebody who follows a channel part by part reads in a playlist of ours (`playlists.ts`). Pure. */
export type FollowedList = {
  /** Addresses below `live/`, in their order, with that of the init segment that each needs. */
  parts: { uri: string; init: string }[]
  /** The next part of a blocking reload (RFC 8216bis 6.2.5.2). */
  next: { segment: number; part: number }
  /** In their order; `start` in ms since 1970. */
  songs: { start: number; text: string }[]
}

const quotedIn = (line: string, name: string): string | undefined =>
  new RegExp(`[:,]${name}="([^"]*)"`).exec(line)?.[1]

export function readFollowed(playlist: string): FollowedList {
  const list: FollowedList = { parts: [], next: { segment: 0, part: 0 }, songs: [] }
  let init = ''
  for (const line of playlist.split('\n')) {
    if (line.startsWith('#EXT-X-MEDIA-SEQUENCE:')) list.next.segment = Number(line.split(':')[1])
    else if (line.startsWith('#EXT-X-MAP:')) init = quotedIn(line, 'URI') ?? ''
    else if (line.startsWith('#EXT-X-PART:')) {
      const uri = quotedIn(line, 'URI')
      if (uri) list.parts.push({ uri, init })
      list.next.part += 1
    } else if (line.startsWith('#EXTINF:')) list.next = { segment: list.next.segment + 1, part: 0 }
    else if (line.startsWith('#EXT-X-DATERANGE:') && quotedIn(line, 'CLASS') === songClass) {
      const [start, text] = [Date.parse(quotedIn(line, 'START-DATE') ?? ''), quotedIn(line, 'X-TEXT')]
      if (!Number.isNaN(start)) list.songs.push({ start, text: text ?? '' })
    }
  }
  list.songs.sort((a, b) => a.start - b.start)
  return list
}

/** What a master playlist lists: the sound without a picture, by name, with its codecs and bit/s. */
export function soundsIn(master: string): { name: string; codecs: string; bandwidth: number }[] {
  const lines = master.split('\n')
  return lines.flatMap((line, order) => {
    const [, name] = /^([ao]\d{1,4})\.m3u8$/.exec(lines[order + 1] ?? '') ?? []
    if (!line.startsWith('#EXT-X-STREAM-INF:') || name === undefined) return []
    const bandwidth = Number(/[:,]AVERAGE-BANDWIDTH=(\d+)/.exec(line)?.[1] ?? 0)
    return [{ name, codecs: quotedIn(line, 'CODECS') ?? '', bandwidth }]
  })
}

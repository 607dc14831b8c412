import { useState } from 'react'
import type { ChannelView } from '#catalog/contract/channel.ts'
import type { Song } from '#catalog/contract/song.ts'
import { call } from '#player/api/client.ts'
import { useLast, useRequest } from '#player/api/request.ts'
import { useSpeech } from '#player/words/words.ts'
import { timeText } from './times.ts'

type Later = { songs: readonly Song[]; before: string | null }

/** What a station has played, the newest first; asked for again with every song. */
export function Songs({ channel: { id, song } }: { channel: ChannelView }) {
  const { words } = useSpeech()
  const { live } = words
  const { data } = useLast(
    id,
    useRequest(`songs ${id} ${song}`, (signal) => call('songs', { params: { id }, signal })),
  )
  const [later, setLater] = useState<Later | null>(null)
  if (!data) return null
  const before = later ? later.before : data.before
  // A page that does not come leaves its button, to be pressed again.
  const more = (from: string) =>
    call('songs', { params: { id }, query: { before: from } }).then(
      (page) => setLater((old) => ({ songs: [...(old?.songs ?? []), ...page.songs], before: page.before })),
      () => undefined,
    )
  const first = data.songs.filter(({ at }) => !later?.songs.some((one) => one.at === at))
  return (
    <section className="songs" aria-labelledby="songs-name">
      <h2 id="songs-name">{live.songs}</h2>
      {data.songs.length === 0 && <p className="small">{live.noSongs}</p>}
      <ol>
        {[...first, ...(later?.songs ?? [])].map(({ at, text }) => (
          <li key={at}>
            <span className="listing-time">{timeText(Date.parse(at))}</span>
            <bdi>{text}</bdi>
          </li>
        ))}
      </ol>
      {before && (
        <button type="button" className="button" onClick={() => more(before)}>
          {words.home.more}
        </button>
      )}
    </section>
  )
}

import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { problemText } from '#player/frame/problem-notice.tsx'
import { Icon } from '#player/icons/icon.tsx'
import { useStore } from '#player/use-store.ts'
import { useSpeech } from '#player/words/words.ts'
import type { Playing } from './playing.ts'
import { transcriptFollows } from './settings.ts'
import { type OfferedSubtitle, subtitleFor } from './subtitle-choice.ts'
import { useSubtitleName } from './subtitles.tsx'
import { stanzasOf } from './transcript-lines.ts'
import { openSearch } from './transcript-search.ts'
import { TranscriptText } from './transcript-text.tsx'
import { useCurrentLine } from './use-current-line.ts'
import { useLines } from './use-lines.ts'

/** What is read: the viewer's choice here, what is shown on the picture, the page's language, or whatever there is. */
function useReading({ subtitles, shown }: Playing): [OfferedSubtitle | null, (id: string) => void] {
  const { locale } = useSpeech()
  const [chosen, setChosen] = useState<string | null>(null)
  const language = locale.startsWith('kk') ? 'kk' : locale
  const reading =
    subtitles.find(({ id }) => id === chosen) ??
    shown ??
    subtitleFor(subtitles, language, locale) ??
    subtitles[0] ??
    null
  return [reading, setChosen]
}

function SearchField({
  query,
  onQuery,
  searches,
}: {
  query: string
  onQuery(query: string): void
  searches: number
}) {
  const { words } = useSpeech()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (searches > 0) field.current?.focus()
  }, [searches])
  return (
    <label className="transcript-search">
      <Icon name="search" />
      <span className="unseen">{words.controls.find}</span>
      <input
        ref={field}
        type="search"
        value={query}
        placeholder={words.controls.find}
        autoComplete="off"
        enterKeyHint="search"
        onChange={(event) => onQuery(event.target.value)}
      />
    </label>
  )
}

/** The text itself, with a field to search it, a switch for following, and a choice of languages where there are some. */
export default function TranscriptBody({ playing, searches }: { playing: Playing; searches: number }) {
  const { words } = useSpeech()
  const { controls } = words
  const [reading, read] = useReading(playing)
  const nameOf = useSubtitleName()
  const { lines, problem, reload } = useLines(reading)
  const follows = useStore(transcriptFollows.store)
  const [paused, setPaused] = useState(false)
  const [query, setQuery] = useState('')
  const wanted = useDeferredValue(query)
  const all = lines ?? nothing
  const search = useMemo(() => openSearch(all.map((line) => line.words)), [all])
  const found = useMemo(() => search(wanted), [search, wanted])
  const stanzas = useMemo(() => stanzasOf(all, playing.turns), [all, playing.turns])
  const current = useCurrentLine(playing.video, all)
  const follow = (on: boolean) => {
    transcriptFollows.set(on)
    setPaused(false)
  }
  return (
    <>
      <div className="transcript-tools">
        <SearchField query={query} onQuery={setQuery} searches={searches} />
        <label className="transcript-follow">
          <input
            type="checkbox"
            checked={follows && !paused}
            onChange={(event) => follow(event.target.checked)}
          />
          {controls.follow}
        </label>
        {playing.subtitles.length > 1 && (
          <label className="transcript-language">
            <span className="unseen">{controls.transcriptLanguage}</span>
            <select value={reading?.id} onChange={(event) => read(event.target.value)}>
              {playing.subtitles.map((choice, order) => (
                <option key={choice.id} value={choice.id} lang={choice.language}>
                  {nameOf(choice, order)}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      <p className="transcript-found meta" role="status">
        {wanted.trim() !== '' && lines ? controls.foundLines(found.length) : ''}
      </p>
      {problem && (
        <p className="transcript-problem">
          {problemText(problem, words)}{' '}
          <button type="button" className="button" onClick={reload}>
            {words.problem.retry}
          </button>
        </p>
      )}
      {!lines && !problem && <p className="meta">{words.player.loading}</p>}
      {lines && (
        <TranscriptText
          stanzas={stanzas}
          language={reading?.language ?? 'und'}
          current={current}
          follows={follows && !paused && wanted.trim() === ''}
          found={found}
          searching={wanted.trim() !== ''}
          onSeek={playing.seek}
          onScroll={() => setPaused(true)}
        />
      )}
    </>
  )
}

const nothing: never[] = []

import { useEffect, useId, useState } from 'react'
import type { TitleView } from '#catalog/contract/title.ts'
import { call } from '#player/api/client.ts'
import { metaLine, tell } from '#player/home/title-text.ts'
import { Icon } from '#player/icons/icon.tsx'
import { useSpeech } from '#player/words/words.ts'

/** A pause in typing, ms; and as many as one looks through. */
const [pauseMs, most] = [200, 8]

/** Titles that words find, and no others while they are typed on. null: nothing is asked. */
function useFound(typed: string): TitleView[] | null {
  const { locale } = useSpeech()
  const [found, setFound] = useState<TitleView[] | null>(null)
  const q = typed.trim()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the client speaks the language of the page
  useEffect(() => {
    const abort = new AbortController()
    const ask = () =>
      call('listTitles', { query: { q, limit: most }, signal: abort.signal }).then(
        ({ titles }) => setFound(titles),
        () => abort.signal.aborted || setFound(null),
      )
    if (q === '') setFound(null)
    const timer = q === '' ? undefined : setTimeout(ask, pauseMs)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [q, locale])
  return found
}

type Props = { taken: readonly string[]; full: boolean; onAdd: (title: TitleView) => void }

/** Looks titles up by their words, to be added one by one; those that are there already are left out. */
export function TitleFinder({ taken, full, onAdd }: Props) {
  const { words, language, locale } = useSpeech()
  const { collections } = words
  const id = useId()
  const [typed, setTyped] = useState('')
  const found = useFound(typed)?.filter(({ id: title }) => !taken.includes(title))
  return (
    <div className="title-finder">
      <label htmlFor={id}>{collections.find}</label>
      <input
        id={id}
        type="search"
        maxLength={200}
        value={typed}
        disabled={full}
        autoComplete="off"
        onChange={({ target }) => setTyped(target.value)}
      />
      <p className="small" role="status">
        {full ? collections.full(taken.length) : found && collections.found(found.length)}
      </p>
      {!full && (
        <ul>
          {found?.map((title) => {
            const text = tell(title.texts, language)
            return (
              <li key={title.id}>
                <button
                  type="button"
                  className="found-title"
                  aria-label={collections.add(text.title)}
                  onClick={() => onAdd(title)}
                >
                  <Icon name="plus" size={18} />
                  <span lang={text.language}>{text.title}</span>
                  <span className="small">{metaLine(title, words, locale)}</span>
                </button>
              </li>
            )
          })}
        </ul>
      )}
    </div>
  )
}

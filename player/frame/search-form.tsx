import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import type { Suggestion } from '#catalog/contract/search.ts'
import { Marked } from '#player/home/marked.tsx'
import { Icon } from '#player/icons/icon.tsx'
import { Link } from '#player/link.tsx'
import { homeAddress, navigate, useRoute, watchAddress } from '#player/router.ts'
import { reasonText } from '#player/why/reason-text.ts'
import { useSpeech } from '#player/words/words.ts'
import { useSuggestions } from './suggestions.ts'

/**
 * The search field: its text is the address' `q`, so a search can be shared and gone back to. Names are suggested below
 * it (ARIA Authoring Practices, "Editable combobox with list autocomplete").
 */
export function SearchForm({ autoFocus }: { autoFocus?: boolean }) {
  const { words } = useSpeech()
  const { route } = useRoute()
  const list = useId()
  const field = useRef<HTMLInputElement>(null)
  const q = route.page === 'home' ? (route.q ?? '') : ''
  const [typed, setTyped] = useState(q)
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const suggestions = useSuggestions(typed, open)
  const shown = open ? suggestions : []
  useEffect(() => setTyped(q), [q])
  useEffect(() => {
    if (autoFocus) field.current?.focus()
  }, [autoFocus])

  const close = () => {
    setOpen(false)
    setActive(-1)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    close()
    const chosen = shown[active]
    if (chosen) return navigate(watchAddress(chosen.titleId))
    const filters = route.page === 'home' ? route : {}
    navigate(homeAddress({ ...filters, q: typed.trim() || null }))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && shown.length > 0) {
      event.preventDefault()
      return close()
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    // What was closed comes back.
    if (shown.length === 0) return setOpen(true)
    // One place more than there are names: the field itself.
    const places = shown.length + 1
    setActive(((active + 1 + step + places) % places) - 1)
  }
  return (
    <search>
      <form
        className="search"
        action="/"
        onSubmit={submit}
        onBlur={(event) => event.currentTarget.contains(event.relatedTarget) || close()}
      >
        <Icon name="search" />
        <input
          ref={field}
          type="search"
          name="q"
          role="combobox"
          maxLength={200}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            setOpen(true)
            setActive(-1)
          }}
          onKeyDown={onKeyDown}
          placeholder={words.search.placeholder}
          aria-label={words.search.placeholder}
          aria-autocomplete="list"
          aria-expanded={shown.length > 0}
          aria-controls={list}
          aria-activedescendant={active >= 0 ? `${list}-${active}` : undefined}
          enterKeyHint="search"
          autoComplete="off"
        />
        <button type="submit" className="unseen">
          {words.search.submit}
        </button>
        <SuggestionList id={list} suggestions={shown} active={active} onChoose={close} />
      </form>
    </search>
  )
}

type ListProps = {
  id: string
  suggestions: readonly Suggestion[]
  /** Which of them Enter takes; none below 0. */
  active: number
  onChoose: () => void
}

function SuggestionList({ id, suggestions, active, onChoose }: ListProps) {
  const { words, language: ours } = useSpeech()
  return (
    <div
      className="suggestions"
      id={id}
      role="listbox"
      aria-label={words.search.suggestions}
      hidden={suggestions.length === 0}
    >
      {suggestions.map(({ titleId, name, language, marks, why }, at) => (
        <Link
          key={titleId}
          id={`${id}-${at}`}
          role="option"
          tabIndex={-1}
          aria-selected={at === active}
          href={watchAddress(titleId)}
          onClick={onChoose}
        >
          <span lang={language}>
            <Marked text={name} marks={marks} />
          </span>
          {/* What is not found in the name itself is told where. */}
          {why
            .filter((reason) => reason.because !== 'word' || reason.in !== 'name')
            .map((reason) => reasonText(reason, words, ours))
            .map((text) => (
              <span key={text} className="small">
                {text}
              </span>
            ))}
        </Link>
      ))}
    </div>
  )
}

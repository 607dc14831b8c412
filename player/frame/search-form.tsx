import { type FormEvent, useEffect, useRef } from 'react'
import { Icon } from '#player/icons/icon.tsx'
import { homeAddress, navigate, useRoute } from '#player/router.ts'
import { useSpeech } from '#player/words/words.ts'

/** The search field: its text is the address' `q`, so a search can be shared and gone back to. */
export function SearchForm({ autoFocus }: { autoFocus?: boolean }) {
  const { words } = useSpeech()
  const { route } = useRoute()
  const field = useRef<HTMLInputElement>(null)
  const q = route.page === 'home' ? (route.q ?? '') : ''
  useEffect(() => {
    if (field.current) field.current.value = q
  }, [q])
  useEffect(() => {
    if (autoFocus) field.current?.focus()
  }, [autoFocus])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const text = field.current?.value.trim() ?? ''
    const filters = route.page === 'home' ? { kind: route.kind, region: route.region } : {}
    navigate(homeAddress({ ...filters, q: text || null }))
  }
  return (
    <search>
      <form className="search" action="/" onSubmit={submit}>
        <Icon name="search" />
        <input
          ref={field}
          type="search"
          name="q"
          maxLength={200}
          defaultValue={q}
          placeholder={words.search.placeholder}
          aria-label={words.search.placeholder}
          enterKeyHint="search"
          autoComplete="off"
        />
        <button type="submit" className="unseen">
          {words.search.submit}
        </button>
      </form>
    </search>
  )
}

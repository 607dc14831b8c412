import { type FormEvent, useId, useState } from 'react'
import { ageMarks, regionCodes, titleKinds } from '#catalog/contract/title.ts'
import { Icon } from '#player/icons/icon.tsx'
import { Link } from '#player/link.tsx'
import { type Browse, homeAddress, navigate } from '#player/router.ts'
import { useSpeech } from '#player/words/words.ts'
import { activeFilters } from './heading.ts'

type Name = 'kind' | 'region' | 'lang' | 'textLang' | 'from' | 'to' | 'age'

/** What is in the fields, as an address takes it. */
const draftOf = ({ kind, region, lang, textLang, from, to, age, here }: Browse) => ({
  ...{ kind: kind ?? '', region: region ?? '', lang: lang ?? '', textLang: textLang ?? '' },
  ...{ from: String(from ?? ''), to: String(to ?? ''), age: String(age ?? ''), here },
})

type Draft = ReturnType<typeof draftOf>
type FieldsProps = { draft: Draft; set: (part: Partial<Draft>) => void }

function Fields({ draft, set }: FieldsProps) {
  const { words } = useSpeech()
  const { filters, form } = words
  const id = useId()
  const choice = (name: Name, label: string, options: readonly (readonly [string | number, string])[]) => (
    <label className="field" htmlFor={`${id}-${name}`}>
      <span>{label}</span>
      <select
        id={`${id}-${name}`}
        value={draft[name]}
        onChange={({ target }) => set({ [name]: target.value })}
      >
        <option value="">{filters.any}</option>
        {options.map(([value, said]) => (
          <option key={value} value={value}>
            {said}
          </option>
        ))}
      </select>
    </label>
  )
  const year = (name: 'from' | 'to', label: string) => (
    <label className="field" htmlFor={`${id}-${name}`}>
      <span>{label}</span>
      <input
        id={`${id}-${name}`}
        inputMode="numeric"
        maxLength={4}
        pattern="(18[89]|19\d|20\d|21\d)\d"
        value={draft[name]}
        onChange={({ target }) => set({ [name]: target.value.replace(/\D/g, '') })}
      />
    </label>
  )
  const spoken = Object.entries(words.languages)
  return (
    <>
      {choice(
        'kind',
        form.kind,
        titleKinds.map((kind) => [kind, words.kinds[kind]]),
      )}
      {choice(
        'region',
        form.region,
        regionCodes.map((code) => [code, words.regions[code]]),
      )}
      {choice('lang', form.sound, spoken)}
      {choice('textLang', filters.text, spoken)}
      {year('from', filters.yearFrom)}
      {year('to', filters.yearTo)}
      {choice(
        'age',
        form.age,
        ageMarks.map((mark) => [mark, filters.upTo(mark)]),
      )}
      <label className="check-field">
        <input
          type="checkbox"
          checked={draft.here}
          onChange={({ target }) => set({ here: target.checked })}
        />
        {filters.here}
      </label>
    </>
  )
}

/** Every filter there is, to be set together; they stay in the address. Those that are on can be taken off one by one. */
export function MoreFilters({ browse }: { browse: Browse }) {
  const { words } = useSpeech()
  const { filters } = words
  const [draft, setDraft] = useState(() => draftOf(browse))
  const active = activeFilters(browse, words)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const query = new URLSearchParams(browse.q === null ? {} : { q: browse.q })
    for (const [name, value] of Object.entries(draft)) {
      if (typeof value === 'string' && value !== '') query.set(name, value)
      if (value === true) query.set(name, '1')
    }
    navigate(query.size > 0 ? `/?${query}` : '/')
  }
  return (
    <>
      <details className="more-filters">
        <summary className="button">
          <Icon name="sliders-horizontal" size={18} />
          {filters.heading}
        </summary>
        <form onSubmit={submit}>
          <Fields draft={draft} set={(part) => setDraft((old) => ({ ...old, ...part }))} />
          <button type="submit" className="button primary">
            {filters.apply}
          </button>
          <Link href={homeAddress({ q: browse.q })} className="button">
            {filters.clear}
          </Link>
        </form>
      </details>
      {active.length > 0 && (
        <ul className="chips">
          {active.map(({ said, without }) => (
            <li key={said}>
              <Link href={without} aria-label={words.people.remove(said)}>
                {said}
                <Icon name="x" size={16} />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

import { useEffect, useState } from 'react'

/** Which of these sections is open: in the address, so that a link leads there and going back comes back. */
export function useSection<S extends string>(sections: readonly [S, ...S[]]): [S, (section: S) => void] {
  const here = () => sections.find((each) => `#${each}` === location.hash) ?? sections[0]
  const [section, setSection] = useState(here)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the sections of a page are always the same
  useEffect(() => {
    const follow = () => setSection(here())
    addEventListener('hashchange', follow)
    addEventListener('popstate', follow)
    return () => {
      removeEventListener('hashchange', follow)
      removeEventListener('popstate', follow)
    }
  }, [])
  const go = (to: S) => {
    history.replaceState(history.state, '', `#${to}`)
    setSection(to)
  }
  return [section, go]
}

type Props<S extends string> = {
  /** What they are sections of, for screen readers. */
  label: string
  sections: readonly S[]
  names: Readonly<Record<S, string>>
  section: S
  onChange(section: S): void
  /** The id of what they open. */
  panel: string
}

/** Sections of one page, gone through by arrows as the ARIA practices say. */
export function SectionTabs<S extends string>({
  label,
  sections,
  names,
  section,
  onChange,
  panel,
}: Props<S>) {
  const move = (key: string) => {
    const by = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0
    if (by === 0) return
    const step = document.documentElement.dir === 'rtl' ? -by : by
    const next = sections[(sections.indexOf(section) + step + sections.length) % sections.length]
    if (!next) return
    onChange(next)
    document.getElementById(`tab-${next}`)?.focus()
  }
  return (
    <div className="title-tabs" role="tablist" aria-label={label}>
      {sections.map((each) => (
        <button
          key={each}
          type="button"
          role="tab"
          id={`tab-${each}`}
          aria-selected={each === section}
          aria-controls={panel}
          tabIndex={each === section ? 0 : -1}
          onClick={() => onChange(each)}
          onKeyDown={({ key }) => move(key)}
        >
          {names[each]}
        </button>
      ))}
    </div>
  )
}

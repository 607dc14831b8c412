import { Link } from '#player/link.tsx'
import { type StudioPage, studioAddress } from '#player/router.ts'
import { useSpeech } from '#player/words/words.ts'

/** From one page of the studio to the others. */
export function StudioNav({ here }: { here: StudioPage | 'upload' }) {
  const { words } = useSpeech()
  const pages = [
    ['upload', words.nav.upload],
    ['imports', words.studioNav.imports],
    ['webhooks', words.studioNav.webhooks],
  ] as const
  return (
    <nav className="studio-nav" aria-label={words.studioNav.label}>
      {pages.map(([page, name]) => (
        <Link key={page} href={studioAddress(page)} aria-current={page === here ? 'page' : undefined}>
          {name}
        </Link>
      ))}
    </nav>
  )
}

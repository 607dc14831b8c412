import { Link } from '#player/link.tsx'
import { useRoute } from '#player/router.ts'
import { useSpeech } from '#player/words/words.ts'

/** Between the pages of the studio. */
export function StudioNav() {
  const { words } = useSpeech()
  const { route } = useRoute()
  const pages = [
    ['upload', words.studio.mine],
    ['vouchers', words.vouchers.title],
    ['earnings', words.earnings.title],
  ] as const
  return (
    <nav className="studio-nav" aria-label={words.nav.studio}>
      {pages.map(([page, name]) => (
        <Link key={page} href={`/${page}`} aria-current={route.page === page ? 'page' : undefined}>
          {name}
        </Link>
      ))}
    </nav>
  )
}

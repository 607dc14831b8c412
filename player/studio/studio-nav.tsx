import { Link } from '#player/link.tsx'
import { figuresAddress, studioAddress, useRoute } from '#player/router.ts'
import { useSpeech } from '#player/words/words.ts'

/** From one page of the studio to the others. */
export function StudioNav() {
  const { words } = useSpeech()
  const { route } = useRoute()
  const pages = [
    ['upload', '/upload', words.studio.mine],
    ['imports', studioAddress('imports'), words.studioNav.imports],
    ['figures', figuresAddress(), words.figures.title],
    ['vouchers', '/vouchers', words.vouchers.title],
    ['earnings', '/earnings', words.earnings.title],
    ['webhooks', studioAddress('webhooks'), words.studioNav.webhooks],
  ] as const
  return (
    <nav className="studio-nav" aria-label={words.studioNav.label}>
      {pages.map(([page, address, name]) => (
        <Link key={page} href={address} aria-current={route.page === page ? 'page' : undefined}>
          {name}
        </Link>
      ))}
    </nav>
  )
}

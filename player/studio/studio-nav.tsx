import { Link } from '#player/link.tsx'
import { channelsInStudio } from '#player/live/addresses.ts'
import { figuresAddress, studioAddress, useRoute } from '#player/router.ts'
import { useSpeech } from '#player/words/words.ts'
import { useStudioWords } from './words/words.ts'

/** One of one's own belongs to the list of them. */
const lists: Readonly<Record<string, string>> = { studioTitle: 'titles', studioChannel: 'studioChannels' }
const placeOf = (page: string): string => lists[page] ?? page

/** From one page of the studio to the others. */
export function StudioNav() {
  const { words } = useSpeech()
  const studio = useStudioWords()
  const { route } = useRoute()
  const pages = [
    ['upload', '/upload', studio.queue.nav],
    ['titles', studioAddress('titles'), studio.titles.nav],
    ['studioChannels', channelsInStudio, words.channels.title],
    ['imports', studioAddress('imports'), words.studioNav.imports],
    ['figures', figuresAddress(), words.figures.title],
    ['vouchers', '/vouchers', words.vouchers.title],
    ['earnings', '/earnings', words.earnings.title],
    ['webhooks', studioAddress('webhooks'), words.studioNav.webhooks],
  ] as const
  return (
    <nav className="studio-nav" aria-label={words.studioNav.label}>
      {pages.map(([page, address, name]) => (
        <Link key={page} href={address} aria-current={placeOf(route.page) === page ? 'page' : undefined}>
          {name}
        </Link>
      ))}
    </nav>
  )
}

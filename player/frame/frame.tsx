import type { ReactNode } from 'react'
import { titleKinds } from '#catalog/contract/title.ts'
import { Icon } from '#player/icons/icon.tsx'
import { Link } from '#player/link.tsx'
import { channelsAddress } from '#player/live/addresses.ts'
import { ConnectionBar } from '#player/offline/connection-bar.tsx'
import { homeAddress, isNarrowed, isStudio, type Route, useRoute } from '#player/router.ts'
import { useSpeech } from '#player/words/words.ts'
import { AgeSwitch } from './age-switch.tsx'
import { Horn, Mark } from './mark.tsx'
import { SearchForm } from './search-form.tsx'
import { LanguageSwitch, ThemeSwitch } from './settings.tsx'

function isToday(route: Route): boolean {
  return route.page === 'home' && !isNarrowed(route)
}

const isOnAir = ({ page }: Route): boolean => page === 'channels' || page === 'channel' || page === 'guide'

const here = (yes: boolean) => (yes ? 'page' : undefined)

function Header() {
  const { words } = useSpeech()
  const { route } = useRoute()
  return (
    <header className="header">
      <Link href="/" className="brand">
        <Mark />
        <span>{words.name}</span>
      </Link>
      <nav className="sections" aria-label={words.nav.label}>
        <Link href="/" aria-current={here(isToday(route))}>
          {words.nav.today}
        </Link>
        <Link href={channelsAddress()} aria-current={here(isOnAir(route))}>
          {words.nav.onAir}
        </Link>
        {titleKinds.map((kind) => (
          <Link
            key={kind}
            href={homeAddress({ kind })}
            className="section-kind"
            aria-current={here(route.page === 'home' && route.kind === kind)}
          >
            {words.kinds[kind]}
          </Link>
        ))}
      </nav>
      <SearchForm />
      <Link href={homeAddress({ q: '' })} className="bare search-open" aria-label={words.nav.search}>
        <Icon name="search" size={22} />
      </Link>
      <Link href="/upload" className="button header-upload" aria-current={here(isStudio(route))}>
        <Icon name="upload" />
        <span>{words.nav.upload}</span>
      </Link>
      <ThemeSwitch />
      <LanguageSwitch />
    </header>
  )
}

/** Phones: the destinations there are, within reach of the thumb. */
function TabBar() {
  const { words } = useSpeech()
  const { route } = useRoute()
  const searching = route.page === 'home' && !isToday(route)
  return (
    <nav className="tabs" aria-label={words.nav.label}>
      <Link href="/" aria-current={here(isToday(route))}>
        <Icon name="house" size={22} />
        {words.nav.today}
      </Link>
      <Link href={channelsAddress()} aria-current={here(isOnAir(route))}>
        <Icon name="radio" size={22} />
        {words.nav.onAir}
      </Link>
      <Link href={homeAddress({ q: '' })} aria-current={here(searching)}>
        <Icon name="search" size={22} />
        {words.nav.search}
      </Link>
      <Link href="/upload" aria-current={here(isStudio(route))}>
        <Icon name="upload" size={22} />
        {words.nav.studio}
      </Link>
    </nav>
  )
}

function Footer() {
  const { words } = useSpeech()
  return (
    <footer className="motto">
      <Horn size={56} />
      <p lang="kk">{words.motto}</p>
      <AgeSwitch />
      <nav aria-label={words.footer.label}>
        <Link href="/kept">{words.kept.title}</Link>
        <Link href="/passes">{words.passes.title}</Link>
        <Link href="/complain">{words.footer.complain}</Link>
        <Link href="/complaints">{words.footer.complaints}</Link>
        <Link href="/transparency">{words.footer.transparency}</Link>
        <Link href="/terms">{words.footer.terms}</Link>
        <Link href="/order">{words.order.link}</Link>
        <Link href="/connection">{words.connection.title}</Link>
      </nav>
    </footer>
  )
}

/** Header, the page itself, the motto at its end, and the phone's tab bar. */
export function Frame({ children }: { children: ReactNode }) {
  const { words } = useSpeech()
  return (
    <>
      <a className="skip" href="#main">
        {words.skip}
      </a>
      <Header />
      <ConnectionBar />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <Footer />
      <TabBar />
    </>
  )
}

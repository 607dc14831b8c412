import { Icon } from '#player/icons/icon.tsx'
import { Link } from '#player/link.tsx'
import { useRoute } from '#player/router.ts'
import { useSpeech } from '#player/words/words.ts'

type Props = { heading: string; name: string; onLeave: () => void }

/** Above what only people who are signed in see: what it is, who they are, and the way out. */
export function StudioTop({ heading, name, onLeave }: Props) {
  const { words } = useSpeech()
  const { route } = useRoute()
  return (
    <div className="studio-top">
      <h1>{heading}</h1>
      <p className="studio-who">
        {name}
        <Link
          href="/account"
          className="studio-mine"
          aria-current={route.page === 'account' ? 'page' : undefined}
        >
          {words.account.title}
        </Link>
        <button
          type="button"
          className="bare"
          aria-label={words.signIn.leave}
          title={words.signIn.leave}
          onClick={onLeave}
        >
          <Icon name="log-out" />
        </button>
      </p>
    </div>
  )
}

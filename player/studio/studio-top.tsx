import { Icon } from '#player/icons/icon.tsx'
import { useSpeech } from '#player/words/words.ts'

type Props = { heading: string; name: string; onLeave: () => void }

/** Above what only people who are signed in see: what it is, who they are, and the way out. */
export function StudioTop({ heading, name, onLeave }: Props) {
  const { words } = useSpeech()
  return (
    <div className="studio-top">
      <h1>{heading}</h1>
      <p className="studio-who">
        {name}
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

import { lazy, Suspense, useRef, useState } from 'react'
import { Icon } from '#player/icons/icon.tsx'
import { useSpeech } from '#player/words/words.ts'
import { useClosing } from './popup-menu.tsx'
import type { Turn } from './turns.ts'

const SharePanel = lazy(() => import('./share-panel.tsx'))

export type Shared = { titleId: string; name: string; video: HTMLVideoElement | null; turns: readonly Turn[] }

/** To give a title to somebody else, from its beginning or from a moment. */
export function ShareButton(shared: Shared) {
  const { words } = useSpeech()
  const [open, setOpen] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  useClosing(box, open, () => setOpen(false))
  const close = () => {
    setOpen(false)
    box.current?.querySelector('button')?.focus()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape of what is in it
    <div
      className="popup share"
      ref={box}
      onKeyDown={(event) => {
        if (!open || event.key !== 'Escape') return
        event.stopPropagation()
        close()
      }}
    >
      <button
        type="button"
        className="button"
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Icon name="share-2" />
        {words.watch.share}
      </button>
      {open && (
        <Suspense>
          <SharePanel {...shared} close={close} />
        </Suspense>
      )}
    </div>
  )
}

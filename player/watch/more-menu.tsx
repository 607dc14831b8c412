import { lazy, Suspense, useRef } from 'react'
import { Icon } from '#player/icons/icon.tsx'
import { useSpeech } from '#player/words/words.ts'
import type { PlayerAction } from './keys.ts'
import type { MediaView } from './media.ts'
import { useClosing } from './popup-menu.tsx'
import type { Turn } from './turns.ts'
import type { Timers } from './use-timers.ts'

// Nobody needs it before the picture.
const MorePanel = lazy(() => import('./more-panel.tsx'))

export type MorePage = 'all' | 'speed' | 'look' | 'sleep' | 'limit'

export type MoreProps = {
  page: MorePage | null
  open(page: MorePage | null): void
  video: HTMLVideoElement | null
  media: MediaView
  turns: readonly Turn[]
  timers: Timers
  hasSubtitles: boolean
  audioOnly: boolean
  /** A channel: it has no end, and nothing comes after it. */
  onAir: boolean
  onAction(action: PlayerAction): void
}

/** A button with everything that is seldom set; what it opens comes when it is asked for. */
export function MoreMenu(props: MoreProps) {
  const { page, open } = props
  const { words } = useSpeech()
  const box = useRef<HTMLDivElement>(null)
  const close = () => {
    open(null)
    box.current?.querySelector('button')?.focus()
  }
  useClosing(box, page !== null, () => open(null))
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape of what is in it
    <div
      className="popup"
      ref={box}
      onKeyDown={(event) => {
        if (page === null || event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        close()
      }}
    >
      <button
        type="button"
        className="control control-more"
        aria-label={words.controls.more}
        title={words.controls.more}
        aria-haspopup="dialog"
        aria-expanded={page !== null}
        onClick={() => open(page === null ? 'all' : null)}
      >
        <Icon name="settings" size={22} />
        {props.timers.sleep !== null && <span className="control-dot" />}
      </button>
      {page !== null && (
        <Suspense>
          <MorePanel {...props} page={page} close={close} />
        </Suspense>
      )}
    </div>
  )
}

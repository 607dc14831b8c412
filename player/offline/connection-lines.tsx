import type { ReactNode } from 'react'
import { formatClock } from '#player/format/time.ts'
import { Icon } from '#player/icons/icon.tsx'
import { isWhole, keptStore } from '#player/kept/records.ts'
import { Link } from '#player/link.tsx'
import { useStore } from '#player/use-store.ts'
import { useSpeech } from '#player/words/words.ts'
import '#player/styles/connection-bar.css'
import type { Connection } from './state.ts'

type Props = { known: Connection }

export default function ConnectionLines({ known: { offline, cutOff, keptAt, update } }: Props): ReactNode {
  const { words } = useSpeech()
  const { kept } = words
  const open = useStore(keptStore).filter(isWhole).length
  return (
    <div className="connection-bar">
      {(offline || keptAt !== null) && (
        <p>
          <Icon name={offline ? 'wifi-off' : 'hourglass'} />
          <span>
            {offline && `${kept.offline} `}
            {offline && open > 0 && <Link href="/kept">{kept.open(open)}</Link>}
            {keptAt !== null && <span className="as-of">{kept.asOf(formatClock(keptAt, words))}</span>}
          </span>
        </p>
      )}
      {cutOff && !offline && (
        <p>
          <Icon name="wifi-off" />
          <span>{words.cutOff.goesOn}</span>
        </p>
      )}
      {update && (
        <p>
          <Icon name="refresh-cw" />
          <span>{kept.update}</span>
          <button type="button" className="button" onClick={update}>
            {kept.reload}
          </button>
        </p>
      )}
    </div>
  )
}

import { useEffect, useRef, useState } from 'react'
import { formatMoment } from '#player/format/time.ts'
import { useCopied } from '#player/frame/copied.tsx'
import { Icon } from '#player/icons/icon.tsx'
import { useSpeech } from '#player/words/words.ts'
import '#player/styles/share-panel.css'
import { type ShareFrom, shareAddress } from './share.ts'
import type { Shared } from './share-button.tsx'
import { isDuel, turnAt } from './turns.ts'

/** From where, and by which way: the device's own where it has one, else a copy of the address. */
export default function SharePanel({ titleId, name, video, turns, close }: Shared & { close(): void }) {
  const { words } = useSpeech()
  const { controls } = words
  // Where it was when the panel opened: an address that runs on while it is read is none.
  const [at] = useState(() => video?.currentTime ?? 0)
  const turn = turnAt(turns, at)
  const [from, setFrom] = useState<ShareFrom>(at >= 1 ? 'moment' : 'start')
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => panel.current?.querySelector<HTMLElement>(':checked')?.focus(), [])
  const url = shareAddress(location.origin, titleId, from, { at, turn })
  const ways: (readonly [ShareFrom, string])[] = [
    ['start', controls.shareStart],
    ...(at >= 1 ? [['moment', controls.shareMoment(formatMoment(at))] as const] : []),
    ...(turn && turn.start >= 1
      ? [['turn', (isDuel(turns) ? controls.shareTurn : controls.shareChapter)(turn.number)] as const]
      : []),
  ]
  const { copied, copy } = useCopied(url)
  const quietly = (done: Promise<void>) => void done.catch(() => undefined)
  return (
    <div className="share-panel" role="dialog" aria-label={words.watch.share} ref={panel} tabIndex={-1}>
      <fieldset>
        <legend className="unseen">{controls.shareFrom}</legend>
        {ways.map(([way, label]) => (
          <label key={way} className="share-way">
            <input type="radio" name="share" checked={from === way} onChange={() => setFrom(way)} />
            {label}
          </label>
        ))}
      </fieldset>
      <label className="share-address">
        <span className="unseen">{controls.address}</span>
        <input readOnly dir="ltr" value={url} onFocus={(event) => event.target.select()} />
      </label>
      <div className="share-actions">
        <button type="button" className="button primary" onClick={copy}>
          <Icon name={copied ? 'check' : 'link'} />
          {copied ? words.watch.copied : controls.copy}
        </button>
        <span className="unseen" role="status">
          {copied && words.watch.copied}
        </span>
        {'share' in navigator && (
          <button
            type="button"
            className="button"
            onClick={() => quietly(navigator.share({ title: name, url }).then(close))}
          >
            <Icon name="share-2" />
            {controls.shareElse}
          </button>
        )}
      </div>
    </div>
  )
}

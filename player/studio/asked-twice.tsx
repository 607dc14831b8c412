import { useState } from 'react'
import '#player/styles/asked-twice.css'

type Props = {
  label: string
  sure: string
  yes: string
  no: string
  busy: boolean
  onYes: () => void
}

/** What cannot be undone is asked once more, where the button was. */
export function AskedTwice({ label, sure, yes, no, busy, onYes }: Props) {
  const [asked, setAsked] = useState(false)
  if (!asked)
    return (
      <button type="button" className="button" onClick={() => setAsked(true)}>
        {label}
      </button>
    )
  return (
    <span className="asked-twice">
      <span role="alert">{sure}</span>
      <button type="button" className="button primary" disabled={busy} onClick={onYes}>
        {yes}
      </button>
      {/* biome-ignore lint/a11y/noAutofocus: the safe answer is where the fingers are */}
      <button type="button" className="button" autoFocus onClick={() => setAsked(false)}>
        {no}
      </button>
    </span>
  )
}

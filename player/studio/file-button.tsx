import { useRef } from 'react'

type Props = {
  label: string
  /** What it says while `busy`. */
  sending: string
  busy: boolean
  /** As the `accept` attribute of HTML has it. */
  accept: string
  onFile(file: File): void
}

/** A button that asks for one file. */
export function FileButton({ label, sending, busy, accept, onFile }: Props) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <button type="button" className="button" disabled={busy} onClick={() => input.current?.click()}>
        {busy ? sending : label}
      </button>
      <input
        ref={input}
        type="file"
        className="unseen"
        accept={accept}
        tabIndex={-1}
        aria-label={label}
        onChange={(event) => {
          const [file] = event.target.files ?? []
          if (file) onFile(file)
          event.target.value = ''
        }}
      />
    </>
  )
}

import { useState } from 'react'
import { Icon } from '#player/icons/icon.tsx'

/**
 * Puts a text on the clipboard and says that it is there. Without TLS there is no clipboard: then nothing is said, and the text
 * can be selected by hand.
 */
export function useCopied(text: string): { copied: boolean; copy: () => void } {
  const [done, setDone] = useState<string | null>(null)
  const copy = () =>
    void navigator.clipboard?.writeText(text).then(
      () => setDone(text),
      () => undefined,
    )
  // Another text is not the one that was copied.
  return { copied: done === text, copy }
}

export function CopyButton({
  text,
  copy: label,
  copied: said,
}: {
  text: string
  copy: string
  copied: string
}) {
  const { copied, copy } = useCopied(text)
  return (
    <button type="button" className="button" onClick={copy}>
      {copied && <Icon name="check" size={18} />}
      {copied ? said : label}
    </button>
  )
}

import { useEffect, useState } from 'react'
import type { ReadingScript } from './subtitle-choice.ts'

type Respelling = (text: string) => string

const asIs: Respelling = (text) => text

/** Puts Kazakh words into an alphabet; as they are for null, and until the rules have come. */
export function useRespelling(script: ReadingScript | null): Respelling {
  const [known, setKnown] = useState<{ script: ReadingScript; respell: Respelling } | null>(null)
  useEffect(() => {
    if (script === null) return
    let wanted = true
    import('#catalog/kazakh/in-script.ts').then(
      ({ inScript }) => wanted && setKnown({ script, respell: (text) => inScript(text, script) }),
      // Without the rules they are read as they are.
      () => undefined,
    )
    return () => {
      wanted = false
    }
  }, [script])
  return script !== null && known?.script === script ? known.respell : asIs
}

import { useEffect, useState } from 'react'
import type { ReadingScript } from './subtitle-choice.ts'

type Respelling = (text: string) => string

const asIs: Respelling = (text) => text

/** Letters that a text in an alphabet has none of: without them there is nothing to put into it. */
const foreign: Readonly<Record<ReadingScript, RegExp>> = {
  cyrillic: /[\p{Script=Latin}\p{Script=Arabic}]/u,
  latin: /[\p{Script=Cyrillic}\p{Script=Arabic}]/u,
  arabic: /[\p{Script=Cyrillic}\p{Script=Latin}]/u,
}

/**
 * Puts Kazakh words into an alphabet; as they are for null. null while the rules are on their way, which come only for texts
 * that have letters of another alphabet.
 */
export function useRespelling(script: ReadingScript | null, texts: readonly string[]): Respelling | null {
  const [known, setKnown] = useState<{ script: ReadingScript; respell: Respelling } | null>(null)
  const wanted = script !== null && texts.some((text) => foreign[script].test(text)) ? script : null
  useEffect(() => {
    if (wanted === null) return
    let stays = true
    import('#catalog/kazakh/in-script.ts').then(
      ({ inScript }) => stays && setKnown({ script: wanted, respell: (text) => inScript(text, wanted) }),
      // Without the rules they are read as they are.
      () => stays && setKnown({ script: wanted, respell: asIs }),
    )
    return () => {
      stays = false
    }
  }, [wanted])
  if (wanted === null) return asIs
  return known?.script === wanted ? known.respell : null
}

import { useEffect, useMemo, useRef, useState } from 'react'
import { startEngine } from './engine.ts'
import { type Engine, type EngineState, openingState } from './engine-state.ts'
import { titlePermit } from './renewal.ts'
import { forEars, type Subject } from './run.ts'

/** A title from a second on. */
export function useTitle(titleId: string, at: number): Subject {
  return useMemo(() => ({ permit: titlePermit(titleId), at, live: false, soundOf: forEars }), [titleId, at])
}

/** Another `subject` begins anew. */
export function useEngine(
  subject: Subject,
  video: HTMLVideoElement | null,
): { engine: Engine | null; state: EngineState } {
  const [state, setState] = useState(openingState)
  const [engine, setEngine] = useState<Engine | null>(null)
  useEffect(() => {
    if (!video) return
    const started = startEngine(video, subject, setState)
    setEngine(started)
    return () => started.destroy()
  }, [subject, video])
  return { engine, state }
}

/** First there is the source as it is, then the low rungs join it, at last all of them replace it. */
export function useNewRungs(engine: Engine | null, offered: string): void {
  const opened = useRef(offered)
  useEffect(() => {
    if (offered === opened.current) return
    opened.current = offered
    engine?.takeRungs()
  }, [offered, engine])
}

import { useEffect, useRef, useState } from 'react'
import { startEngine } from './engine.ts'
import { type Engine, type EngineState, openingState } from './engine-state.ts'

export function useEngine(
  titleId: string,
  at: number,
  video: HTMLVideoElement | null,
): { engine: Engine | null; state: EngineState } {
  const [state, setState] = useState(openingState)
  const [engine, setEngine] = useState<Engine | null>(null)
  useEffect(() => {
    if (!video) return
    const started = startEngine(video, { titleId, at }, setState)
    setEngine(started)
    return () => started.destroy()
  }, [titleId, at, video])
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

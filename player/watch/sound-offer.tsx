import { useSpeech } from '#player/words/words.ts'
import type { Engine, EngineState } from './engine-state.ts'

/** Where the link does not carry the picture: a choice, and the way back. */
export function SoundOffer({ engine, state }: { engine: Engine | null; state: EngineState }) {
  const { words } = useSpeech()
  if (state.status === 'stopped') return null
  if (state.soundOnly)
    return (
      <div className="status sound-offer">
        <button type="button" className="button" onClick={() => engine?.listen(false)}>
          {words.thin.picture}
        </button>
      </div>
    )
  return (
    <div className="status sound-offer" role="status">
      {state.offersSound && (
        <>
          <p>{words.thin.offer}</p>
          <button type="button" className="button" onClick={() => engine?.listen(true)}>
            {words.thin.listen}
          </button>
          <button type="button" className="button" onClick={() => engine?.keepWaiting()}>
            {words.thin.wait}
          </button>
        </>
      )}
    </div>
  )
}

import { adultAge } from '#catalog/contract/title.ts'
import { confirmAdult } from '#player/age.ts'
import { problemText } from '#player/frame/problem-notice.tsx'
import { useSpeech } from '#player/words/words.ts'
import type { EngineState } from './engine-state.ts'
import type { PlayerStatus } from './status.ts'

/** Words over the picture, and a retry where one helps. */
export function StatusNote({
  status,
  edge,
  state,
  retry,
}: {
  status: PlayerStatus
  /** What is said where nothing further is made yet. */
  edge: string
  state: EngineState
  retry: () => void
}) {
  const { words } = useSpeech()
  const text = {
    none: '',
    opening: words.player.loading,
    waiting: words.player.waiting,
    edge,
    frozen: words.thin.frozen,
    lost: words.player.lost,
    stopped: state.problem ? problemText(state.problem, words) : words.player.stopped,
    unsupported: words.player.unsupported,
  }[status]
  const adultsOnly = state.problem?.code === 'age-unconfirmed'
  const confirm = () => {
    confirmAdult()
    retry()
  }
  return (
    <div className={`status status-${status}`} role="status">
      {text && <p>{text}</p>}
      {status === 'stopped' && (
        <button type="button" className="button" onClick={adultsOnly ? confirm : retry}>
          {adultsOnly ? words.age.confirm(adultAge) : words.problem.retry}
        </button>
      )}
    </div>
  )
}

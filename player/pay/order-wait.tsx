import { useEffect, useState } from 'react'
import type { OrderState } from '#catalog/contract/pass.ts'
import { call } from '#player/api/client.ts'
import { asProblem } from '#player/api/request.ts'
import { Icon } from '#player/icons/icon.tsx'
import { useSpeech } from '#player/words/words.ts'

/** Between two looks, ms, and how many of them before the viewer is asked. */
const [pauseMs, patience] = [2000, 30]

/** `onEnd`: nothing is waited for any more, and it was not paid. */
type Props = { id: string; onPaid: () => void; onEnd: () => void }

/** Back from paying: whether the word of the payment has come is asked until it has, or it takes too long. */
function useOrder(
  id: string,
  { onPaid, onEnd }: Pick<Props, 'onPaid' | 'onEnd'>,
): { state: OrderState | 'unknown'; again: () => void } {
  const [state, setState] = useState<OrderState | 'unknown'>('pending')
  const [round, setRound] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` begins it anew
  useEffect(() => {
    let looks = 0
    let timer: ReturnType<typeof setTimeout> | undefined
    const abort = new AbortController()
    const look = async () => {
      looks += 1
      const asked = call('order', { params: { id }, signal: abort.signal })
      const state = await asked.then(
        (order) => order.state,
        // Of another device, or long forgotten; without an answer there may be one later.
        (cause: unknown) => (asProblem(cause).status === 404 ? 'unknown' : 'pending'),
      )
      if (abort.signal.aborted) return
      if (state === 'paid') return onPaid()
      if (state === 'pending' && looks < patience) {
        timer = setTimeout(look, pauseMs)
        return
      }
      setState(state === 'pending' ? 'unknown' : state)
      onEnd()
    }
    setState('pending')
    void look()
    return () => {
      abort.abort()
      clearTimeout(timer)
    }
  }, [id, round, onPaid, onEnd])
  return { state, again: () => setRound((old) => old + 1) }
}

/** What is known of an order that the viewer comes back with. */
export function OrderWait({ id, onPaid, onEnd }: Props) {
  const { words } = useSpeech()
  const { paid } = words
  const { state, again } = useOrder(id, { onPaid, onEnd })
  const text = { pending: paid.waiting, unknown: paid.unconfirmed, refunded: paid.refunded, paid: '' }[state]
  return (
    <div className="order-wait" role="status">
      <Icon name="hourglass" />
      <p>{text}</p>
      {state === 'unknown' && (
        <button type="button" className="button" onClick={again}>
          {paid.check}
        </button>
      )}
    </div>
  )
}

import { useEffect, useState } from 'react'
import type { OrderState } from '#catalog/contract/pass.ts'
import { call } from '#player/api/client.ts'
import { Icon } from '#player/icons/icon.tsx'
import { useSpeech } from '#player/words/words.ts'

/** Between two looks, ms, and how many of them before the viewer is asked. */
const [pauseMs, patience] = [2000, 30]

/** Back from paying: whether the word of the payment has come is asked until it has, or it takes too long. */
function useOrder(id: string, onPaid: () => void): { state: OrderState | 'unknown'; again: () => void } {
  const [state, setState] = useState<OrderState | 'unknown'>('pending')
  const [round, setRound] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` begins it anew
  useEffect(() => {
    let looks = 0
    let timer: ReturnType<typeof setTimeout> | undefined
    const abort = new AbortController()
    const look = async () => {
      looks += 1
      const order = await call('order', { params: { id }, signal: abort.signal }).catch(() => null)
      if (abort.signal.aborted) return
      if (order?.state === 'paid') return onPaid()
      if (order?.state === 'refunded') return setState('refunded')
      if (looks < patience) timer = setTimeout(look, pauseMs)
      else setState('unknown')
    }
    setState('pending')
    void look()
    return () => {
      abort.abort()
      clearTimeout(timer)
    }
  }, [id, round, onPaid])
  return { state, again: () => setRound((old) => old + 1) }
}

/** What is known of an order that the viewer comes back with. */
export function OrderWait({ id, onPaid }: { id: string; onPaid: () => void }) {
  const { words } = useSpeech()
  const { paid } = words
  const { state, again } = useOrder(id, onPaid)
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

import { setTimeout as sleep } from 'node:timers/promises'
import type { Log } from '#platform/log.ts'
import { graceMs, type InputName, type InputView, silentMs } from './decide.ts'
import type { LiveInput, LiveText } from './ports.ts'
import { openSender, type Sender, type SenderOf } from './sender.ts'

/** One of a channel's inputs as it runs: one sender after the other, as long as it is wanted. */
export type RunningInput = {
  sender(): Sender | null
  view(now: number): InputView
  /** Whether it is to be connected at all. */
  want(wanted: boolean): void
  /** What is known of the last sender; `ended`: why it went, null while it is there. */
  last(): { input: InputName; since: number; ended: string | null } | null
  /** Bytes of all of its senders. */
  received(): number
  stop(): Promise<void>
}

/** An input that throws instead of trying again by itself, ms. */
const brokenMs = 2000

export function runInput(
  name: InputName,
  input: LiveInput,
  of: Omit<SenderOf, 'learnt'>,
  { log, onText }: { log: Log; onText: (text: LiveText) => void },
): RunningInput {
  const about = log.child({ input: name })
  const learnt = { sparse: false }
  const stopping = new AbortController()
  let wanted = true
  let change: () => void = () => undefined
  let asking = new AbortController()
  let sender: Sender | null = null
  let last: ReturnType<RunningInput['last']> = null
  let before = 0
  let flowingSince: number | null = null
  let heard = { bytes: 0, at: 0 }

  const one = async (): Promise<void> => {
    asking = new AbortController()
    const connection = await input.next(AbortSignal.any([asking.signal, stopping.signal]))
    connection.onText?.(onText)
    const current = openSender(connection, { ...of, learnt }, about)
    sender = current
    last = { input: name, since: current.since, ended: null }
    heard = { bytes: 0, at: Date.now() }
    const why = await current.ended
    about.info({ why }, 'a sender has ended')
    before += current.received()
    last = { ...last, ended: why }
    sender = null
  }

  const loop = (async () => {
    while (!stopping.signal.aborted) {
      if (!wanted) {
        await new Promise<void>((resolve) => {
          change = resolve
        })
        continue
      }
      try {
        await one()
      } catch (error) {
        if (asking.signal.aborted || stopping.signal.aborted) continue
        about.warn({ err: error }, 'an input gives nothing')
        await sleep(brokenMs, undefined, { signal: stopping.signal }).catch(() => undefined)
      }
    }
  })()

  /** A sender that says nothing, or whose bytes make nothing, begins again. */
  const watch = (now: number, partAt: number | null) => {
    if (!sender) return
    const bytes = sender.received()
    if (bytes !== heard.bytes) heard = { bytes, at: now }
    if (now - heard.at > graceMs) sender.close(`nothing came for ${graceMs / 1000} s`)
    else if (partAt !== null && now - partAt > graceMs) sender.close('nothing could be made of what came')
  }

  return {
    sender: () => sender,
    view: (now) => {
      const partAt = sender?.production()?.taps.lastFragmentAt() ?? null
      watch(now, partAt)
      const flows = partAt !== null && now - partAt <= silentMs
      flowingSince = flows ? (flowingSince ?? now) : null
      if (flowingSince !== null) return { state: 'flowing', since: flowingSince }
      return { state: partAt === null ? 'away' : 'silent' }
    },
    want: (now) => {
      if (now === wanted) return
      wanted = now
      if (!now) {
        asking.abort()
        sender?.close('it is not needed')
      }
      change()
    },
    last: () => last,
    received: () => before + (sender?.received() ?? 0),
    stop: async () => {
      stopping.abort()
      change()
      sender?.close('the channel is stopped')
      await Promise.race([loop, sleep(3000)])
      await input.close()
    },
  }
}

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

type Running = {
  name: InputName
  input: LiveInput
  of: Omit<SenderOf, 'learnt'>
  log: Log
  onText: (text: LiveText) => void
  learnt: SenderOf['learnt']
  stopping: AbortController
  wanted: boolean
  /** Wakes whoever waits for it to be wanted. */
  change: () => void
  /** Ends the waiting for a sender. */
  asking: AbortController
  sender: Sender | null
  last: ReturnType<RunningInput['last']>
  /** Bytes of the senders before this one. */
  before: number
  flowingSince: number | null
  /** When its bytes grew last. */
  heard: { bytes: number; at: number }
}

export function runInput(
  name: InputName,
  input: LiveInput,
  of: Omit<SenderOf, 'learnt'>,
  { log, onText }: { log: Log; onText: (text: LiveText) => void },
): RunningInput {
  const running: Running = {
    ...{ name, input, of, onText, log: log.child({ input: name }), learnt: { sparse: false } },
    ...{
      stopping: new AbortController(),
      asking: new AbortController(),
      wanted: true,
      change: () => undefined,
    },
    ...{ sender: null, last: null, before: 0, flowingSince: null, heard: { bytes: 0, at: 0 } },
  }
  const loop = keepOn(running)
  return {
    sender: () => running.sender,
    view: (now) => viewOf(running, now),
    want: (wanted) => {
      if (wanted === running.wanted) return
      running.wanted = wanted
      if (!wanted) {
        running.asking.abort()
        running.sender?.close('it is not needed')
      }
      running.change()
    },
    last: () => running.last,
    received: () => running.before + (running.sender?.received() ?? 0),
    stop: async () => {
      running.stopping.abort()
      running.change()
      running.sender?.close('the channel is stopped')
      await Promise.race([loop, sleep(3000)])
      await input.close()
    },
  }
}

async function keepOn(running: Running): Promise<void> {
  const { signal } = running.stopping
  while (!signal.aborted) {
    if (!running.wanted) {
      await new Promise<void>((resolve) => {
        running.change = resolve
      })
      continue
    }
    try {
      await oneSender(running)
    } catch (error) {
      if (running.asking.signal.aborted || signal.aborted) continue
      running.log.warn({ err: error }, 'an input gives nothing')
      await sleep(brokenMs, undefined, { signal }).catch(() => undefined)
    }
  }
}

async function oneSender(running: Running): Promise<void> {
  const { name, input, of, learnt, log, stopping } = running
  running.asking = new AbortController()
  const connection = await input.next(AbortSignal.any([running.asking.signal, stopping.signal]))
  connection.onText?.(running.onText)
  const current = openSender(connection, { ...of, learnt }, log)
  running.sender = current
  running.last = { input: name, since: current.since, ended: null }
  running.heard = { bytes: 0, at: Date.now() }
  const why = await current.ended
  log.info({ why }, 'a sender has ended')
  running.before += current.received()
  running.last = { ...running.last, ended: why }
  running.sender = null
}

/** A sender that says nothing, or whose bytes make nothing, begins again. */
function watch(running: Running, now: number, partAt: number | null): void {
  const { sender } = running
  if (!sender) return
  const bytes = sender.received()
  if (bytes !== running.heard.bytes) running.heard = { bytes, at: now }
  if (now - running.heard.at > graceMs) sender.close(`nothing came for ${graceMs / 1000} s`)
  else if (partAt !== null && now - partAt > graceMs) sender.close('nothing could be made of what came')
}

function viewOf(running: Running, now: number): InputView {
  const partAt = running.sender?.production()?.taps.lastFragmentAt() ?? null
  watch(running, now, partAt)
  const flows = partAt !== null && now - partAt <= silentMs
  running.flowingSince = flows ? (running.flowingSince ?? now) : null
  if (running.flowingSince !== null) return { state: 'flowing', since: running.flowingSince }
  return { state: partAt === null ? 'away' : 'silent' }
}

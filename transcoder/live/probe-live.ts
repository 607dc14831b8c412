import { setTimeout as sleep } from 'node:timers/promises'
import { hostileInput } from '#platform/media-input.ts'
import { MediaToolFailed, mediaOutput } from '#platform/media-tool.ts'
import { type LiveFacts, readLiveFacts } from './facts.ts'
import type { Intake } from './intake.ts'

/** Looking at the first bytes of a sender, in the sandbox. They go to ffmpeg afterwards, so nothing is lost. */

const limits = { memory: 2 * 1024 ** 3, cpu: 20, nice: 0 }
const timeoutSeconds = 20
const largestJson = 1024 * 1024

/** Looked at when so much is there (one after the other), bytes. */
const looks = [16_384, 65_536, 262_144, 1_048_576, 4_194_304]
/** What is not enough yet is not waited for longer before the next look, ms. */
const patienceMs = 500
/** So long after the first byte a sender has said what it sends, ms. */
const completeMs = 2500
const lastLookMs = 10_000

async function look(intakes: readonly Intake[], signal: AbortSignal): Promise<LiveFacts> {
  const outputs = await Promise.all(
    intakes.map((one) =>
      mediaOutput(
        {
          tool: 'ffprobe',
          source: { kind: 'bytes', bytes: one.head() },
          arguments: () => [
            ...['-hide_banner', '-v', 'error', '-probesize', '8M', '-analyzeduration', '8M'],
            ...[...hostileInput(one.demuxer, 'pipe:0'), '-show_streams', '-of', 'json', '-i', 'pipe:0'],
          ],
          limits,
          timeout: timeoutSeconds,
          signal,
        },
        largestJson,
      )
        .then((json) => json.toString('utf8'))
        .catch((error: unknown) => {
          // Of so few bytes it could make nothing.
          if (error instanceof MediaToolFailed && error.fault === 'source') return '{}'
          throw error
        }),
    ),
  )
  return readLiveFacts(outputs)
}

/**
 * What a sender sends. A television channel is waited for until picture and sound are known, or enough has come to know that
 * there is only one of them.
 * @returns null when nothing that can be read came. @throws AbortError, MediaToolFailed when it could not be looked at
 */
export async function probeLive(
  intakes: readonly Intake[],
  kind: 'tv' | 'radio',
  signal: AbortSignal,
): Promise<LiveFacts | null> {
  let began: number | null = null
  for (const bytes of looks) {
    const ripe = Promise.all(intakes.map((one) => one.grown(bytes)))
    const aborted = new Promise<void>((resolve) =>
      signal.addEventListener('abort', () => resolve(), { once: true }),
    )
    if (began === null) await Promise.race([Promise.all(intakes.map((one) => one.grown(0))), aborted])
    began ??= Date.now()
    const more = new AbortController()
    await Promise.race([
      ripe,
      sleep(patienceMs, undefined, { signal: more.signal }).catch(() => undefined),
      aborted,
    ])
    more.abort()
    signal.throwIfAborted()
    const facts = await look(intakes, signal)
    const whole = kind === 'tv' ? facts.video && facts.audio : facts.audio
    const age = Date.now() - began
    if (whole || ((facts.video || facts.audio) && age > completeMs)) return facts
    if (intakes.every((one) => one.isOver())) return facts.video || facts.audio ? facts : null
    if (age > lastLookMs) return null
  }
  return null
}

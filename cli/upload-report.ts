import type { TitleProgress } from '#catalog/contract/playback.ts'
import type { Patience } from './api-client.ts'
import { createProgressBar, durationText, type ProgressBar, type Screen, sizeText } from './progress-bar.ts'

type Renditions = TitleProgress['renditions']

/** One line each of `--json`. `file` is the path as it was given. */
export type UploadEvent =
  | { event: 'created'; file: string; titleId: string; uploadId: string }
  | { event: 'subtitles'; file: string; language: string; cues: number; encoding: string | null }
  | { event: 'uploaded'; file: string; bytes: number; seconds: number }
  | { event: 'watchable'; file: string; seconds: number; renditions: Renditions }
  | { event: 'complete'; file: string; seconds: number; renditions: Renditions }
  | { event: 'refused'; file: string; code: string; message: string }
  | { event: 'failed'; file: string; message: string }

/** How a command tells what it does: results on standard output, progress and trouble on standard error. */
export type Report = {
  event(event: UploadEvent): void
  sending(file: string, bytes: number, total: number, bytesPerSecond: number): void
  encoding(file: string, progress: TitleProgress): void
  patience: Patience
  bar: ProgressBar
}

/** A hub may be restarted, moved or repaired meanwhile; after half an hour a person should look. */
const giveUpAfterMs = 30 * 60_000

export function createReport(
  json: boolean,
  watchAddress: (titleId: string) => string,
  out: (line: string) => void,
  screen: Screen,
): Report {
  const bar = createProgressBar(screen, () => performance.now())
  const titles = new Map<string, string>()
  return {
    bar,
    event(event) {
      bar.clear()
      if (event.event === 'created') titles.set(event.file, event.titleId)
      if (json) out(JSON.stringify(event))
      else sentence(event, watchAddress(titles.get(event.file) ?? ''), out, bar)
    },
    sending(file, bytes, total, bytesPerSecond) {
      const sent = `${sizeText(bytes)} of ${sizeText(total)}`
      const left = durationText((total - bytes) / bytesPerSecond)
      const pace = bytesPerSecond > 0 ? `, ${sizeText(bytesPerSecond)}/s, ${left} left` : ''
      bar.show(file, total > 0 ? bytes / total : 1, sent + pace)
    },
    encoding(file, progress) {
      const waits = progress.state === 'probing' || progress.encoded === 0
      const left = progress.left === null ? '' : `, about ${durationText(progress.left)} left`
      bar.show(file, progress.encoded, waits ? 'uploaded, waiting for a worker' : `encoding${left}`)
    },
    patience: {
      giveUpAfterMs,
      away: (reason, nextTryMs) =>
        bar.say(`the hub is away (${reason}), trying again in ${durationText(Math.ceil(nextTryMs / 1000))}`),
      back: () => bar.say('the hub is back, going on'),
    },
  }
}

function sentence(event: UploadEvent, address: string, out: (line: string) => void, bar: ProgressBar): void {
  switch (event.event) {
    case 'created':
      bar.say(`${event.file}: title ${event.titleId}`)
      break
    case 'subtitles':
      bar.say(`${event.file}: subtitles ${event.language}, ${event.cues} cues, read as ${event.encoding}`)
      break
    case 'uploaded':
      out(`${event.file}: ${sizeText(event.bytes)} uploaded in ${durationText(event.seconds)}, ${address}`)
      break
    case 'watchable':
      out(`${event.file}: watchable ${event.seconds.toFixed(1)} s after the upload`)
      break
    case 'complete':
      out(`${event.file}: complete ${event.seconds.toFixed(1)} s after the upload`)
      break
    case 'refused':
    case 'failed':
      // Said once, at the end, on standard error.
      break
  }
}

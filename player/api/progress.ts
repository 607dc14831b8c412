import type { TitleProgress } from '#catalog/contract/playback.ts'
import { streams } from '#catalog/contract/routes.ts'
import { apiAddress } from './client.ts'

const retryDelayMs = 3000

/**
 * Follows the progress of a title until `stop` is called. Every event is the whole picture, so a break loses
 * nothing. The browser reconnects after a cut by itself, but gives up for good on an answer that is not 200 (a hub
 * that is starting): then we open it again.
 */
export function followProgress(titleId: string, onProgress: (progress: TitleProgress) => void): () => void {
  let source: EventSource | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  const open = () => {
    const opened = new EventSource(apiAddress(streams.events, { id: titleId }))
    opened.addEventListener('progress', (event) => {
      onProgress(JSON.parse((event as MessageEvent<string>).data) as TitleProgress)
    })
    opened.onerror = () => {
      if (opened.readyState === EventSource.CLOSED) timer = setTimeout(open, retryDelayMs)
    }
    source = opened
  }
  open()
  return () => {
    clearTimeout(timer)
    source?.close()
  }
}

import { Check } from 'typebox/value'
import { TitleProgress } from '#catalog/contract/playback.ts'
import { apiBase, streams } from '#catalog/contract/routes.ts'
import { fetchHub, type Hub, HubAway, type Patience, patiently, reasonOf } from './api-client.ts'

/** Without a word from the hub for so long, the connection is dead and a new one tells the whole picture again. */
const silenceMs = 60_000

export type ServerSentEvent = { event: string; data: string }

/**
 * Splits a server-sent event stream (HTML standard, 9.2.6) into its events. Comments, ids and retry times are
 * left out: every event of ours is the whole picture.
 */
export async function* readEvents(body: AsyncIterable<Uint8Array>): AsyncGenerator<ServerSentEvent> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const bytes of body) {
    rest = (rest + decoder.decode(bytes, { stream: true })).replaceAll('\r\n', '\n')
    const blocks = rest.split('\n\n')
    rest = blocks.pop() ?? ''
    for (const block of blocks) {
      const event = parseEvent(block)
      if (event) yield event
    }
  }
}

function parseEvent(block: string): ServerSentEvent | null {
  let event = 'message'
  const data: string[] = []
  for (const line of block.split('\n')) {
    const [, field, value] = /^(\w+): ?(.*)$/.exec(line) ?? []
    if (field === 'event') event = value ?? ''
    if (field === 'data') data.push(value ?? '')
  }
  return data.length > 0 ? { event, data: data.join('\n') } : null
}

/**
 * Follows a title until `over` says so, through any number of cut connections.
 * @returns the progress at which `over` held
 * @throws HubProblem when the title is gone, CommandError when the hub stays away
 */
export function followTitle(
  hub: Hub,
  titleId: string,
  patience: Patience,
  over: (progress: TitleProgress) => boolean,
): Promise<TitleProgress> {
  return patiently(hub, patience, (alive) => followOnce(hub, titleId, alive, over))
}

async function followOnce(
  hub: Hub,
  titleId: string,
  alive: () => void,
  over: (progress: TitleProgress) => boolean,
): Promise<TitleProgress> {
  const silence = new AbortController()
  const timer = setTimeout(() => silence.abort(new HubAway('it fell silent')), silenceMs)
  try {
    const path = apiBase + streams.events.replace(':id', titleId)
    const response = await fetchHub(hub, path, {
      headers: { accept: 'text/event-stream' },
      signal: silence.signal,
    })
    for await (const event of readEvents(touching(response.body, () => timer.refresh()))) {
      const progress: unknown = event.event === 'progress' ? JSON.parse(event.data) : null
      if (!Check(TitleProgress, progress)) continue
      alive()
      if (over(progress)) return progress
    }
    throw new HubAway('the connection was closed')
  } catch (error) {
    if (error instanceof TypeError || silence.signal.aborted) throw new HubAway(reasonOf(error))
    throw error
  } finally {
    clearTimeout(timer)
    silence.abort()
  }
}

async function* touching(body: AsyncIterable<Uint8Array> | null, touch: () => void) {
  for await (const bytes of body ?? []) {
    touch()
    yield bytes
  }
}

import { setTimeout as sleep } from 'node:timers/promises'

/**
 * A viewer without a picture: reads playlists and segments as hls.js does, plays them by the clock, and stands still when nothing
 * is left. `pathways` are tried in their order; one that fails is left alone for a while.
 */
export type Viewing = {
  kind: 'title' | 'channel'
  /** Path of the master, with its token. */
  master: string
  /** Starts of addresses, the best first. */
  pathways: readonly string[]
  /** Seconds that are held ahead. */
  ahead: number
  /** Begins again at its end. */
  again: boolean
}

/** Since it began. Seconds are of the clock. */
export type Watched = {
  played: number
  stalls: number
  still: number
  requests: number
  failures: number
  bytes: number
  /** Changes of pathway. */
  moves: number
  /** Answers by the address that gave them. */
  from: Record<string, number>
}

const patience = 3000
const penalty = 20_000
/** Seconds before what is new on air, and what is enough to go on after standing still. */
const liveStart = 6
const enough = 2

type Segment = { url: string; seconds: number; key: string }

export function startViewing(viewing: Viewing) {
  const seen: Watched = {
    played: 0,
    stalls: 0,
    still: 0,
    requests: 0,
    failures: 0,
    bytes: 0,
    moves: 0,
    from: {},
  }
  const stopping = new AbortController()
  const bad = new Map<string, number>()
  let last = ''

  const pathwaysNow = () => {
    const now = Date.now()
    const good = viewing.pathways.filter((base) => (bad.get(base) ?? 0) < now)
    return good.length > 0 ? good : viewing.pathways
  }
  /** From the best pathway that answers. @throws when none does */
  const get = async (path: string): Promise<Buffer> => {
    const base = pathwaysNow()[0] ?? ''
    seen.requests += 1
    // By hand: in Node 20 what AbortSignal.any makes of a timeout may be collected before it fires.
    const asking = new AbortController()
    const giveUp = () => asking.abort()
    const late = setTimeout(giveUp, patience)
    stopping.signal.addEventListener('abort', giveUp)
    try {
      const answer = await fetch(base + path, { signal: asking.signal })
      const body = Buffer.from(await answer.arrayBuffer())
      if (!answer.ok) throw new Error(`status ${answer.status}`)
      if (last !== '' && last !== base) seen.moves += 1
      last = base
      seen.bytes += body.length
      seen.from[base] = (seen.from[base] ?? 0) + 1
      return body
    } catch (error) {
      if (stopping.signal.aborted) throw error
      seen.failures += 1
      bad.set(base, Date.now() + penalty)
      await sleep(100)
      throw error
    } finally {
      clearTimeout(late)
      stopping.signal.removeEventListener('abort', giveUp)
    }
  }

  const clock = playhead(seen)
  const reading = (viewing.kind === 'title' ? readTitle : readChannel)(viewing, get, clock, stopping.signal)
  const ticking = setInterval(() => clock.tick(), 50)
  return {
    seen,
    stop: async () => {
      stopping.abort()
      clearInterval(ticking)
      await reading.catch(() => undefined)
    },
  }
}

export type Playhead = ReturnType<typeof playhead>

/** What there is to play goes down by the clock; where nothing is left, it stands still until there is enough. */
export function playhead(seen: Pick<Watched, 'played' | 'stalls' | 'still'>, now = () => performance.now()) {
  let [held, state, before] = [0, 'starting' as 'starting' | 'playing' | 'still', now()]
  const tick = () => {
    const passed = (now() - before) / 1000
    before = now()
    if (state === 'playing') {
      const played = Math.min(passed, held)
      held -= played
      seen.played += played
      if (held > 0) return
      state = 'still'
      seen.stalls += 1
      seen.still += passed - played
    } else if (state === 'still') seen.still += passed
  }
  return {
    tick,
    add: (seconds: number) => {
      tick()
      held += seconds
      if (held >= enough) state = 'playing'
    },
    held: () => {
      tick()
      return held
    },
  }
}

type Read = (path: string) => Promise<Buffer>

/** Until it is there, or the viewer goes. */
async function insist(get: Read, path: string, signal: AbortSignal): Promise<Buffer> {
  for (;;) {
    signal.throwIfAborted()
    const found = await get(path).catch(() => null)
    if (found) return found
  }
}

async function readTitle(viewing: Viewing, get: Read, clock: Playhead, signal: AbortSignal): Promise<void> {
  const lists = await listsOf(viewing.master, (path) => insist(get, path, signal))
  do {
    const tracks: Segment[][] = []
    for (const list of lists) {
      const text = (await insist(get, list, signal)).toString()
      const init = /^#EXT-X-MAP:URI="([^"]+)"/m.exec(text)?.[1]
      if (init) await insist(get, pathOf(init, list), signal)
      tracks.push(segmentsOf(text, list))
    }
    const [pictures = [], sounds = []] = tracks
    let [seen, heard] = [0, 0]
    const readSound = async (upTo: number) => {
      while (heard < upTo && sounds.length > 0) {
        const next = sounds.shift()
        if (!next) return
        await insist(get, next.url, signal)
        heard += next.seconds
      }
    }
    for (const { url, seconds } of pictures) {
      while (clock.held() > viewing.ahead) await sleep(100, undefined, { signal })
      await insist(get, url, signal)
      seen += seconds
      await readSound(seen)
      clock.add(seconds)
    }
  } while (viewing.again)
}

/** One playlist of pictures as it grows, with the sound of each segment. */
async function readChannel(
  { master }: Viewing,
  get: Read,
  clock: Playhead,
  signal: AbortSignal,
): Promise<void> {
  const lists = await listsOf(master, (path) => insist(get, path, signal))
  const had = new Set<string>()
  let first = true
  while (!signal.aborted) {
    const [pictures = [], sounds = []] = await Promise.all(
      lists.map(async (list) => segmentsOf((await insist(get, list, signal)).toString(), list)),
    )
    if (first && pictures.length > 0) {
      first = false
      let back = 0
      for (const { key, seconds } of pictures.toReversed()) {
        if (back >= liveStart) had.add(key)
        back += seconds
      }
    }
    for (const { key, url, seconds } of pictures) {
      if (had.has(key)) continue
      had.add(key)
      // What is no longer on air, or was never sent, is left out.
      if (!(await get(url).catch(() => null))) continue
      const sound = sounds.find((one) => one.key === key)
      if (sound) await get(sound.url).catch(() => null)
      clock.add(seconds)
    }
    await sleep(1000, undefined, { signal })
  }
}

const pathOf = (uri: string, list: string) => new URL(uri, `http://x${list}`).pathname

/** The smallest pictures and one sound. */
async function listsOf(master: string, get: Read): Promise<string[]> {
  const lines = (await get(master)).toString().split('\n')
  const variants = lines.flatMap((line, at) => {
    const bandwidth = /^#EXT-X-STREAM-INF:.*?\bBANDWIDTH=(\d+).*RESOLUTION/.exec(line)?.[1]
    return bandwidth ? [{ bandwidth: Number(bandwidth), uri: lines[at + 1] ?? '' }] : []
  })
  const least = variants.sort((a, b) => a.bandwidth - b.bandwidth)[0]
  const sound = lines.map((line) => /TYPE=AUDIO.*URI="([^"]+)"/.exec(line)?.[1]).find((uri) => uri)
  return [least?.uri, sound].flatMap((uri) => (uri ? [pathOf(uri, master)] : []))
}

/** Segments that are whole; `key`: what is the same of pictures and sound. */
function segmentsOf(text: string, list: string): Segment[] {
  let seconds = 0
  return text.split('\n').flatMap((line) => {
    seconds = Number(/^#EXTINF:([\d.]+)/.exec(line)?.[1] ?? seconds)
    if (line === '' || line.startsWith('#')) return []
    const url = pathOf(line, list)
    return [{ url, seconds, key: url.split('/').at(-1) ?? '' }]
  })
}

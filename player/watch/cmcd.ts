/**
 * What a player says with a request for media, so that edges can count hours and stalls (CTA-5004, Common Media Client Data, as a
 * query: a header would cost a preflight). Two keys, and no session: `d`, how long the object plays, and `bs`, that playing stood
 * still for want of it. The address of a segment is the same each time but after a stall, so that browsers go on keeping it.
 */
type Said = { seconds: number | null; stalled: boolean }

/** `?CMCD=bs%2Cd%3D3840`; keys in their order, ms; '' where there is nothing to say. */
export function cmcdQuery({ seconds, stalled }: Said): string {
  const said = [
    ...(stalled ? ['bs'] : []),
    ...(seconds !== null && seconds > 0 ? [`d=${Math.round(seconds * 1000)}`] : []),
  ]
  return said.length > 0 ? `?CMCD=${encodeURIComponent(said.join(','))}` : ''
}

/** Segments on their way are few; those that were never asked for are let go of. */
const most = 64

export type CmcdTeller = {
  /** A segment, or a part, that is about to be asked for; `main`: not the sound that goes with a picture. */
  loading(address: string, seconds: number, main: boolean): void
  /** What is to be asked for in place of `address`, whose address is now `current`. */
  told(address: string, current: string): string
  end(): void
}

/** @param isCounted whether anything is counted of this view */
export function cmcdTeller(video: HTMLVideoElement, isCounted: () => boolean): CmcdTeller {
  const lengths = new Map<string, number | null>()
  let stalled = false
  const stood = () => {
    if (video.played.length > 0 && !video.seeking && !video.paused) stalled = true
  }
  video.addEventListener('waiting', stood)
  return {
    loading: (address, seconds, main) => {
      lengths.set(address, main ? seconds : null)
      const oldest = lengths.keys().next().value
      if (lengths.size > most && oldest !== undefined) lengths.delete(oldest)
    },
    told: (address, current) => {
      const seconds = lengths.get(address)
      if (seconds === undefined || current.includes('?') || !isCounted()) return current
      const query = cmcdQuery({ seconds, stalled })
      stalled = false
      return current + query
    },
    end: () => video.removeEventListener('waiting', stood),
  }
}

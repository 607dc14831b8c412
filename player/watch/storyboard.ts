import { useCallback, useEffect, useState } from 'react'
import { isThinLink } from '#player/api/connection.ts'
import { keptPrefix } from '#player/offline/keeping-rules.ts'

/** One picture of a storyboard: its seconds, and its place on a sheet in pixels. */
export type StoryTile = {
  start: number
  end: number
  /** Address, relative to the track's. */
  sheet: string
  x: number
  y: number
  width: number
  height: number
}

const timing = /^(?:(\d+):)?(\d{2}):(\d{2}\.\d{3}) --> (?:(\d+):)?(\d{2}):(\d{2}\.\d{3})/
const place = /^([^#\s]+)#xywh=(\d+),(\d+),(\d+),(\d+)$/

const secondsOf = (hours = '0', minutes = '0', seconds = '0'): number =>
  Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)

/** The cues of a WebVTT track whose words are addresses with `#xywh=`; others are left out. */
export function parseStoryboard(text: string): StoryTile[] {
  return text.split(/\r?\n\r?\n/).flatMap((block) => {
    const lines = block.split(/\r?\n/)
    const at = lines.findIndex((line) => timing.test(line))
    const [, ...times] = timing.exec(lines[at] ?? '') ?? []
    const [, sheet, x, y, width, height] = place.exec(lines[at + 1]?.trim() ?? '') ?? []
    if (sheet === undefined || times.length === 0) return []
    return [
      {
        start: secondsOf(times[0], times[1], times[2]),
        end: secondsOf(times[3], times[4], times[5]),
        sheet,
        ...{ x: Number(x), y: Number(y), width: Number(width), height: Number(height) },
      },
    ]
  })
}

/** The picture of a moment; the last one for what comes after it, null when there is none. */
export function tileAt(tiles: readonly StoryTile[], seconds: number): StoryTile | null {
  return tiles.find(({ end }) => seconds < end) ?? tiles.at(-1) ?? null
}

export type Storyboard = {
  /** Null: no picture of that moment, or not yet. */
  at(seconds: number): { tile: StoryTile; address: string } | null
  /** Somebody looks: now it is worth its bytes. */
  wake(): void
}

/**
 * The storyboard of a title, loaded when it is first wanted. `address` changes when playback is renewed: what has been
 * loaded stays, and only sheets are asked for by the new one. A thin link has none, but of what is kept here.
 */
export function useStoryboard(address: string | null): Storyboard {
  const [tiles, setTiles] = useState<readonly StoryTile[] | null>(null)
  const [wanted, setWanted] = useState(false)
  const missing = wanted && tiles === null && address !== null
  useEffect(() => {
    if (!missing || address === null) return
    const abort = new AbortController()
    const load = async () => {
      const response = await fetch(address, { signal: abort.signal })
      setTiles(response.ok ? parseStoryboard(await response.text()) : [])
    }
    // Without it the seek bar still tells the time.
    load().catch(() => abort.signal.aborted || setTiles([]))
    return () => abort.abort()
  }, [missing, address])
  const isHere = address?.startsWith(keptPrefix) ?? false
  const wake = useCallback(() => {
    if (isHere || !isThinLink()) setWanted(true)
  }, [isHere])
  const at = (seconds: number) => {
    const tile = tileAt(tiles ?? [], seconds)
    return tile && address
      ? { tile, address: new URL(tile.sheet, new URL(address, location.href)).href }
      : null
  }
  return { at, wake }
}

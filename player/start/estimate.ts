/** One segment as it came: its bytes, and from when to when, ms. */
export type Loaded = { bytes: number; began: number; ended: number }

/** Less tells more of the clock and of what was waiting in pipes than of the link, bytes. */
const telling = 20_000

/**
 * What the link carried, bit/s: segments that came at once share it, so bytes are divided by the time in which any of them
 * was coming. null while too little has come.
 */
export function measured(loaded: readonly Loaded[]): number | null {
  const bytes = loaded.reduce((sum, each) => sum + each.bytes, 0)
  if (bytes < telling) return null
  let ms = 0
  let covered = Number.NEGATIVE_INFINITY
  for (const { began, ended } of [...loaded].sort((a, b) => a.began - b.began)) {
    ms += Math.max(0, ended - Math.max(began, covered))
    covered = Math.max(covered, ended)
  }
  return (bytes * 8000) / Math.max(ms, 5)
}

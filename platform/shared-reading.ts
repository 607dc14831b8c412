/**
 * `read`, but all who ask for one key within `ms` share one reading of it; at most `keys` are held. One that fails is
 * forgotten. `before` is the reading that has grown old. `fresh`: what is known is known to be old.
 */
export function sharedReading<T>(
  { ms, keys }: { ms: number; keys: number },
  read: (key: string, before: Promise<T> | undefined) => Promise<T>,
): (key: string, fresh?: boolean) => Promise<T> {
  const kept = new Map<string, { until: number; reading: Promise<T> }>()
  return (key, fresh = false) => {
    const known = kept.get(key)
    if (known && !fresh && known.until > Date.now()) return known.reading
    if (kept.size >= keys) kept.clear()
    const reading = read(key, known?.reading)
    kept.set(key, { until: Date.now() + ms, reading })
    reading.catch(() => kept.delete(key))
    return reading
  }
}

import { useEffect, useState } from 'react'

/** What the browser says of its room, bytes; null when it does not. `firm`: it has promised not to clear it by itself. */
export type Room = { used: number; free: number; firm: boolean } | null

/** Asked anew whenever `when` changes. */
export function useRoom(when: unknown): Room {
  const [room, setRoom] = useState<Room>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `when` stands for what has changed on the disk
  useEffect(() => {
    let gone = false
    const ask = async () => {
      const { usage = 0, quota = 0 } = await navigator.storage.estimate()
      const firm = (await navigator.storage.persisted?.()) ?? false
      if (!gone && quota > 0) setRoom({ used: usage, free: Math.max(0, quota - usage), firm })
    }
    ask().catch(() => undefined)
    return () => {
      gone = true
    }
  }, [when])
  return room
}

/** Whether this browser can keep titles at all, here and now. */
export const canKeep = (): boolean =>
  'caches' in globalThis && 'serviceWorker' in navigator && navigator.storage?.estimate !== undefined

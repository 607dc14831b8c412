/**
 * Playback addresses carry their permission in the path before the master playlist's name, and everything else is
 * named relative to it. So a renewed permission is a new base: whatever an older base begins, the newest one begins
 * instead, and playlists that were loaded with the old one go on serving.
 */
export type AddressBook = {
  /** Takes a master playlist's address as the newest. */
  renew(master: string): void
  /** The address to ask for now. */
  current(address: string): string
}

/** Everything of an absolute address before its last part. */
function baseOf(address: string): string {
  const { origin, pathname } = new URL(address)
  return origin + pathname.slice(0, pathname.lastIndexOf('/') + 1)
}

/** `page` resolves addresses that are relative to the hub. */
export function openAddressBook(page: string): AddressBook {
  const older = new Set<string>()
  let newest: string | null = null
  return {
    renew(master) {
      if (newest !== null) older.add(newest)
      newest = baseOf(new URL(master, page).href)
      older.delete(newest)
    },
    current(address) {
      if (newest === null) return address
      for (const base of older) if (address.startsWith(base)) return newest + address.slice(base.length)
      return address
    },
  }
}

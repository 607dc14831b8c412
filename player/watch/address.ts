import type { Playback } from '#catalog/contract/playback.ts'
import { openPathways, type Pathways } from './pathways.ts'

/**
 * Playback addresses carry their permission in the path before the master playlist's name, and everything else is
 * named relative to it. So a renewed permission is a new base: whatever an older base begins, the newest one begins
 * instead, and playlists that were loaded with the old one go on serving. The host is that of the pathway that is used now.
 */
export type AddressBook = Pick<Pathways, 'domestic'> & {
  /** Takes an answer as the newest. */
  renew(playback: Pick<Playback, 'master' | 'pathways'>): void
  /** Takes the pathways of a manifest. */
  obey: Pathways['obey']
  /** The address to ask for now. */
  current(address: string): string
  /** Of what lies beside the master playlist, where there are several pathways. */
  beside(name: string): string | null
  /** Nothing came from an address. @returns whether there is another host to try */
  fail(address: string): boolean
}

/** Everything of an absolute address before its last part, without its host. */
const folderOf = (pathname: string) => pathname.slice(0, pathname.lastIndexOf('/') + 1)

/** `page` resolves addresses that are relative to the hub; `onMove` is told when another pathway is used. */
export function openAddressBook(page: string, onMove: () => void = () => undefined): AddressBook {
  const pathways = openPathways(page)
  /** Of master playlists, by whichever way they came. */
  const hosts = new Set<string>()
  const older = new Set<string>()
  let newest: { origin: string; folder: string } | null = null
  const moving = <T>(change: () => T): T => {
    const before = pathways.origin()
    const result = change()
    if (pathways.origin() !== before) onMove()
    return result
  }
  return {
    renew: ({ master, pathways: named }) => {
      if (newest !== null) older.add(newest.folder)
      const { origin, pathname } = new URL(master, page)
      newest = { origin, folder: folderOf(pathname) }
      older.delete(newest.folder)
      hosts.add(origin)
      pathways.renew(named)
    },
    obey: (named) => moving(() => pathways.obey(named)),
    domestic: pathways.domestic,
    current(address) {
      if (newest === null) return address
      const { origin, pathname, search } = new URL(address, page)
      if (!hosts.has(origin) && !pathways.knows(origin)) return address
      const { folder } = newest
      const host = pathways.origin() ?? newest.origin
      const old = [...older].find((one) => pathname.startsWith(one))
      if (old !== undefined) return host + folder + pathname.slice(old.length) + search
      return host === origin || !pathname.startsWith(folder) ? address : host + pathname + search
    },
    beside(name) {
      const origin = pathways.origin()
      return origin === null || newest === null || !pathways.several() ? null : origin + newest.folder + name
    },
    fail: (address) => moving(() => pathways.fail(new URL(address, page).origin)),
  }
}

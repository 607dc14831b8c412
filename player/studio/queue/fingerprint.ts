/** So much of each end of a file is looked at, bytes. */
const lookBytes = 64 * 1024

/** What a file is known by: enough of `File`, so that tests need no browser. */
export type Known = Pick<File, 'name' | 'size' | 'lastModified' | 'slice'>

/**
 * FNV-1a, 32 bits (draft-eastlake-fnv). Twice from two beginnings it tells files apart that have name, size and time in
 * common; nobody is kept out by it. `crypto.subtle` would be missing where a hub is visited without TLS.
 */
function fnv1a(bytes: Uint8Array, from: number): number {
  let hash = from
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193)
  return hash >>> 0
}

const beginnings = [0x811c9dc5, 0x7ee3623b] as const

function digest(parts: readonly Uint8Array[]): string {
  return beginnings
    .map((from) => parts.reduce<number>((hash, part) => fnv1a(part, hash), from))
    .map((hash) => hash.toString(16).padStart(8, '0'))
    .join('')
}

/** The same file chosen again, also after the browser was closed, has the same one: name, size, time of change, both ends. */
export async function fingerprintOf(file: Known): Promise<string> {
  const { name, size, lastModified } = file
  const ends = [file.slice(0, lookBytes), file.slice(Math.max(lookBytes, size - lookBytes))]
  const bytes = await Promise.all(ends.map(async (end) => new Uint8Array(await end.arrayBuffer())))
  return `${digest(bytes)} ${size} ${lastModified} ${name}`
}

/**
 * The Idempotency-Key of the title that is made for a file: the same whoever asks, this page or the one after a crash, so that
 * a file makes one title. `attempt` grows where the owner wants another one of the same file.
 */
export function creationKeyOf(fingerprint: string, ownerId: string, attempt: number): string {
  const text = new TextEncoder().encode(`${ownerId} ${attempt} ${fingerprint}`)
  return `file-${digest([text])}-${attempt}`
}

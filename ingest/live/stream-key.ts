import { createHash, timingSafeEqual } from 'node:crypto'

/** Keys of senders. Only their SHA-256 is kept where they are looked up: 128 random bits need no slow hash. */
export function streamKeyHash(key: string): Buffer {
  return createHash('sha256').update(key, 'utf8').digest()
}

/** The channel that a key belongs to. How long it takes tells nothing of how much of the key was right. */
export function channelWithKey(
  key: string,
  channels: Iterable<{ channelId: string; keyHash: Buffer }>,
): string | null {
  const hash = streamKeyHash(key)
  let found: string | null = null
  for (const { channelId, keyHash } of channels)
    if (keyHash.length === hash.length && timingSafeEqual(keyHash, hash)) found = channelId
  return found
}

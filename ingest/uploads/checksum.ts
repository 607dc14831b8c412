import { Problem } from '#platform/errors.ts'
import type { Checksum } from './deps.ts'

/** In the order we like them; `Tus-Checksum-Algorithm`. The protocol demands sha1. */
export const checksumAlgorithms = ['sha1', 'sha256', 'md5'] as const

const digestBytes: Record<Checksum['algorithm'], number> = { sha1: 20, sha256: 32, md5: 16 }

/**
 * `Upload-Checksum: <algorithm> <base64 digest>` (tus 1.0.0, checksum extension).
 * @throws Problem bad-request (400) for an algorithm we do not have or a digest that cannot be one
 */
export function parseChecksum(header: string | undefined): Checksum | null {
  if (header === undefined) return null
  const [name, value = '', ...more] = header.trim().split(' ')
  const algorithm = checksumAlgorithms.find((one) => one === name)
  const digest = Buffer.from(value, 'base64')
  if (!algorithm || more.length > 0 || digest.length !== digestBytes[algorithm]) {
    throw new Problem('bad-request', { what: `Upload-Checksum (${checksumAlgorithms.join(', ')})` })
  }
  return { algorithm, digest }
}

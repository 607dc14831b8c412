import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { chmod, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Playback addresses carry their permission in the path, `/p/<expiry>/<token>/<scope>/<rest>`, so one address
 * covers a title and relative addresses in playlists just work. `expiry` is Unix seconds; the token is
 * base64url(HMAC-SHA256(secret, "<expiry>/<scope>")), which nginx checks by itself with njs on the edges.
 */
export type Verdict = 'good' | 'expired' | 'wrong'

/** Starts the address of everything in `scope`; good until `expiresAt` (rounded down to a second). */
export function signPath(secret: string, scope: string, expiresAt: Date): string {
  const expiry = String(Math.floor(expiresAt.getTime() / 1000))
  return `/p/${expiry}/${tokenOf(secret, expiry, scope)}/${scope}/`
}

/** `secrets`: the one that signs now and, while it is being replaced, the one before. Takes equal time for any token. */
export function verifyPath(
  secrets: readonly string[],
  { expiry, token, scope }: { expiry: string; token: string; scope: string },
  now: Date,
): Verdict {
  const given = Buffer.from(token)
  const matches = secrets.map((secret) => {
    const expected = Buffer.from(tokenOf(secret, expiry, scope))
    return given.length === expected.length && timingSafeEqual(given, expected)
  })
  // The signature first: "expired" is said only of addresses that were once good.
  if (!matches.includes(true)) return 'wrong'
  return Number(expiry) * 1000 <= now.getTime() ? 'expired' : 'good'
}

function tokenOf(secret: string, expiry: string, scope: string): string {
  return createHmac('sha256', secret).update(`${expiry}/${scope}`).digest('base64url')
}

/**
 * The secrets in `<data>/secret`, one a line, the signing one first; made when there is no file, readable by
 * its owner only. To change the secret put a new first line and drop the old one when its addresses have expired.
 * @throws Error when the file is there and holds no usable secret
 */
export async function openSecrets(data: string): Promise<string[]> {
  const path = join(data, 'secret')
  await mkdir(data, { recursive: true })
  const found = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
    return null
  })
  if (found === null) {
    await createOnce(path, `${randomBytes(32).toString('base64url')}\n`)
    return openSecrets(data)
  }
  const secrets = found
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, 2)
  if (secrets.length === 0 || secrets.some((secret) => secret.length < 32)) {
    throw new Error(`${path} must hold one or two secrets of at least 32 characters, one a line`)
  }
  return secrets
}

/** Written whole or not at all, and never over one that another process made meanwhile. */
async function createOnce(path: string, text: string): Promise<void> {
  const temporary = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`
  try {
    await writeFile(temporary, text, { mode: 0o600, flush: true })
    await chmod(temporary, 0o600)
    await link(temporary, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    await rm(temporary, { force: true })
  }
}

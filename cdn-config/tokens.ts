import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { chmod, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Playback addresses carry their permission in the path, `/p/<expiry>/<token>/<scope>/<rest>`, so one address
 * covers a title and relative addresses in playlists just work. `expiry` is Unix seconds; the token is
 * base64url(HMAC-SHA256(secret, "<expiry>/<scope>")), which nginx checks by itself with njs on the edges.
 *
 * What was given may be taken back: a title has a `permit`, a number that is raised when a licence of it is withdrawn.
 * From 1 on it is signed too ("<expiry>/<scope>/<permit>"), so addresses of an earlier one can be told.
 */
export type Verdict = 'good' | 'expired' | 'wrong'

/** Addresses expire in hours: none is left of the permit this many changes ago, so numbers begin again. */
const permits = 16

/** Starts the address of everything in `scope`; good until `expiresAt` (rounded down to a second). */
export function signPath(secret: string, scope: string, expiresAt: Date, permit = 0): string {
  const expiry = unixSeconds(expiresAt)
  return `/p/${expiry}/${tokenOf(secret, expiry, scope, permit % permits)}/${scope}/`
}

/** What `./nar edge fill` sends to edges as `Nar-Fill`, so that they keep what it asks for. No scope is called `fill`. */
export function signFill(secret: string, expiresAt: Date): string {
  const expiry = unixSeconds(expiresAt)
  return `${expiry}/${tokenOf(secret, expiry, 'fill', 0)}`
}

/**
 * `secrets`: the one that signs now and, while it is being replaced, the one before. The signature is judged first, so
 * `permitOf` is asked only for scopes that we signed, and "expired" is said only of addresses that were once good.
 * @param permitOf the permit of a scope now; null where nobody may have it any more. What it answers may be some seconds old,
 * unless `fresh` is asked for: an address of a permit that comes after it was made since.
 */
export async function verifyPath(
  secrets: readonly string[],
  address: { expiry: string; token: string; scope: string },
  now: Date,
  permitOf: (scope: string, fresh?: boolean) => Promise<number | null>,
): Promise<Verdict> {
  const signed = permitIn(secrets, address)
  if (signed === null) return 'wrong'
  if (Number(address.expiry) * 1000 <= now.getTime()) return 'expired'
  const known = await permitOf(address.scope)
  const ahead = known === null ? 0 : (signed - (known % permits) + permits) % permits
  const isNewer = ahead > 0 && ahead <= permits / 2
  const current = isNewer ? await permitOf(address.scope, true) : known
  return current !== null && current % permits === signed ? 'good' : 'expired'
}

/** null when it is not signed by us. */
function permitIn(
  secrets: readonly string[],
  { expiry, token, scope }: { expiry: string; token: string; scope: string },
): number | null {
  const given = Buffer.from(token)
  for (let permit = 0; permit < permits; permit += 1)
    for (const secret of secrets) {
      const expected = Buffer.from(tokenOf(secret, expiry, scope, permit))
      if (given.length === expected.length && timingSafeEqual(given, expected)) return permit
    }
  return null
}

/**
 * The address of a node's lines, `/edge/log/<expiry>/<token>/<node>/`, before the name of a file. Its text begins with a word
 * where that of playback begins with a number, so that neither is ever good for the other.
 */
export function signLog(secret: string, node: string, expiresAt: Date): string {
  const expiry = unixSeconds(expiresAt)
  return `/edge/log/${expiry}/${mac(secret, `log/${expiry}/${node}`)}/${node}/`
}

function tokenOf(secret: string, expiry: string, scope: string, permit: number): string {
  const text = permit === 0 ? `${expiry}/${scope}` : `${expiry}/${scope}/${permit}`
  return mac(secret, text)
}

const unixSeconds = (moment: Date) => String(Math.floor(moment.getTime() / 1000))
const mac = (secret: string, text: string) => createHmac('sha256', secret).update(text).digest('base64url')

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

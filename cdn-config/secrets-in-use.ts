import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openSecrets } from './tokens.ts'

/** The secrets of a data folder in a process that runs on while they are changed. The arrays stay the same: what they hold does not. */
export type SecretsInUse = {
  /** The one that signs addresses, and another whose addresses are good, too. */
  valid: string[]
  /** Those, and those that have been retired: what was sealed by them is still read. */
  opening: string[]
  /** Reads them anew. @returns whether they have changed @throws as `openSecrets` */
  refresh(): Promise<boolean>
}

/** How often a process looks whether there is a new secret, ms: `./nar edge rotate` waits until all say that they know it. */
export const refreshMs = 2000

export async function openSecretsInUse(data: string): Promise<SecretsInUse> {
  const valid: string[] = []
  const opening: string[] = []
  const refresh = async () => {
    const found = await openSecrets(data)
    const retired = await retiredSecrets(data)
    const all = [...found, ...retired]
    if (all.join() === opening.join() && found.length === valid.length) return false
    valid.splice(0, valid.length, ...found)
    opening.splice(0, opening.length, ...all)
    return true
  }
  await refresh()
  return { valid, opening, refresh }
}

/** In `<data>/secret.retired`: no address of theirs is good, but vouchers and stream keys may be sealed by them. */
export async function retiredSecrets(data: string): Promise<string[]> {
  const text = await readFile(join(data, 'secret.retired'), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
    return ''
  })
  return text.split('\n').filter((line) => line.trim() !== '')
}

/** Names a secret, and tells nothing of it: 48 bits of a hash of 256 bits of chance. */
export const fingerprintOf = (secret: string): string =>
  createHash('sha256').update(`nar secret ${secret}`).digest('hex').slice(0, 12)

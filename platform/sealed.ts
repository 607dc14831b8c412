import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

/**
 * Texts that only this hub reads again: AES-256-GCM under a key made of one of its secrets (HKDF, RFC 5869), as nonce,
 * tag and ciphertext. For what must not be readable in a copy of the database.
 */
const [nonceBytes, tagBytes] = [12, 16]

const keyOf = (secret: string, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', `nar ${purpose}`, 32))

export function seal(secret: string, purpose: string, text: string): Buffer {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', keyOf(secret, purpose), nonce)
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
}

/** null when none of the secrets sealed it, or it was changed. */
export function unseal(secrets: readonly string[], purpose: string, sealed: Buffer): string | null {
  for (const secret of secrets) {
    try {
      const decipher = createDecipheriv(
        'aes-256-gcm',
        keyOf(secret, purpose),
        sealed.subarray(0, nonceBytes),
        { authTagLength: tagBytes },
      )
      decipher.setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes))
      const opened = [decipher.update(sealed.subarray(nonceBytes + tagBytes)), decipher.final()]
      return Buffer.concat(opened).toString('utf8')
    } catch {
      // Another secret's, or damaged: the next one tells.
    }
  }
  return null
}

/** Sealing for one purpose: the first secret seals, all of them open. What is sealed for another purpose is not opened. */
export const sealingFor = (secrets: readonly string[], purpose: string) => ({
  seal: (text: string): Buffer => seal(secrets[0] ?? '', purpose, text),
  unseal: (sealed: Buffer): string | null => unseal(secrets, purpose, sealed),
})

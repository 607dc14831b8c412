/** An Idempotency-Key. Not randomUUID: that is missing where a hub is visited without TLS. */
export function newCreationKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

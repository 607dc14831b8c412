/** An Idempotency-Key. Not randomUUID: that is missing where a hub is visited without TLS. */
export function newCreationKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Keys of one form: the same words have the same key, so that a second try makes no second thing. */
export function creationKeys(): (body: unknown) => string {
  let last = { said: '', key: '' }
  return (body) => {
    const said = JSON.stringify(body)
    if (last.said !== said) last = { said, key: newCreationKey() }
    return last.key
  }
}

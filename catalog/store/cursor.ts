import { Problem } from '#platform/errors.ts'

/** A place in a list as an opaque word: its parts with a space between. */
export const cursorOf = (...parts: readonly (string | number | boolean)[]): string =>
  Buffer.from(parts.join(' ')).toString('base64url')

/** The groups of `shape`. @throws Problem bad-request when the cursor is none of ours */
export function partsOf(cursor: string, shape: RegExp): string[] {
  const match = shape.exec(Buffer.from(cursor, 'base64url').toString())
  if (!match) throw new Problem('bad-request', { what: 'cursor' })
  return match.slice(1)
}

import { asProblem } from '#player/api/request.ts'
import { same } from './standing.ts'

/** A part of what has one ETag as a whole, as it is read anew. */
export type ReadPart<T> = () => Promise<{ part: T; etag: string }>
export type PartRevision<T, R> = { kind: 'saved'; answer: R } | { kind: 'conflict'; theirs: T }

/** While a title is encoded it changes by itself, several times a second at worst. */
const tries = 5

/**
 * Changes a part that a form was filled from, unless somebody else has changed the same part meanwhile. What else has become
 * of the whole is no hindrance. @throws ApiProblem
 */
export async function revisePart<T, R>(
  base: T,
  read: ReadPart<T>,
  write: (etag: string) => Promise<R>,
): Promise<PartRevision<T, R>> {
  for (let round = 1; ; round++) {
    const { part, etag } = await read()
    if (!same(part, base)) return { kind: 'conflict', theirs: part }
    try {
      return { kind: 'saved', answer: await write(etag) }
    } catch (cause) {
      if (asProblem(cause).status !== 412 || round === tries) throw cause
    }
  }
}

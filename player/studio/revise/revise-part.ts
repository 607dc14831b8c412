import { asProblem } from '#player/api/request.ts'

/** A part of what has one ETag as a whole, as it is read anew. */
export type ReadPart<T> = () => Promise<{ part: T; etag: string }>
/** `from`: what was changed. */
export type PartRevision<T, R> = { kind: 'saved'; answer: R; from: T } | { kind: 'conflict'; theirs: T }

/** While a title is encoded it changes by itself, several times a second at worst. */
const tries = 5

/**
 * Changes a part, unless it is not as `isKnown` knows it: then somebody else has changed it meanwhile. What else has become of
 * the whole is no hindrance. @throws ApiProblem
 */
export async function revisePart<T, R>(
  isKnown: (part: T) => boolean,
  read: ReadPart<T>,
  write: (etag: string) => Promise<R>,
): Promise<PartRevision<T, R>> {
  for (let round = 1; ; round++) {
    const { part, etag } = await read()
    if (!isKnown(part)) return { kind: 'conflict', theirs: part }
    try {
      return { kind: 'saved', answer: await write(etag), from: part }
    } catch (cause) {
      if (asProblem(cause).status !== 412 || round === tries) throw cause
    }
  }
}

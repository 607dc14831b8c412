import type { Readable } from 'node:stream'

/** What is known of one stored object. `etag` is a strong validator without quotes; `modified` is ms since 1970. */
export type ObjectInfo = { key: string; bytes: number; etag: string; modified: number }

/** First and last byte, both included, as in RFC 9110 section 14.1.2. */
export type ByteRange = { first: number; last: number }

/** How a sandboxed process reads an object: from a file bound into its sandbox, or over a presigned address. */
export type ObjectSource = { kind: 'file'; path: string } | { kind: 'url'; url: string }

/**
 * Object storage. Keys are `a/b/c` of [A-Za-z0-9._-] parts, never `.` or `..`; a key never changes meaning.
 * A put is atomic: readers see the whole object or none, also after `kill -9` and power loss.
 */
export type ObjectStorage = {
  /** Writes the whole object, replacing any other; durable when it resolves. */
  put(key: string, body: Buffer | Readable): Promise<ObjectInfo>
  /** @throws ObjectMissing */
  get(key: string, range?: ByteRange): Promise<Readable>
  /** null when there is none. */
  head(key: string): Promise<ObjectInfo | null>
  /** No error when there is none. */
  delete(key: string): Promise<void>
  /** Deletes every object below a prefix that ends in `/`. */
  deletePrefix(prefix: string): Promise<void>
  /** In ascending key order. */
  list(prefix: string): AsyncIterable<ObjectInfo>
  /** Where a process outside Node reads the object from. @throws ObjectMissing */
  source(key: string): Promise<ObjectSource>
  /** Objects that arrive in pieces (tus uploads). */
  appendable: AppendableObjects
}

/**
 * A growing object. What `append` has written stays written after `kill -9`, and `size` tells how much that is.
 * `folder` writes at once; `s3` gathers parts, and loses with a kill what came in its last second at most.
 */
export type AppendableObjects = {
  create(key: string): Promise<void>
  /** Bytes held; null when it was never created or is finished. */
  size(key: string): Promise<number | null>
  /** Writes at `offset` (must equal the size) and resolves with the new size, also when the source breaks off. */
  append(key: string, offset: number, body: Readable): Promise<number>
  /**
   * Forgets everything from `bytes` on: a piece whose checksum was wrong, to be sent again. A driver can go back to
   * where the last append began, and refuses (RangeError) where it cannot.
   */
  truncate(key: string, bytes: number): Promise<void>
  /** Appends the finished or growing objects `parts` in order to a created, empty one, then forgets the parts. */
  concatenate(key: string, parts: string[]): Promise<void>
  /** Makes it an ordinary object under the same key; a second call does nothing, but must not come at the same time. */
  finish(key: string): Promise<ObjectInfo>
  abort(key: string): Promise<void>
}

export class ObjectMissing extends Error {
  readonly key: string
  constructor(key: string) {
    super(`no object ${key}`)
    this.name = 'ObjectMissing'
    this.key = key
  }
}

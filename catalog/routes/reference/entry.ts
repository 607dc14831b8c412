import type { Static, TSchema } from 'typebox'
import type { routes } from '#catalog/contract/routes.ts'
import type { ErrorCode } from '#platform/errors.ts'

/** What the reference (`/api/v1/openapi.json`) says of a route beside its schemas. */

/** Who may call: everybody, whoever is signed in, editors (moderators and admins), admins. */
export type Caller = 'anyone' | 'signed-in' | 'editor' | 'admin'

type RouteName = keyof typeof routes
type Part<N extends RouteName, K extends string> =
  (typeof routes)[N] extends Record<K, infer S extends TSchema> ? Static<S> : never

/** A body or an answer that is not JSON of a schema. */
export type File = { types: readonly string[]; example?: string; description: string }

type Common = {
  caller: Caller
  /** What the summary does not say. Markdown. */
  description: string
  /** Refusals of its own; those that every route has go without saying. */
  problems?: readonly ErrorCode[]
  /** Values of its query, where they are not those of every route. */
  query?: Readonly<Record<string, string | number | boolean>>
}

export type RouteEntry<N extends RouteName> = Common &
  ([Part<N, 'body'>] extends [never] ? { body?: never } : { body: Part<N, 'body'> }) & {
    answer: Part<N, 'answer'>
  }

/** Of a route that is not in the table. */
export type StreamEntry = Common & {
  body?: File
  /** null: nothing. */
  answer: File | { json: unknown } | null
  /** It may be asked with `If-Match`. */
  revised?: boolean
  /** Of the 2xx answer. */
  status?: number
  /** It has an ETag. */
  kept?: boolean
  /** Headers it reads, by name: what they say, and an example. */
  headers?: Readonly<Record<string, readonly [description: string, example: string]>>
  /** Headers of its answer. */
  answerHeaders?: Readonly<Record<string, readonly [description: string, example: string]>>
}

/** One of either, as the document is completed from it. */
export type Entry = Common &
  Omit<StreamEntry, keyof Common | 'body' | 'answer'> & { body?: unknown; answer: unknown }

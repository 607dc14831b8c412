import type { TitlePatch, TitleView } from '#catalog/contract/title.ts'
import { callTagged } from '#player/api/client.ts'
import { asProblem } from '#player/api/request.ts'
import { type Field, onto } from './standing.ts'

export type Tagged = { title: TitleView; etag: string }
/** `patch`: what was to be sent; `fields`: those of it where somebody else was faster and wrote something else. */
export type Conflict = { theirs: TitleView; etag: string; patch: TitlePatch; fields: readonly Field[] }
export type Revision = ({ kind: 'saved' } & Tagged) | ({ kind: 'conflict' } & Conflict)

/** While a title is encoded it changes by itself, several times a second at worst. */
const tries = 5

/** A title as it was typed, with its ETag. @throws ApiProblem */
export async function readTitle(id: string): Promise<Tagged> {
  const { answer, etag } = await callTagged('title', { params: { id }, typed: true })
  return { title: answer, etag: etag ?? '' }
}

/**
 * Changes a title that was read as `base`, unless somebody else has changed the same of it meanwhile. What else has become of
 * it, by the encoding or by others, is no hindrance. `etag`: of `base`; where it is not known the title is read anew first.
 * @throws ApiProblem
 */
export async function reviseTitle(
  base: TitleView,
  wanted: TitlePatch,
  etag: string | null = null,
): Promise<Revision> {
  let known = etag === null ? await readTitle(base.id) : { title: base, etag }
  for (let round = 1; ; round++) {
    const { patch, fields } = onto(base, known.title, wanted)
    if (fields.length > 0)
      return { kind: 'conflict', theirs: known.title, etag: known.etag, patch: wanted, fields }
    try {
      const saved = await callTagged('patchTitle', {
        ...{ params: { id: base.id }, body: patch, ifMatch: known.etag, typed: true },
      })
      return { kind: 'saved', title: saved.answer, etag: saved.etag ?? '' }
    } catch (cause) {
      if (asProblem(cause).status !== 412 || round === tries) throw cause
      known = await readTitle(base.id)
    }
  }
}

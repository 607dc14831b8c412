import { type Note, quoted } from './finding.ts'
import { odrlContext, prefixes } from './odrl.ts'

/**
 * JSON-LD without a processor: one context, which is the one of ODRL and our prefixes. A context from elsewhere could give
 * any word another meaning, and would have to be fetched from an address that a stranger chose.
 */

/** What stands at a place of a document; `pointer` by RFC 6901. */
export type At = { value: unknown; pointer: string }

export const at = (pointer: string, part: string | number): string =>
  `${pointer}/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`

const odrlIri = prefixes.odrl ?? ''
const narIri = prefixes.nar ?? ''

/** A term by its short name: `odrl:` is the vocabulary that goes without saying. */
export function term(name: string): string {
  if (name === '@id') return 'uid'
  if (name === '@type') return 'type'
  if (name.startsWith(odrlIri)) return name.slice(odrlIri.length)
  if (name.startsWith(narIri)) return `nar:${name.slice(narIri.length)}`
  return name.startsWith('odrl:') ? name.slice(5) : name
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The members of an object by their terms. Notes everything that is not `known`: it might forbid what is asked for. */
export function members({ value, pointer }: At, known: readonly string[], note: Note): Map<string, At> {
  const found = new Map<string, At>()
  if (!isObject(value)) {
    note(pointer, 'cell-wrong', { value: quoted(value) })
    return found
  }
  for (const [name, inside] of Object.entries(value)) {
    const key = term(name)
    if (!known.includes(key) || found.has(key)) {
      note(at(pointer, name), 'cell-not-honoured', { value: quoted(name) })
    } else found.set(key, { value: inside, pointer: at(pointer, name) })
  }
  return found
}

/** One value is a list of one. */
export function items({ value, pointer }: At): At[] {
  if (!Array.isArray(value)) return [{ value, pointer }]
  return value.map((item: unknown, index) => ({ value: item, pointer: at(pointer, index) }))
}

/** A string, or an object with nothing but its identity; null otherwise. */
export function iri(value: unknown): string | null {
  if (typeof value === 'string') return value
  const [only, ...more] = isObject(value) ? Object.entries(value) : []
  return only && more.length === 0 && term(only[0]) === 'uid' && typeof only[1] === 'string' ? only[1] : null
}

export function checkContext(context: At, note: Note): void {
  const parts = items(context)
  const isOdrl = ({ value }: At) =>
    typeof value === 'string' && value.replace(/^https:/, 'http:') === odrlContext
  if (!parts.some(isOdrl)) note(context.pointer, 'cell-wrong', { value: quoted(context.value ?? '') })
  for (const part of parts.filter((one) => !isOdrl(one))) {
    if (isObject(part.value)) checkPrefixes(part, part.value, note)
    else if (part.value !== undefined) note(part.pointer, 'cell-not-honoured', { value: quoted(part.value) })
  }
}

function checkPrefixes({ pointer }: At, given: Record<string, unknown>, note: Note): void {
  for (const [name, value] of Object.entries(given))
    if (!Object.hasOwn(prefixes, name) || prefixes[name] !== value)
      note(at(pointer, name), 'cell-not-honoured', { value: quoted(value) })
}

import { defaultTimeZone } from '#catalog/contract/title.ts'
import { instantOf, isLocalTime, isTimeZone } from '#catalog/rules/local-time.ts'
import { type Note, quoted } from './finding.ts'
import { type At, at, iri, isObject, items, members, term } from './json-ld.ts'
import type { LicenceTerms } from './licence-file.ts'
import { prefixes, territoryIri } from './odrl.ts'
import { inUtc, readTime, type WrittenTime } from './written-time.ts'

/** What the constraints of a rule say: where (`spatial`) and when (`dateTime`). Every other one is refused. */
export type Conditions = Pick<LicenceTerms, 'territories' | 'from' | 'until' | 'timeZone'>

/** A moment, and where it is given what the clocks of the zone show then. */
type Edge = { pointer: string; time: WrittenTime; ms: number; local: At }
type Found = { territories: string[] | null; gteq: Edge | null; lt: Edge | null }

const terms = ['uid', 'type', 'leftOperand', 'operator', 'rightOperand', 'nar:local']

/**
 * @param zone `nar:timeZone` of the policy, in which `nar:local` is told; without it the window is one of moments in UTC
 */
export function readConstraints(constraint: At, zone: string | null, note: Note): Conditions {
  const found: Found = { territories: null, gteq: null, lt: null }
  for (const one of constraint.value === undefined ? [] : items(constraint)) readConstraint(one, found, note)
  // No constraint would be everywhere, which is not given away by leaving something out.
  if (found.territories === null) note(constraint.pointer, 'place-missing', { world: territoryIri('WORLD') })
  const from = found.gteq && localOf(found.gteq, 'start', zone, note)
  const until = found.lt && localOf(found.lt, 'end', zone, note)
  return {
    territories: found.territories ?? [],
    ...(from ? { from } : {}),
    ...(until ? { until } : {}),
    timeZone: zone ?? (from || until ? 'UTC' : defaultTimeZone),
  }
}

function readConstraint(constraint: At, found: Found, note: Note): void {
  const said = members(constraint, terms, note)
  const part = (name: string): At =>
    said.get(name) ?? { value: undefined, pointer: at(constraint.pointer, name) }
  const word = (name: string) => term(iri(part(name).value) ?? '')
  const [left, operator] = [word('leftOperand'), word('operator')]
  const refuse = (name: string) =>
    note(part(name).pointer, 'cell-not-honoured', { value: quoted(part(name).value) })
  if (left === 'spatial') {
    const right = items(part('rightOperand'))
    const isOne = operator === 'eq' && right.length === 1
    if (found.territories !== null) refuse('leftOperand')
    else if (operator !== 'isAnyOf' && !isOne) refuse('operator')
    found.territories = territoriesOf(right, note)
  } else if (left === 'dateTime') {
    // `until` is the first moment outside: lt. A window that includes its last moment cannot be told in minutes.
    const known = operator === 'gteq' || operator === 'lt'
    if (!known || found[operator] !== null) refuse('operator')
    if (known) found[operator] = edgeOf(part('rightOperand'), part('nar:local'), note)
  } else refuse('leftOperand')
}

const countryIri = territoryIri('')

function territoriesOf(values: readonly At[], note: Note): string[] {
  return values.flatMap(({ value, pointer }) => {
    const said = iri(value) ?? ''
    if (term(said) === 'nar:World') return ['WORLD']
    const code = said.startsWith(countryIri) ? said.slice(countryIri.length) : ''
    if (/^[A-Z]{2}$/.test(code)) return [code]
    note(pointer, 'cell-wrong', { value: quoted(value ?? '') })
    return []
  })
}

const dateTimeTypes: readonly unknown[] = ['xsd:dateTime', `${prefixes.xsd}dateTime`]

function edgeOf({ value, pointer }: At, local: At, note: Note): Edge | null {
  const literal = isObject(value) && Object.keys(value).length === 2 && dateTimeTypes.includes(value['@type'])
  const text = literal && typeof value['@value'] === 'string' ? value['@value'] : ''
  const time = text.includes('T') ? readTime(text) : null
  // Without an offset nobody knows which moment it is.
  if (time && time.offset !== null) return { pointer, time, ms: Date.parse(text), local }
  note(pointer, 'cell-wrong', { value: quoted(value ?? '') })
  return null
}

function localOf(
  { pointer, time, ms, local }: Edge,
  edge: 'start' | 'end',
  zone: string | null,
  note: Note,
): string {
  const said = typeof local.value === 'string' && isLocalTime(local.value) ? local.value : null
  if (said === null && local.value !== undefined)
    note(local.pointer, 'cell-wrong', { value: quoted(local.value) })
  else if (said === null && zone !== null) note(local.pointer, 'cell-missing')
  else if (said !== null && zone === null) note(local.pointer, 'cell-contradicts', { other: 'nar:timeZone' })
  else if (said !== null && zone !== null && isTimeZone(zone) && instantOf(said, zone).getTime() !== ms)
    note(pointer, 'cell-contradicts', { other: 'nar:local' })
  return said ?? inUtc(time, edge)
}

import { importMaxRows } from '#catalog/contract/exchange.ts'
import { defaultTimeZone, type LicenceUse } from '#catalog/contract/title.ts'
import { Problem } from '#platform/errors.ts'
import { type Finding, type Note, notes, quoted, type Reading } from './finding.ts'
import { type At, at, checkContext, iri, isObject, items, members, term } from './json-ld.ts'
import { checkTerms, isName, type LicenceTerms, type TermPlaces, type WantedLicence } from './licence-file.ts'
import { actions, nameIn, ownerIri, profile } from './odrl.ts'
import { type Conditions, readConstraints } from './odrl-constraints.ts'

/** Who imports: an agreement with anybody else says nothing about what they may do. */
export type Assignee = { id: string; name: string }

const policyTerms = [
  ...['uid', 'type', 'profile', 'assigner', 'assignee', 'target', 'permission', '@context'],
  ...['nar:timeZone', 'nar:exclusive', 'nar:revocable'],
]
const ruleTerms = ['uid', 'type', 'target', 'action', 'constraint', 'assigner', 'assignee']

/**
 * The agreements of a document: one object, a list of them, or a `@graph`. Only what the hub can keep is taken: a duty, a
 * prohibition or a constraint that is not understood is a finding at its place.
 * @throws Problem not-odrl, table-too-long
 */
export function* readOdrl(document: unknown, me: Assignee): Generator<Reading<WantedLicence>, void> {
  const { findings, note } = notes()
  const whole: At = { value: document, pointer: '' }
  const isGraph = isObject(document) && '@graph' in document
  const around = isGraph ? members(whole, ['@context', '@graph'], note) : new Map<string, At>()
  const policies = items(around.get('@graph') ?? whole)
  if (!policies.some(({ value }) => isObject(value))) throw new Problem('not-odrl')
  if (policies.length > importMaxRows) throw new Problem('table-too-long', { limit: importMaxRows })
  for (const [index, policy] of policies.entries()) {
    const reading = readAgreement(policy, around.get('@context'), me)
    // What is wrong around them all is told of the first.
    const found = [...(index === 0 ? findings : []), ...reading.findings]
    yield { row: index + 1, ...reading, findings: distinct(found) }
  }
}

/** What is said once for all rules is read with each of them. */
const distinct = (findings: readonly Finding[]): Finding[] =>
  findings.filter(
    ({ place, code }, index) =>
      findings.findIndex((other) => other.place === place && other.code === code) === index,
  )

function readAgreement(
  policy: At,
  context: At | undefined,
  me: Assignee,
): Omit<Reading<WantedLicence>, 'row'> {
  const { findings, note } = notes()
  const said = members(policy, policyTerms, note)
  const part = (name: string): At => said.get(name) ?? { value: undefined, pointer: at(policy.pointer, name) }
  checkContext(said.get('@context') ?? context ?? part('@context'), note)
  checkTypes(part('type'), ['Agreement', 'Policy'], 'Agreement', note)
  for (const { value, pointer } of said.has('profile') ? items(part('profile')) : [])
    if (iri(value) !== profile) note(pointer, 'cell-not-honoured', { value: quoted(value) })
  const zone = zoneOf(part('nar:timeZone'), note)
  if (!said.has('permission')) note(part('permission').pointer, 'cell-missing')
  const permissions = said.has('permission') ? items(part('permission')) : []
  const rules = permissions.map((rule) => readRule(rule, { part, zone, me }, note))
  checkAlike(rules, note)
  const [rule] = rules
  const terms: LicenceTerms = {
    licensor: rule?.licensor ?? '',
    uses: [...new Set(rules.flatMap(({ uses }) => uses))],
    ...(rule?.conditions ?? { territories: [], timeZone: zone ?? defaultTimeZone }),
    exclusive: flag(part('nar:exclusive'), false, note),
    revocable: flag(part('nar:revocable'), true, note),
  }
  const name = identityOf(part('uid'), note)
  const places = placesOf(part)
  if (findings.length === 0) checkTerms(terms, places, { findings, note })
  const titles = rule ? [rule.target] : []
  const value = { titles, name, namePlace: part('uid').pointer, wholePlace: null, terms, places }
  return { value, findings }
}

type Part = (name: string) => At

function placesOf(part: Part): TermPlaces {
  const [rules, zone] = [part('permission').pointer, part('nar:timeZone').pointer]
  return {
    ...{ licensor: part('assigner').pointer, territories: rules, uses: rules, from: rules, until: rules },
    ...{ timeZone: zone, exclusive: part('nar:exclusive').pointer, revocable: part('nar:revocable').pointer },
  }
}

type Rule = {
  pointer: string
  licensor: string
  target: { place: string; name: string }
  uses: LicenceUse[]
  conditions: Conditions
}
type Around = { part: Part; zone: string | null; me: Assignee }

/** Parties and target of the policy count for each of its rules (Information Model, 2.7.1 compact policy). */
function readRule(rule: At, { part: outer, zone, me }: Around, note: Note): Rule {
  const said = members(rule, ruleTerms, note)
  const own = (name: string): At => said.get(name) ?? { value: undefined, pointer: at(rule.pointer, name) }
  const shared = (name: string): At => {
    const [mine, around] = [own(name), outer(name)]
    if (mine.value === undefined) return around.value === undefined ? mine : around
    if (around.value !== undefined) note(mine.pointer, 'cell-contradicts', { other: around.pointer })
    return mine
  }
  if (said.has('type')) checkTypes(own('type'), ['Permission', 'Rule'], 'Permission', note)
  checkAssignee(shared('assignee'), me, note)
  const target = shared('target')
  const { uid } = partyOf(target, note)
  return {
    pointer: rule.pointer,
    licensor: licensorOf(shared('assigner'), note),
    target: { place: target.pointer, name: nameIn('title', uid ?? '') },
    uses: usesOf(own('action'), note),
    conditions: readConstraints(own('constraint'), zone, note),
  }
}

/** A licence has one licensor, one title, one place and one window: rules that differ are agreements of their own. */
function checkAlike([first, ...others]: readonly Rule[], note: Note): void {
  const key = ({ licensor, target, conditions: { territories, ...window } }: Rule) =>
    JSON.stringify([licensor, target.name, territories.toSorted(), window])
  for (const rule of others)
    if (first && key(rule) !== key(first)) note(rule.pointer, 'cell-contradicts', { other: first.pointer })
}

/** A party or an asset: an IRI, or an object that has one or a name. */
function partyOf(party: At, note: Note): { uid: string | null; name: string | null } {
  if (party.value === undefined) {
    note(party.pointer, 'cell-missing')
    return { uid: null, name: null }
  }
  if (typeof party.value === 'string') return { uid: party.value, name: null }
  const said = members(party, ['uid', 'type', 'vcard:fn'], note)
  const name = said.get('vcard:fn')?.value
  return { uid: iri(said.get('uid')?.value), name: typeof name === 'string' ? name : null }
}

function licensorOf(assigner: At, note: Note): string {
  const { uid, name } = partyOf(assigner, note)
  const licensor = name ?? uid ?? ''
  // No text of the database may have it.
  if (licensor.includes('\0')) note(assigner.pointer, 'cell-wrong', { value: quoted(licensor) })
  return licensor
}

function checkAssignee(assignee: At, me: Assignee, note: Note): void {
  const { uid, name } = partyOf(assignee, note)
  const mine = uid === null ? name === me.name : uid === ownerIri(me.id)
  if (!mine && assignee.value !== undefined)
    note(assignee.pointer, 'other-party', { value: quoted(uid ?? name ?? ''), expected: ownerIri(me.id) })
}

const useOf = new Map(Object.entries(actions).map(([use, action]) => [term(action), use as LicenceUse]))

function usesOf(action: At, note: Note): LicenceUse[] {
  if (action.value === undefined) note(action.pointer, 'cell-missing')
  return items(action).flatMap(({ value, pointer }) => {
    const use = useOf.get(term(iri(value) ?? ''))
    if (!use && value !== undefined) note(pointer, 'cell-not-honoured', { value: quoted(value) })
    return use ? [use] : []
  })
}

function checkTypes(type: At, allowed: readonly string[], needed: string, note: Note): void {
  const types = items(type).map(({ value }) => (typeof value === 'string' ? term(value) : ''))
  if (type.value === undefined) note(type.pointer, 'cell-missing')
  else if (!types.includes(needed) || types.some((one) => !allowed.includes(one)))
    note(type.pointer, 'cell-not-honoured', { value: quoted(type.value) })
}

function identityOf({ value, pointer }: At, note: Note): string | null {
  const uid = iri(value)
  const name = uid === null ? null : nameIn('licence', uid)
  if (value === undefined) note(pointer, 'cell-missing')
  else if (name === null || !isName(name)) note(pointer, 'cell-wrong', { value: quoted(value) })
  return name
}

function zoneOf({ value, pointer }: At, note: Note): string | null {
  if (value !== undefined && typeof value !== 'string') note(pointer, 'cell-wrong', { value: quoted(value) })
  return typeof value === 'string' ? value : null
}

function flag({ value, pointer }: At, otherwise: boolean, note: Note): boolean {
  if (value !== undefined && typeof value !== 'boolean') note(pointer, 'cell-wrong', { value: quoted(value) })
  return typeof value === 'boolean' ? value : otherwise
}

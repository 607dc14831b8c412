import type { LicenceUse } from '#catalog/contract/title.ts'
import { instantOf } from '#catalog/rules/local-time.ts'
import { type FiledLicence, type FiledTitle, licenceName, titleName } from './licence-file.ts'

/**
 * Licences as ODRL 2.2 (W3C Recommendation: Information Model, Vocabulary & Expression) in JSON-LD: an Agreement each, since
 * both parties are known and it grants; an Offer or a Set grants nothing to anybody.
 */

export const odrlContext = 'http://www.w3.org/ns/odrl.jsonld'
/** Prefixes of the terms; `nar` is the profile's own namespace (docs/licence-files.md). */
export const prefixes: Readonly<Record<string, string>> = {
  odrl: 'http://www.w3.org/ns/odrl/2/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  nar: 'urn:nar:odrl:',
}
export const profile = 'urn:nar:odrl:1'

/** What the vocabulary has a word for: deliver in real time, supply to third parties. The others are the profile's. */
export const actions: Readonly<Record<LicenceUse, string>> = {
  stream: 'odrl:stream',
  download: 'odrl:distribute',
  embed: 'nar:embed',
  live: 'nar:live',
}

/** "An IRI MUST be used"; the code and its source are told (Vocabulary, 3.15.21 spatial): ISO 3166-1 by RFC 5141. */
export const territoryIri = (code: string): string =>
  code === 'WORLD' ? `${prefixes.nar}World` : `urn:iso:std:iso:3166:-1#${code}`

/** Names that are no IRI already become one. */
const absoluteIri = /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i
const iriOf = (kind: 'licence' | 'title' | 'owner', name: string) =>
  `urn:nar:${kind}:${encodeURIComponent(name)}`
export const licenceIri = (name: string) =>
  absoluteIri.test(name) && nameIn('licence', name) === name ? name : iriOf('licence', name)
export const titleIri = (name: string) => iriOf('title', name)
export const ownerIri = (id: string) => iriOf('owner', id)

/** What an IRI names here; another one names itself. */
export function nameIn(kind: 'licence' | 'title' | 'owner', iri: string): string {
  const start = `urn:nar:${kind}:`
  if (!iri.startsWith(start)) return iri
  try {
    return decodeURIComponent(iri.slice(start.length))
  } catch {
    return iri
  }
}

export function writeOdrl(written: Iterable<{ title: FiledTitle; licence: FiledLicence }>): object {
  const graph = [...written].map(({ title, licence }) => agreement(title, licence))
  return { '@context': [odrlContext, prefixes], '@graph': graph }
}

function agreement(title: FiledTitle, licence: FiledLicence): object {
  const constraint = [spatial(licence.territories), ...dateTimes(licence)]
  return {
    '@type': 'Agreement',
    uid: licenceIri(licenceName(licence)),
    profile,
    assigner: party(licence.licensor),
    assignee: { ...party(title.owner.name), uid: ownerIri(title.owner.id) },
    'nar:timeZone': licence.timeZone,
    'nar:exclusive': licence.exclusive,
    'nar:revocable': licence.revocable,
    permission: licence.uses.map((use) => ({
      target: titleIri(titleName(title)),
      action: actions[use],
      constraint,
    })),
  }
}

const party = (name: string) => ({ '@type': ['Party', 'vcard:Organization'], 'vcard:fn': name })

const spatial = (territories: readonly string[]) => ({
  leftOperand: 'spatial',
  operator: 'isAnyOf',
  rightOperand: territories.map((code) => ({ '@id': territoryIri(code) })),
})

/** The moment for everybody, and what the clocks of the zone show then, which is what was agreed. */
function dateTimes({ from, until, timeZone }: FiledLicence): object[] {
  const edge = (operator: string, local: string) => ({
    leftOperand: 'dateTime',
    operator,
    rightOperand: { '@value': instantOf(local, timeZone).toISOString(), '@type': 'xsd:dateTime' },
    'nar:local': local,
  })
  return [...(from ? [edge('gteq', from)] : []), ...(until ? [edge('lt', until)] : [])]
}

import type { Licence } from '#catalog/contract/title.ts'

/** The licences of a title as a page's own changes leave them. Pure. */

/** What of a list is compared: the moment a licence was withdrawn at is the hub's to say. */
export const bareLicences = (licences: readonly Licence[]): unknown =>
  Object.fromEntries(
    licences.map(({ revokedAt, ...licence }) => [licence.id, { ...licence, isRevoked: revokedAt !== null }]),
  )

/** The same words sent twice are one licence. */
export const withLicence = (licences: readonly Licence[], added: Licence): Licence[] => [
  ...licences.filter(({ id }) => id !== added.id),
  added,
]

export const withRevoked = (licences: readonly Licence[], licenceId: string, at: string): Licence[] =>
  licences.map((licence) => (licence.id === licenceId ? { ...licence, revokedAt: at } : licence))

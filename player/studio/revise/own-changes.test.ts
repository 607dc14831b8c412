import { expect, it } from 'vitest'
import type { Licence } from '#catalog/contract/title.ts'
import { bareLicences, withLicence, withRevoked } from '../title/licence-list.ts'
import { ownChanges } from './own-changes.ts'
import { revisePart } from './revise-part.ts'

const licence = (id: string): Licence => ({
  ...{ id, licensor: 'Studio', territories: ['KZ'], uses: ['stream'] },
  ...{ documentSha256: null, revokedAt: null },
})

/** A title's licences as the hub has them, which stamps what is withdrawn. */
function hub() {
  let [licences, changes] = [[licence('a')], 0]
  const change = <R>(next: Licence[], answer: R) => {
    licences = next
    changes += 1
    return answer
  }
  return {
    read: async () => ({ part: licences, etag: `"${changes}"` }),
    add: (id: string) => async () => change([licence(id), ...licences], licence(id)),
    revoke: (id: string) => async () => change(withRevoked(licences, id, '2026-11-24T06:00:00.000Z'), null),
  }
}

it('licences are added and withdrawn one after the other, while the list of before is shown', async () => {
  const { read, add, revoke } = hub()
  const shown = (await read()).part
  const own = ownChanges<Licence[]>(bareLicences)
  const isKnown = (part: Licence[]) => own.knows(part, shown)
  for (const id of ['b', 'c']) {
    const added = await revisePart(isKnown, read, add(id))
    if (added.kind !== 'saved') throw new Error(`${id}: taken for somebody else's`)
    own.note(withLicence(added.from, added.answer))
  }
  const revoked = await revisePart(isKnown, read, revoke('b'))
  if (revoked.kind !== 'saved') throw new Error("one's own licence is taken for somebody else's")
  own.note(withRevoked(revoked.from, 'b', '2026-11-24T06:00:01.000Z'))
  expect(await revisePart(isKnown, read, add('d'))).toMatchObject({ kind: 'saved' })
})

it("somebody else's licence is left to a person, also after one's own", async () => {
  const { read, add, revoke } = hub()
  const shown = (await read()).part
  const own = ownChanges<Licence[]>(bareLicences)
  const isKnown = (part: Licence[]) => own.knows(part, shown)
  const added = await revisePart(isKnown, read, add('b'))
  if (added.kind === 'saved') own.note(withLicence(added.from, added.answer))
  await revoke('b')()
  expect(await revisePart(isKnown, read, add('c'))).toMatchObject({ kind: 'conflict' })
})

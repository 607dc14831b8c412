import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Account } from '#catalog/contract/account.ts'
import type { Licence, NewLicence } from '#catalog/contract/title.ts'
import { clashing, overlapDetails } from '#catalog/rules/licence-terms.ts'
import { record, recorded } from '#catalog/store/audit.ts'
import {
  addChannelLicence,
  channelLicence,
  type LicensedThing,
  licencesOfProgrammes,
  revokeChannelLicence,
} from '#catalog/store/channel-licences.ts'
import { type ChannelRecord, channelRecord } from '#catalog/store/channels.ts'
import { createOnce } from '#catalog/store/creations.ts'
import { lockGuide, programmeEntry } from '#catalog/store/programmes.ts'
import { Problem } from '#platform/errors.ts'
import { actOnChannel, editableChannel } from './channel-access.ts'
import type { CatalogDeps } from './deps.ts'
import { checkLicence } from './licence-routes.ts'
import { serve } from './serve.ts'

type Licensed = { of: LicensedThing; channel: ChannelRecord; account: Account }

/** Licences of channels, and of single programmes: these count alone for it. */
export function registerChannelLicences(app: FastifyInstance, deps: CatalogDeps): void {
  const licensed = async (
    request: FastifyRequest,
    { id, programmeId = null }: { id: string; programmeId?: string | null },
  ): Promise<Licensed> => {
    const mine = await editableChannel(deps, request, id)
    if (programmeId !== null && !(await programmeEntry(deps.db, id, programmeId)))
      throw new Problem('not-found')
    return { ...mine, of: { channelId: id, programmeId } }
  }

  serve(
    app,
    'addChannelLicence',
    'Say who lets the hub show a channel, where, when and how',
    async ({ params, body, headers, request }) =>
      add(deps, await licensed(request, params), body, headers['idempotency-key']),
  )

  serve(app, 'revokeChannelLicence', 'Withdraw a licence from now on', async ({ params, request }) =>
    revoke(deps, await licensed(request, { id: params.id }), params.licenceId),
  )

  serve(
    app,
    'addProgrammeLicence',
    'Say who lets the hub show one programme: from then on those of the channel do not count for it',
    async ({ params, body, headers, request }) =>
      add(deps, await licensed(request, params), body, headers['idempotency-key']),
  )

  serve(
    app,
    'revokeProgrammeLicence',
    'Withdraw a licence from now on; those of the channel do not come back',
    async ({ params, request }) => revoke(deps, await licensed(request, params), params.licenceId),
  )
}

async function add(
  deps: CatalogDeps,
  { of, ...mine }: Licensed,
  licence: NewLicence,
  key: string | undefined,
): Promise<Licence> {
  checkLicence(licence)
  const creation = {
    ownerId: mine.account.owner.id,
    key,
    request: ['addChannelLicence', of.channelId, of.programmeId, licence],
  }
  const id = await createOnce(deps.db, creation, async (tx) => {
    // Two at once wait for each other.
    await lockGuide(tx, of.channelId)
    const clash = clashing(licence, await othersOf(tx, of))
    if (clash) throw new Problem('licence-overlaps', overlapDetails(clash))
    const added = await addChannelLicence(tx, of, licence)
    const { territories, uses, from = null, until = null } = licence
    const details = { licence: added.id, programme: of.programmeId, territories, uses, from, until }
    await record(tx, actOnChannel(deps, mine, 'channel.licence.add', details))
    return added.id
  })
  const made = await channelLicence(deps.db, of, id)
  if (!made) throw new Problem('not-found')
  return made
}

async function othersOf(tx: CatalogDeps['db'], of: LicensedThing): Promise<readonly Licence[]> {
  const { channelId, programmeId } = of
  if (programmeId === null) return (await channelRecord(tx, channelId))?.licences ?? []
  return (await licencesOfProgrammes(tx, [programmeId])).get(programmeId) ?? []
}

async function revoke(deps: CatalogDeps, { of, ...mine }: Licensed, id: string): Promise<null> {
  const licence = await channelLicence(deps.db, of, id)
  if (!licence) throw new Problem('not-found')
  if (licence.revocable === false) throw new Problem('conflict', { what: 'revocable: false' })
  const details = { licence: id, programme: of.programmeId }
  await recorded(deps.db, actOnChannel(deps, mine, 'channel.licence.revoke', details), (tx) =>
    revokeChannelLicence(tx, of.channelId, id),
  )
  return null
}

import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ChannelSettings, ChannelView } from '#catalog/contract/channel.ts'
import { record, recorded } from '#catalog/store/audit.ts'
import { addChannelLicence } from '#catalog/store/channel-licences.ts'
import {
  type ChannelRecord,
  channelRecords,
  channelSecrets,
  createChannel,
  deleteChannels,
  ingestOf,
  patchChannel,
  renewKey,
} from '#catalog/store/channels.ts'
import { createOnce } from '#catalog/store/creations.ts'
import { Problem } from '#platform/errors.ts'
import { type Viewer, viewerOf } from './access.ts'
import { signedIn } from './authenticate.ts'
import { actOnChannel, editableChannel, seenChannels, visibleChannel } from './channel-access.ts'
import { checkInputs } from './channel-inputs.ts'
import { channelViews } from './channel-view.ts'
import type { CatalogDeps } from './deps.ts'
import { checkLicence } from './licence-routes.ts'
import { serve } from './serve.ts'

/** Channels of everybody that this viewer may see, and what their owners set. */
export function registerChannels(app: FastifyInstance, deps: CatalogDeps): void {
  const { db, authenticate, channelSealing, now } = deps

  serve(app, 'listChannels', 'Channels on air that you may see', async ({ query, request }) => {
    const viewer = await viewerOf(deps, request)
    if (query.scope !== 'mine') {
      const seen = await seenChannels(deps, viewer, query)
      return { channels: await channelViews(deps, viewer, seen) }
    }
    const { owner } = await signedIn(authenticate, request)
    const mine = await channelRecords(db, { ...query, ownerId: owner.id })
    return { channels: await channelViews(deps, viewer, mine) }
  })

  serve(app, 'channel', 'A channel, and what is on air', async ({ params, request }) => {
    const viewer = await viewerOf(deps, request)
    return viewFor(deps, viewer, await visibleChannel(deps, viewer, params.id))
  })

  serve(
    app,
    'createChannel',
    'Make a channel; it is on air once it is started',
    async ({ body, headers, request, reply }) => {
      const account = await signedIn(authenticate, request)
      const ownerId = account.owner.id
      await checkInputs(db, ownerId, body.inputs)
      if (body.licence) checkLicence(body.licence, 'licence.')
      const creation = { ownerId, key: headers['idempotency-key'], request: ['createChannel', body] }
      const id = await createOnce(db, creation, async (tx) => {
        const made = await createChannel(tx, ownerId, body, { now: now(), seal: channelSealing.seal })
        if (body.licence) await addChannelLicence(tx, { channelId: made, programmeId: null }, body.licence)
        const details = { kind: body.kind, inputs: body.inputs.map(({ kind }) => kind) }
        await record(tx, { account, act: 'channel.create', subject: made, ownerId, details, now: now() })
        return made
      })
      reply.header('location', `${request.url.replace(/[?#].*/, '')}/${id}`)
      return ownView(deps, request, id)
    },
  )

  serve(app, 'channelSettings', 'What the owner of a channel has set', async ({ params, request }) =>
    settingsOf((await editableChannel(deps, request, params.id)).channel),
  )

  serve(app, 'patchChannel', 'Change a channel, start it or stop it', async ({ params, body, request }) => {
    const mine = await editableChannel(deps, request, params.id)
    if (body.inputs) await checkInputs(db, mine.channel.owner.id, body.inputs)
    const details = {
      fields: Object.keys(body),
      ...(body.started === undefined ? {} : { started: body.started }),
    }
    await recorded(db, actOnChannel(deps, mine, 'channel.patch', details), (tx) =>
      patchChannel(tx, params.id, body, channelSealing),
    )
    return ownView(deps, request, params.id)
  })

  serve(
    app,
    'deleteChannel',
    'Take a channel away, with all that was on air',
    async ({ params, request }) => {
      const mine = await editableChannel(deps, request, params.id)
      await recorded(db, actOnChannel(deps, mine, 'channel.delete'), (tx) =>
        deleteChannels(tx, { id: params.id }),
      )
      return null
    },
  )

  registerIngest(app, deps)
}

function registerIngest(app: FastifyInstance, deps: CatalogDeps): void {
  const { db, channelSealing, ingestAddress } = deps
  const ingest = async (channel: ChannelRecord) =>
    ingestOf(channel, await channelSecrets(db, channel.id, channelSealing), (kind, input) =>
      ingestAddress(channel.id, kind, input),
    )

  serve(app, 'channelIngest', 'Where to send to, and with which key', async ({ params, request, reply }) => {
    reply.header('cache-control', 'no-store')
    return ingest((await editableChannel(deps, request, params.id)).channel)
  })

  serve(
    app,
    'renewChannelKey',
    'Make a new stream key and passphrase; the old ones are good no longer',
    async ({ params: { id }, headers, request }) => {
      const mine = await editableChannel(deps, request, id)
      const creation = {
        ownerId: mine.account.owner.id,
        key: headers['idempotency-key'],
        request: ['renewChannelKey', id],
      }
      await createOnce(db, creation, async (tx) => {
        await renewKey(tx, id, channelSealing)
        await record(tx, actOnChannel(deps, mine, 'channel.key'))
        return id
      })
      return ingest(mine.channel)
    },
  )
}

const settingsOf = (channel: ChannelRecord): ChannelSettings => {
  const { kind, texts, region, languages, ageMark, inputs, encoding, dvrSeconds, started } = channel
  return { kind, texts, region, languages, ageMark, inputs, encoding, dvrSeconds, started }
}

async function viewFor(deps: CatalogDeps, viewer: Viewer, channel: ChannelRecord): Promise<ChannelView> {
  const [view] = await channelViews(deps, viewer, [channel])
  if (!view) throw new Problem('not-found')
  return view
}

async function ownView(deps: CatalogDeps, request: FastifyRequest, id: string): Promise<ChannelView> {
  const viewer = await viewerOf(deps, request)
  return viewFor(deps, viewer, await visibleChannel(deps, viewer, id))
}

import type { FastifyInstance } from 'fastify'
import type { ChannelThings } from './hidden-channels.ts'
import type { Hidden } from './hidden-titles.ts'
import type { TestServers } from './servers.ts'
import { validQueries } from './strangers.ts'

/** Every route that a hub says it has, and where its things are. */
export type Operation = { method: string; path: string }

/** What belongs to no title. */
export type Things = {
  breachId: string
  webhook: { id: string; deliveryId: string }
  /** One that its owner prepares. */
  channel: ChannelThings
  /** Of the owner: ids of the account and of its token, of an invitation and of a letter to it. */
  signing: { accountId: string; tokenId: string; invitationId: string; mailId: string }
}

/** An id that nothing has. */
export const nowhere = '000000000000'

export function operationsOf(hub: FastifyInstance): Operation[] {
  const { paths = {} } = hub.swagger() as { paths?: Record<string, Record<string, unknown>> }
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.keys(item).map((method) => ({ method: method.toUpperCase(), path })),
  )
}

/** What `{id}` stands for in a path. */
export function idIn(path: string, title: Hidden, { breachId, webhook, channel, signing }: Things): string {
  if (path.startsWith('/api/v1/channels/')) return channel.id
  if (path.startsWith('/api/v1/series/')) return title.seriesId
  if (path.startsWith('/api/v1/people/')) return title.personId
  if (/^\/api\/v1\/(desk\/breaches|account\/notices)\//.test(path)) return breachId
  if (path.startsWith('/api/v1/vouchers/')) return title.batchId
  if (path.startsWith('/api/v1/passes/')) return title.passId
  if (path.startsWith('/api/v1/orders/')) return title.orderId
  if (path.startsWith('/api/v1/webhooks/')) return webhook.id
  if (path.startsWith('/api/v1/accounts/')) return signing.accountId
  if (path.startsWith('/api/v1/account/sessions/')) return signing.tokenId
  if (path.startsWith('/api/v1/invitations/')) return signing.invitationId
  return path.startsWith('/api/v1/collections/') ? title.collectionId : title.id
}

/** Of a channel or its programme; null where a title is meant. */
function licenceIn(path: string, { channel }: Things): string | null {
  if (!path.startsWith('/api/v1/channels/')) return null
  return path.includes('/programmes/') ? channel.programmeLicenceId : channel.licenceId
}

/** Of things that are there, so that it is not their absence that answers. */
export async function addressOf(
  { db }: TestServers,
  { method, path }: Operation,
  title: Hidden,
  things: Things,
): Promise<string> {
  const idOf = async (table: 'licence' | 'restriction' | 'subtitle') => {
    const of = db.selectFrom(table).select('id').where('title_id', '=', title.id)
    return (await of.executeTakeFirst())?.id ?? nowhere
  }
  const values: Record<string, string> = {
    ...{
      id: idIn(path, title, things),
      licenceId: licenceIn(path, things) ?? (await idOf('licence')),
      programmeId: things.channel.programmeId,
      restrictionId: await idOf('restriction'),
      owner: 'Studio',
      language: 'kk',
      candidate: '0',
      number: /^\/(api\/v1\/vouchers|sitemap)\//.test(path) ? '1' : title.complaint,
      of: 'series',
      which: title.seriesId,
      provider: 'generic',
      deliveryId: things.webhook.deliveryId,
      digest: '0'.repeat(32),
      subtitle: await idOf('subtitle'),
      passkeyId: 'cGFzc2tleQ',
      mailId: things.signing.mailId,
    },
  }
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`${path}: no value for ${name}`)
    return value
  })
  return filled + (validQueries[`${method} ${path}`] ?? '')
}

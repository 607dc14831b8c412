import type { FastifyInstance } from 'fastify'
import { expect } from 'vitest'
import type { NewLicence, TitleView } from '#catalog/contract/title.ts'
import { beginOrder } from '#catalog/store/orders.ts'
import { hashOfSecret, newPassKey } from '#catalog/store/pass-keys.ts'
import { makePass } from '#catalog/store/passes.ts'
import { deleteTitle } from '#catalog/store/titles.ts'
import { makeAsset } from './assets.ts'
import { fileComplaint } from './complaint-desk.ts'
import { closeByLaw } from './restrictions.ts'
import { bearer, type TestServers } from './servers.ts'

/** Words of what is hidden; each stands in nothing else. */
export const marks = {
  title: 'QUPIA-ATAU',
  description: 'QUPIA-SIPATTAMA',
  licensor: 'QUPIA-BERUSHI',
  cue: 'QUPIA-SOZ',
  file: 'QUPIA-FAYL',
  person: 'QUPIA-ADAM',
  series: 'QUPIA-SERIYA',
  chapter: 'QUPIA-KEZEK',
  explanation: 'QUPIA-TUSINDIRME',
  complaint: 'QUPIA-SHAGHYM',
  breach: 'QUPIA-BUZU',
  vouchers: 'QUPIA-VAUCHER',
  channel: 'QUPIA-ARNA',
  programme: 'QUPIA-BAGDARLAMA',
}

/**
 * A title of the studio that nobody but itself may know of; one that is `announced` may be known of, and no more. It has a
 * series and a person of its own, which are as hidden, and stands alone in a list of an editor.
 */
export type Hidden = {
  why: string
  id: string
  assetId: string
  announced: boolean
  seriesId: string
  personId: string
  collectionId: string
  /** Its number. */
  complaint: string
  /** Of vouchers, of a pass of one of them, and of somebody's order: all for this title. */
  batchId: string
  passId: string
  orderId: string
}

export const licence = (terms: Partial<NewLicence> = {}): NewLicence => ({
  ...{ licensor: marks.licensor, territories: ['KZ'], uses: ['stream'] },
  ...terms,
})

type Make = (
  why: string,
  licences: NewLicence[],
  state: 'complete' | 'encoding' | null,
  announced?: boolean,
) => Promise<Hidden>

function maker(
  servers: TestServers,
  hub: FastifyInstance,
  studio: Record<string, string>,
  editor: Record<string, string>,
): Make {
  const ask = async (method: 'POST' | 'PUT', path: string, payload: object | string, headers = studio) => {
    const answer = await hub.inject({ method, url: `/api/v1${path}`, headers, payload })
    expect(answer.statusCode, answer.body).toBeLessThan(300)
    return answer.json()
  }
  return async (why, licences, state, announced = false) => {
    const texts = { kk: { title: marks.title, description: marks.description } }
    const series = { kind: 'aitys', texts: { kk: { title: marks.series } } }
    const { id: seriesId } = await ask('POST', '/series', series)
    const credits = [{ role: 'akyn', name: `${marks.person} ${why}` }]
    const title: TitleView = await ask('POST', '/titles', { kind: 'aitys', texts, seriesId, credits })
    const { id } = title
    const chapters = [{ start: 1, texts: { kk: { title: marks.chapter } }, credits }]
    await ask('PUT', `/titles/${id}/chapters`, { chapters })
    const list = { texts: { kk: { title: 'Таңдаулы' } }, titleIds: [id] }
    const { id: collectionId } = await ask('POST', '/collections', list, editor)
    for (const one of licences) await ask('POST', `/titles/${id}/licences`, one)
    const vtt = `WEBVTT\n\n00:01.000 --> 00:02.000\n${marks.cue}\n`
    await ask('PUT', `/titles/${id}/subtitles/kk`, vtt, { ...studio, 'content-type': 'text/vtt' })
    const assetId = state ? await makeAsset(servers, id, state) : ''
    await servers.db
      .updateTable('asset')
      .set({ source_name: marks.file })
      .where('title_id', '=', id)
      .execute()
    const personId = title.credits[0]?.person.id ?? ''
    const about = { titleId: id, category: 'other', text: marks.complaint }
    const { number: complaint } = await fileComplaint(hub, about)
    const sold = await sell(servers, ask, id)
    return { why, id, assetId, announced, seriesId, personId, collectionId, complaint, ...sold }
  }
}

/** Vouchers for a title, one of them entered, and an order of it that waits for its payment. The title stays free. */
async function sell(
  { db }: TestServers,
  ask: (method: 'POST', path: string, payload: object) => Promise<{ id: string }>,
  titleId: string,
) {
  const batch = { scope: 'title', subject: titleId, count: 1, days: 1, note: marks.vouchers }
  const { id: batchId } = await ask('POST', '/vouchers', batch)
  const [voucher, { owner_id }] = await Promise.all([
    db.selectFrom('voucher').select('hash').where('batch_id', '=', batchId).executeTakeFirstOrThrow(),
    db.selectFrom('title').select('owner_id').where('id', '=', titleId).executeTakeFirstOrThrow(),
  ])
  const now = new Date()
  const about = { scope: 'title', subject: titleId } as const
  const passId = await makePass(db, {
    ...{ ...about, keyHash: hashOfSecret(newPassKey()), voucherHash: voucher.hash },
    ...{ from: now, until: new Date(now.getTime() + 86_400_000) },
  })
  const price = { amount: 50_000, currency: 'KZT', days: 1 } as const
  const order = { ...about, ...price, owner_id, provider: 'generic', key: newPassKey(), now }
  return { batchId, passId, orderId: await beginOrder(db, order) }
}

/** Titles that are hidden for every reason there is, and one that is open. */
export async function hiddenTitles(
  servers: TestServers,
  hub: FastifyInstance,
  studio: Record<string, string>,
): Promise<{ hidden: Hidden[]; open: Hidden }> {
  const newTitle = maker(servers, hub, studio, await bearer(servers, 'Editor', 'moderator'))
  const yesterday = { until: '2026-01-01T00:00' }
  const hidden = [
    await newTitle('a draft', [licence()], null),
    await newTitle('being encoded', [licence()], 'encoding'),
    await newTitle('without a licence', [], 'complete'),
    await newTitle('licensed to be embedded only', [licence({ uses: ['embed'] })], 'complete'),
    await newTitle('licensed elsewhere', [licence({ territories: ['CN'] })], 'complete', true),
    await newTitle('licensed until lately', [licence(yesterday)], 'complete', true),
    await newTitle('licensed from later on', [licence({ from: '2190-01-01T00:00' })], 'complete', true),
  ]
  const revoked = await newTitle('revoked', [licence()], 'complete')
  await servers.db
    .updateTable('licence')
    .set({ revoked_at: new Date() })
    .where('title_id', '=', revoked.id)
    .execute()
  const deleted = await newTitle('deleted', [licence()], 'complete')
  await deleteTitle(servers.db, deleted.id)
  const put = await newTitle('hidden by its owner', [licence()], 'complete')
  await servers.db.updateTable('title').set({ hidden_at: new Date() }).where('id', '=', put.id).execute()
  const closed = [
    await newTitle('closed by law', [licence({ territories: ['WORLD'] })], 'complete', true),
    await newTitle('closed by law, and not open anyway', [], 'complete'),
  ]
  for (const { id } of closed) await closeByLaw(servers, id, { explanation: marks.explanation })
  hidden.push(revoked, deleted, put, ...closed)
  return { hidden, open: await newTitle('open to all', [licence()], 'complete') }
}

/** What of a hidden title stands in a text. */
export const leaks = (text: string, { assetId }: Hidden): string[] =>
  [...Object.values(marks), ...(assetId ? [assetId] : [])].filter((mark) => text.includes(mark))

/** An answer without the ids that were asked for: two that differ tell one title from another. */
export const wordsOf = ({ statusCode, body }: { statusCode: number; body: string }): string =>
  `${statusCode} ${body.replaceAll(/[0-9a-z]{12}/g, '')}`

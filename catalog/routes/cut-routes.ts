import type { FastifyInstance } from 'fastify'
import { longestCutHours, type NewCut } from '#catalog/contract/recording.ts'
import { record } from '#catalog/store/audit.ts'
import type { ChannelRecord } from '#catalog/store/channels.ts'
import { createOnce } from '#catalog/store/creations.ts'
import { recordStretch } from '#catalog/store/recordings.ts'
import { titleRecord } from '#catalog/store/title-records.ts'
import { Problem } from '#platform/errors.ts'
import { actOnChannel, editableChannel } from './channel-access.ts'
import type { CatalogDeps } from './deps.ts'
import { serve } from './serve.ts'
import type { TitleViews } from './title-views.ts'

/** What was on air becomes a title when its owner says so; the guide does it by itself (`postgresRecordings`). */
export function registerCuts(app: FastifyInstance, deps: CatalogDeps, view: TitleViews): void {
  const { db, now } = deps
  serve(
    app,
    'cutChannel',
    'Make a title of what was on air between two moments',
    async ({ params, body, headers, request, reply }) => {
      const mine = await editableChannel(deps, request, params.id)
      const { account, channel } = mine
      const asked = stretchOf(channel, body, now())
      const creation = {
        ownerId: account.owner.id,
        key: headers['idempotency-key'],
        request: ['cutChannel', params.id, body],
      }
      const titleId = await createOnce(db, creation, async (tx) => {
        const made = await recordStretch(tx, { ...asked, plan: deps.planRecording, now: now() })
        if (!made) throw new Problem('nothing-on-air')
        const details = { title: made.titleId, from: body.from, until: body.until }
        await record(tx, actOnChannel(deps, mine, 'channel.cut', details))
        return made.titleId
      })
      const title = await titleRecord(db, titleId)
      const [viewed] = title ? await view(request, account, [title]) : []
      if (!title || !viewed) throw new Problem('not-found')
      if (title.latest) await deps.schedule(title.latest.id)
      reply.header('location', request.url.replace(/\/channels\/.*/, `/titles/${titleId}`))
      return viewed
    },
  )
}

/** @throws Problem bad-request */
function stretchOf(channel: ChannelRecord, { from, until, ...said }: NewCut, now: Date) {
  const [begin, end] = [Date.parse(from), Date.parse(until)]
  const length = end - begin
  if (!(length > 0 && length <= longestCutHours * 3600_000) || end > now.getTime())
    throw new Problem('bad-request', { what: 'until' })
  const language = said.language ?? channel.languages[0] ?? 'und'
  return {
    stretch: { channelId: channel.id, from: begin, until: end, language },
    words: {
      ...{ texts: said.texts, ageMark: said.ageMark ?? null, language: said.language ?? null },
      seriesId: said.seriesId ?? null,
    },
  }
}

import type { FastifyInstance } from 'fastify'
import { closedReasons, type GuideProgramme, guideDays } from '#catalog/contract/guide.ts'
import { maySee } from '#catalog/rules/may-play.ts'
import { type LiveQuestion, onProgramme } from '#catalog/rules/may-watch-live.ts'
import { record, recorded } from '#catalog/store/audit.ts'
import { createOnce } from '#catalog/store/creations.ts'
import {
  addProgramme,
  checkSlot,
  type GuideEntry,
  patchProgramme,
  programmeEntry,
  programmesBetween,
  removeProgramme,
} from '#catalog/store/programmes.ts'
import { Problem } from '#platform/errors.ts'
import { viewerOf } from './access.ts'
import {
  actOnChannel,
  editableChannel,
  liveQuestion,
  restrictionsOfPlayed,
  visibleChannel,
} from './channel-access.ts'
import type { CatalogDeps } from './deps.ts'
import { serve } from './serve.ts'

const dayMs = 86_400_000
const minuteMs = 60_000

/** The programme guide of a channel: read by whoever may see it, written by its owner. */
export function registerGuide(app: FastifyInstance, deps: CatalogDeps): void {
  const { db, now } = deps
  const entryOf = async (channelId: string, id: string): Promise<GuideEntry> => {
    const entry = await programmeEntry(db, channelId, id)
    if (!entry) throw new Problem('not-found')
    return entry
  }
  const programmeFor = ({ programme, licences }: GuideEntry) => ({ ...programme, licences })

  serve(app, 'guide', 'The programme guide of a channel', async ({ params, query, request }) => {
    const viewer = await viewerOf(deps, request)
    const channel = await visibleChannel(deps, viewer, params.id)
    const span = spanAsked(query, now())
    const [entries, restrictions] = await Promise.all([
      programmesBetween(db, channel.id, span.from, span.until),
      restrictionsOfPlayed(db, [channel]),
    ])
    const question = liveQuestion(channel, viewer, { entries, restrictions, now: now() })
    return {
      ...{ from: span.from.toISOString(), until: span.until.toISOString() },
      programmes: entries.map((entry) => guideProgramme(question, entry)),
    }
  })

  serve(app, 'programme', 'One programme, with its licences', async ({ params, request }) => {
    const { channel } = await editableChannel(deps, request, params.id)
    return programmeFor(await entryOf(channel.id, params.programmeId))
  })

  serve(
    app,
    'createProgramme',
    'Put a programme into the guide; its neighbours are cut',
    async ({ params, body, headers, request }) => {
      const mine = await editableChannel(deps, request, params.id)
      checkSlot({ starts: new Date(body.starts), ends: new Date(body.ends) })
      const creation = {
        ownerId: mine.account.owner.id,
        key: headers['idempotency-key'],
        request: ['createProgramme', params.id, body],
      }
      const id = await createOnce(db, creation, async (tx) => {
        const made = await addProgramme(tx, params.id, body)
        const details = { programme: made, starts: body.starts, ends: body.ends }
        await record(tx, actOnChannel(deps, mine, 'programme.create', details))
        return made
      })
      return programmeFor(await entryOf(params.id, id))
    },
  )

  serve(
    app,
    'patchProgramme',
    'Change a programme; where it grows, its neighbours are cut',
    async ({ params: { id, programmeId }, body, request }) => {
      const mine = await editableChannel(deps, request, id)
      await entryOf(id, programmeId)
      const { starts = null, ends = null } = body
      const details = { programme: programmeId, fields: Object.keys(body), starts, ends }
      await recorded(db, actOnChannel(deps, mine, 'programme.patch', details), (tx) =>
        patchProgramme(tx, id, programmeId, body),
      )
      return programmeFor(await entryOf(id, programmeId))
    },
  )

  serve(
    app,
    'deleteProgramme',
    'Take a programme out of the guide, with its licences',
    async ({ params: { id, programmeId }, request }) => {
      const mine = await editableChannel(deps, request, id)
      const { programme } = await entryOf(id, programmeId)
      const details = { programme: programmeId, starts: programme.starts, ends: programme.ends }
      await recorded(db, actOnChannel(deps, mine, 'programme.delete', details), (tx) =>
        removeProgramme(tx, id, programmeId),
      )
      return null
    },
  )
}

/** A programme, and why this viewer may not watch it if so. */
export function guideProgramme(question: LiveQuestion, { programme, terms }: GuideEntry): GuideProgramme {
  const verdict = onProgramme(question, terms)
  if (verdict.allowed || maySee(verdict)) return { ...programme, closed: null }
  const told = closedReasons.find((reason) => reason === verdict.code)
  return { ...programme, closed: told ?? 'no-licence' }
}

/** `days` from this minute on, unless it is said: whoever asks twice in a minute is answered the same. @throws Problem bad-request */
export function spanAsked(
  { from, until }: { from?: string; until?: string },
  now: Date,
  { days = 1, longest = guideDays }: { days?: number; longest?: number } = {},
): { from: Date; until: Date } {
  const begin =
    from === undefined ? new Date(Math.floor(now.getTime() / minuteMs) * minuteMs) : new Date(from)
  const end = until === undefined ? new Date(begin.getTime() + days * dayMs) : new Date(until)
  const length = end.getTime() - begin.getTime()
  if (!(length > 0 && length <= longest * dayMs)) throw new Problem('bad-request', { what: 'until' })
  return { from: begin, until: end }
}

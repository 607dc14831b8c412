import type { FastifyInstance } from 'fastify'
import type { KeepPermit, KeepRung } from '#catalog/contract/keep.ts'
import { adultAge } from '#catalog/contract/title.ts'
import { chaptersWithin } from '#catalog/rules/chapters.ts'
import {
  keepDays,
  keptUntil,
  type Permit,
  permitText,
  readPermit,
  unkeepable,
  unrenewable,
} from '#catalog/rules/keep-terms.ts'
import { maySee } from '#catalog/rules/may-play.ts'
import { offeredSubtitles } from '#catalog/rules/offered-subtitles.ts'
import { chaptersOf } from '#catalog/store/chapters.ts'
import { encodingsOf } from '#catalog/store/encoded-parts.ts'
import { subtitlesOf } from '#catalog/store/subtitles.ts'
import { type TitleRecord, titleRecords } from '#catalog/store/title-records.ts'
import { errorText, Problem } from '#platform/errors.ts'
import { refusalFor, type Viewer, verdictFor, visibleTitle } from './access.ts'
import type { CatalogDeps } from './deps.ts'
import { mediaBase } from './pathways.ts'
import { languageOf } from './problem.ts'
import { serve } from './serve.ts'
import { anybody, takenUntil, titleToTake } from './taking-along.ts'
import { toldText, wantedScript } from './told-in.ts'

type Shown = NonNullable<TitleRecord['shown']>

/**
 * Copies on viewers' devices. Accounts play no part: a copy belongs to a device, so it is given to whoever asks as to
 * anybody there, and an owner's own eyes are no reason for one. It needs a licence for `download`, by the same decision as
 * everything else; the hub writes nothing down of who keeps what.
 */
export function registerKeep(app: FastifyInstance, deps: CatalogDeps): void {
  serve(
    app,
    'keepOffer',
    'Whether a title may be kept on a device, and in what sizes',
    async ({ params, request }) => {
      const viewer = await anybody(deps, request, null)
      const title = await visibleTitle(deps, viewer, params.id)
      // Who is old enough is asked when it is kept.
      const verdict = verdictFor(title, { ...viewer, ageConfirmed: adultAge }, 'download', deps.now())
      const offered = verdict.allowed && unkeepable(title.shown) === null
      if (!offered) return { offered, days: keepDays, rungs: [], storyboard: null }
      const rungs = await rungsOf(deps, title.shown)
      return { offered, days: keepDays, rungs, storyboard: title.shown?.storyboardBytes ?? null }
    },
  )

  serve(
    app,
    'keep',
    'Leave to keep a title on a device for a while, and where its bytes are',
    async ({ params, body, request, reply }) => {
      const now = deps.now()
      const asked = { id: params.id, ageConfirmed: body?.ageConfirmed ?? null, now }
      const { title, shown, until } = await titleToTake(deps, request, asked)
      const fetchUntil = earlier(new Date(now.getTime() + deps.playbackSeconds * 1000), until)
      const start = mediaBase(deps.pathwaysOf(request.ip))
      const base = `${start}${deps.signPath(shown.id, fetchUntil, title.permit)}`
      const { id: assetId, version, duration, storyboardBytes: bytes } = shown
      const [rungs, rows, chapters] = await Promise.all([
        rungsOf(deps, shown),
        subtitlesOf(deps.db, title.id, shown),
        chaptersOf(deps.db, title.id),
      ])
      reply.header('cache-control', 'no-store')
      return {
        ...{ permit: permitOf(deps, title.id, assetId, until), assetId, version, rungs },
        master: `${base}master.m3u8`,
        subtitles: offeredSubtitles(rows).map(({ id, language, label, kind, forced }) => ({
          ...{ id, language, label, kind, forced },
          url: `${base}${version}/text/${id}.vtt`,
        })),
        storyboard: bytes === null ? null : { url: `${base}${version}/storyboard.vtt`, bytes },
        chapters: chaptersWithin(chapters, duration),
      }
    },
  )

  serve(
    app,
    'renewKept',
    'What a device keeps may be played on, or may not',
    async ({ body, request, reply }) => {
      const viewer = await anybody(deps, request, body.ageConfirmed ?? null)
      const ids = [...new Set([...body.kept.map(({ titleId }) => titleId), ...body.seen])]
      const titles = new Map((await titleRecords(deps.db, ids)).map((title) => [title.id, title]))
      const now = deps.now()
      const accepted = request.headers['accept-language']
      const [language, script] = [languageOf(accepted), wantedScript({}, accepted)]
      const results = body.kept.map(({ titleId, token }) => {
        const permit = readPermit(deps.permitSealing.unseal(Buffer.from(token, 'base64url')))
        try {
          return renewed(deps, { titleId, permit, title: titles.get(titleId), viewer })
        } catch (error) {
          if (!(error instanceof Problem)) throw error
          const { code, details } = error
          const message = toldText(errorText(code, language, details), language, script)
          return { titleId, refusal: { code, message } }
        }
      })
      reply.header('cache-control', 'no-store')
      return {
        now: now.toISOString(),
        permits: results.filter((one) => 'token' in one),
        ended: results.filter((one) => 'refusal' in one),
        gone: body.seen.filter((id) => {
          const title = titles.get(id)
          return !title || !maySee(verdictFor(title, viewer, 'stream', now))
        }),
      }
    },
  )
}

type Kept = { titleId: string; permit: Permit | null; title: TitleRecord | undefined; viewer: Viewer }

/** @throws Problem why it may not be played on */
function renewed(deps: CatalogDeps, { titleId, permit, title, viewer }: Kept): KeepPermit {
  if (!title) throw new Problem('not-found')
  const now = deps.now()
  const seen = verdictFor(title, viewer, 'stream', now)
  if (!seen.allowed && !maySee(seen)) throw refusalFor(seen, title, viewer)
  const until = takenUntil(verdictFor(title, viewer, 'download', now))
  if (!permit) throw new Problem('keep-unknown')
  const against = unrenewable(permit, titleId, title.shown)
  if (against !== null || !title.shown) throw new Problem(against ?? 'keep-replaced')
  return permitOf(deps, titleId, title.shown.id, until)
}

function permitOf(
  { permitSealing, now }: CatalogDeps,
  titleId: string,
  assetId: string,
  until: Date | null,
): KeepPermit {
  const issued = now()
  const text = permitText({ titleId, assetId, issued: issued.getTime() })
  return {
    titleId,
    token: permitSealing.seal(text).toString('base64url'),
    issuedAt: issued.toISOString(),
    expiresAt: keptUntil(until, issued).toISOString(),
  }
}

async function rungsOf({ db, keepRungs }: CatalogDeps, shown: Shown | null): Promise<KeepRung[]> {
  if (!shown) return []
  const encoding = (await encodingsOf(db, [shown.id])).get(shown.id)
  return encoding ? keepRungs(encoding.plan, encoding.parts) : []
}

/** The address never outlives what allows it. */
const earlier = (a: Date, b: Date | null) => (b && b < a ? b : a)

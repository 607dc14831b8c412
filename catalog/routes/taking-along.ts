import type { FastifyRequest } from 'fastify'
import { unkeepable } from '#catalog/rules/keep-terms.ts'
import type { Verdict } from '#catalog/rules/may-play.ts'
import type { AssetSummary } from '#catalog/store/asset-summaries.ts'
import type { TitleRecord } from '#catalog/store/title-records.ts'
import { Problem } from '#platform/errors.ts'
import { type Viewer, verdictFor, viewerOf, visibleTitle, withPasses } from './access.ts'
import type { CatalogDeps } from './deps.ts'

/**
 * What viewers take along: copies on their devices, and files. Accounts play no part, and an owner's own eyes are no reason:
 * it needs a licence for `download`, by the same decision as everything else.
 */

/** Who asks, as somebody without an account, with the passes of the device. */
export async function anybody(
  deps: CatalogDeps,
  request: FastifyRequest,
  ageConfirmed: number | null,
): Promise<Viewer> {
  const viewer = await withPasses(deps, request, await viewerOf(deps, request))
  return { ...viewer, account: null, ageConfirmed }
}

/**
 * The end of what allows it; null when none is set.
 * @throws Problem why not: of a title that may be seen, that its licence lets nobody keep it is no secret
 */
export function takenUntil(verdict: Verdict): Date | null {
  if (verdict.allowed) return verdict.until
  const { code, details } = verdict
  throw code === 'no-licence'
    ? new Problem('use-not-licensed', { use: 'download' })
    : new Problem(code, details)
}

/** `until`: the end of what allows it; null when none is set. */
export type Taken = { title: TitleRecord; shown: AssetSummary; until: Date | null }

/** A title that this viewer may have as files now. @throws Problem why not */
export async function titleToTake(
  deps: CatalogDeps,
  request: FastifyRequest,
  { id, ageConfirmed = null, now = deps.now() }: { id: string; ageConfirmed?: number | null; now?: Date },
): Promise<Taken> {
  const viewer = await anybody(deps, request, ageConfirmed)
  const title = await visibleTitle(deps, viewer, id)
  const until = takenUntil(verdictFor(title, viewer, 'download', now))
  const unfit = unkeepable(title.shown)
  if (unfit !== null || !title.shown) throw new Problem(unfit ?? 'not-watchable')
  return { title, shown: title.shown, until }
}

/** Whether this viewer may have files of a title that they see. */
export const mayTake = (title: TitleRecord, viewer: Viewer, now: Date): boolean =>
  unkeepable(title.shown) === null && verdictFor(title, viewer, 'download', now).allowed

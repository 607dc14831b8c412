import type { FastifyRequest } from 'fastify'
import type { Account } from '#catalog/contract/account.ts'
import type { AuditAct, AuditDetails } from '#catalog/contract/audit.ts'
import type { LicenceUse, ShownBy } from '#catalog/contract/title.ts'
import { mayEdit, mayPlay, maySee, type Verdict } from '#catalog/rules/may-play.ts'
import type { PassTerms } from '#catalog/rules/pass-terms.ts'
import type { Act } from '#catalog/store/audit.ts'
import { passTermsOf } from '#catalog/store/passes.ts'
import { type TitleRecord, titleRecord } from '#catalog/store/title-records.ts'
import type { Scope } from '#catalog/store/title-scope.ts'
import { Problem } from '#platform/errors.ts'
import { signedIn } from './authenticate.ts'
import type { CatalogDeps } from './deps.ts'
import { passKeys } from './pass-cookie.ts'

type Deps = Pick<CatalogDeps, 'db' | 'authenticate' | 'countryOf' | 'now'>
/** `ageConfirmed`: in years, as they say. This and `passes` are asked only of who plays: see `withPasses`. */
export type Viewer = {
  account: Account | null
  country: string
  ageConfirmed: number | null
  passes: readonly PassTerms[]
}

/** Who is looking and from where. @throws what `authenticate` throws */
export async function viewerOf({ authenticate, countryOf }: Deps, request: FastifyRequest): Promise<Viewer> {
  const account = await authenticate(request)
  return { account, country: countryOf(request.ip), ageConfirmed: null, passes: [] }
}

/** With the passes that came with the request, for what a title itself is: lists show those who have yet to pay as much. */
export async function withPasses(
  { db }: Pick<CatalogDeps, 'db'>,
  request: FastifyRequest,
  viewer: Viewer,
): Promise<Viewer> {
  return { ...viewer, passes: await passTermsOf(db, passKeys(request)) }
}

/** Everybody's titles that this viewer may find in lists; mayPlay has the last word on each. */
export function publicScope({ account, country }: Viewer): Scope {
  const everything = isEditor(account)
  return { kind: 'public', country, ownerId: account?.owner.id ?? null, everything }
}

/** Moderators and admins: they change what belongs to others, and make the hub's own lists. */
export const isEditor = (account: Account | null): boolean => account !== null && account.role !== 'owner'

/** The verdict on the asset that would play. */
export function verdictFor(title: TitleRecord, viewer: Viewer, use: LicenceUse, now: Date): Verdict {
  const { id, licences, restrictions, owner, series, ageMark, hidden, offers, shown } = title
  const asked = { id, seriesId: series?.id ?? null, ownerId: owner.id, ageMark, hidden }
  return mayPlay({ licences, restrictions, title: asked, offers, asset: shown, viewer, use, now })
}

/** Refusals that may be explained to anybody: the title is announced, just not here, not now or not to everybody. */
export const announcedCodes: readonly string[] = [
  ...['not-in-territory', 'not-yet', 'no-longer', 'restricted', 'age-unconfirmed', 'payment-required'],
]

/** Who may change a title sees it always, others when they may watch it. */
export const sees = (title: TitleRecord, viewer: Viewer, now: Date): boolean =>
  mayEdit(viewer.account, { ownerId: title.owner.id }) || maySee(verdictFor(title, viewer, 'stream', now))

type ReadTitle = (id: string) => Promise<TitleRecord | null>

/** Titles of pages that are being written. */
const readBefore = new WeakMap<FastifyRequest, Map<string, ReturnType<ReadTitle>>>()

/** From here on what a request is told of a title is told of one reading: the parts of a page do not contradict one another. */
export const readEachOnce = (request: FastifyRequest): void => void readBefore.set(request, new Map())

/** How a request reads titles: anew each time, but for the parts of a page. */
export function titleReader({ db }: Pick<Deps, 'db'>, request: FastifyRequest): ReadTitle {
  const before = readBefore.get(request)
  return (id) => {
    const reading = before?.get(id) ?? titleRecord(db, id)
    before?.set(id, reading)
    return reading
  }
}

/**
 * A title this viewer may see: on the hub itself, or framed by another site, where the eyes of its owner are no reason.
 * @throws Problem not-found for one that is not public, or the reason when it is, elsewhere, at another time or but for
 * the law
 */
export async function visibleTitle(
  deps: Deps,
  viewer: Viewer,
  id: string,
  use: ShownBy = 'stream',
  read: ReadTitle = (id) => titleRecord(deps.db, id),
): Promise<TitleRecord> {
  const title = await read(id)
  if (!title) throw new Problem('not-found')
  if (use === 'stream' && mayEdit(viewer.account, { ownerId: title.owner.id })) return title
  const verdict = verdictFor(title, viewer, use, deps.now())
  if (!verdict.allowed && !maySee(verdict)) throw refusalFor(verdict, title, viewer)
  return title
}

/** The reason, to whom it may be told; to others the title is not there. */
export function refusalFor(
  { code, details }: Extract<Verdict, { allowed: false }>,
  title: TitleRecord,
  { account }: Viewer,
): Problem {
  const announced = announcedCodes.includes(code) && isReady(title)
  const mayKnow = announced || mayEdit(account, { ownerId: title.owner.id })
  return mayKnow ? new Problem(code, details) : new Problem('not-found')
}

type Editing = { title: TitleRecord; account: Account }

/** What whoever may change a title does to it, for the audit trail. */
export function actOn(
  { now }: Pick<CatalogDeps, 'now'>,
  { title, account }: Editing,
  act: AuditAct,
  details: AuditDetails = {},
): Act {
  return { account, act, subject: title.id, ownerId: title.owner.id, details, now: now() }
}

/** @throws Problem not-signed-in; not-found when it is not the caller's to change: others' drafts are nobody's business */
export async function editableTitle(deps: Deps, request: FastifyRequest, id: string): Promise<Editing> {
  const account = await signedIn(deps.authenticate, request)
  const title = await titleRecord(deps.db, id)
  if (!title || !mayEdit(account, { ownerId: title.owner.id })) throw new Problem('not-found')
  return { title, account }
}

/** Something can be watched, by whoever may. */
export function isReady({ shown }: TitleRecord): boolean {
  return shown?.state === 'watchable' || shown?.state === 'complete'
}

import type { Decision, DeskComplaint, Instance } from '#catalog/contract/complaint.ts'
import type { NewRestriction, RestrictionReason } from '#catalog/contract/restriction.ts'

/** The three ways a complaint can end, as they are chosen. */
export const verdicts = ['rejected', 'correction', 'restriction'] as const
export type Verdict = (typeof verdicts)[number]

export type Draft = {
  verdict: Verdict | null
  /** One that is in force already; empty for a new one, which the next four fields say. */
  restrictionId: string
  authority: string
  number: string
  day: string
  rests: RestrictionReason
  reason: string
}
/** Fields that must not be empty. */
export type Gap = 'verdict' | 'authority' | 'number' | 'day' | 'reason'

export const emptyDraft: Draft = {
  ...{ verdict: null, restrictionId: '', authority: '', number: '', day: '', rests: 'order', reason: '' },
}

/** What a complaint may close. */
export type Closable = { id: string; isChannel: boolean }

/** null: neither the hub itself nor what is gone can be restricted. */
export function closableOf({ title, channel }: Pick<DeskComplaint, 'title' | 'channel'>): Closable | null {
  if (channel) return { id: channel.id, isChannel: true }
  return title && { id: title.id, isChannel: false }
}

/** What is missing, in the order of the form. */
export function gapsOf(draft: Draft): Gap[] {
  const restricts = draft.verdict === 'restriction' && draft.restrictionId === ''
  const needed = [...(restricts ? (['authority', 'number', 'day'] as const) : []), 'reason' as const]
  const blank = needed.filter((name) => draft[name].trim() === '')
  return draft.verdict === null ? ['verdict', ...blank] : blank
}

/** The restriction to be made first; null when none is, or one is there. */
export function restrictionOf({
  verdict,
  restrictionId,
  authority,
  number,
  day,
  rests,
}: Draft): NewRestriction | null {
  if (verdict !== 'restriction' || restrictionId !== '') return null
  return { authority: authority.trim(), decision: number.trim(), decidedOn: day, reason: rests }
}

/** What is sent of a draft without gaps; `madeId`: of the restriction that was made for it. */
export function decisionOf(draft: Draft, instance: Instance, madeId: string | null): Decision {
  const said = { instance, reason: draft.reason.trim() }
  if (draft.verdict === 'restriction')
    return { ...said, outcome: 'upheld', remedy: 'restriction', restrictionId: madeId ?? draft.restrictionId }
  if (draft.verdict === 'correction') return { ...said, outcome: 'upheld', remedy: 'correction' }
  return { ...said, outcome: 'rejected' }
}

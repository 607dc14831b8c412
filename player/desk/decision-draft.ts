import type { Decision, Instance } from '#catalog/contract/complaint.ts'

/** The three ways a complaint can end, as they are chosen. */
export const verdicts = ['rejected', 'correction', 'restriction'] as const
export type Verdict = (typeof verdicts)[number]

export type Draft = { verdict: Verdict | null; restrictionId: string; reason: string }
/** Names of the words that say what is missing. */
export type Fault = 'outcome' | 'restriction' | 'reason'

export const emptyDraft: Draft = { verdict: null, restrictionId: '', reason: '' }

/** What is missing, in the order of the form. */
export function faultsOf({ verdict, restrictionId, reason }: Draft): Fault[] {
  return [
    ...(verdict === null ? (['outcome'] as const) : []),
    ...(verdict === 'restriction' && !/^[0-9a-z]{12}$/.test(restrictionId.trim())
      ? (['restriction'] as const)
      : []),
    ...(reason.trim() === '' ? (['reason'] as const) : []),
  ]
}

/** What is sent of a draft without faults. */
export function decisionOf({ verdict, restrictionId, reason }: Draft, instance: Instance): Decision {
  const said = { instance, reason: reason.trim() }
  if (verdict === 'restriction')
    return { ...said, outcome: 'upheld', remedy: 'restriction', restrictionId: restrictionId.trim() }
  if (verdict === 'correction') return { ...said, outcome: 'upheld', remedy: 'correction' }
  return { ...said, outcome: 'rejected' }
}

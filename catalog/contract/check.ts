import Type, { type Static } from 'typebox'

/** What `./nar check` and the check after encoding say of an HLS stream, one result for each rule. */

export const CheckVerdict = Type.Union([
  Type.Literal('pass'),
  Type.Literal('fail'),
  Type.Literal('not-applicable'),
])
export type CheckVerdict = Static<typeof CheckVerdict>

export const CheckResult = Type.Object({
  /** Stable name of the rule, e.g. `apple-7.4`. */
  id: Type.String(),
  /** Where the rule stands, e.g. `Apple 7.4` or `RFC 8216bis §4.4.3.1`. */
  source: Type.String(),
  /** MUST or SHOULD of RFC 2119, as the source has it. */
  level: Type.Union([Type.Literal('must'), Type.Literal('should')]),
  /** The rule in one English sentence. */
  says: Type.String(),
  verdict: CheckVerdict,
  /** What breaks the rule and where; empty unless the verdict is `fail`. */
  findings: Type.Array(Type.String()),
  /** Findings beyond those listed. */
  more: Type.Integer({ minimum: 0 }),
})
export type CheckResult = Static<typeof CheckResult>

export const CheckReport = Type.Object({
  /** When it was checked, by the clock of whoever asked for it. */
  checkedAt: Type.Optional(Type.String({ format: 'date-time' })),
  passed: Type.Integer({ minimum: 0 }),
  failed: Type.Integer({ minimum: 0 }),
  notApplicable: Type.Integer({ minimum: 0 }),
  results: Type.Array(CheckResult),
})
export type CheckReport = Static<typeof CheckReport>

import Type, { type Static } from 'typebox'
import { Days, Money } from './money.ts'
import { PassScope, PassSubject } from './pass.ts'
import { Id } from './title.ts'

/** Codes that owners print and sell or give away; each opens what a pass opens. Pure. */

/** Of one batch. */
export const mostCodes = 1000
export const mostUses = 10_000

export const NewVoucherBatch = Type.Object(
  {
    scope: PassScope,
    /** The title or series; not of `owner`, which is everything of the caller's own. */
    subject: Type.Optional(Id),
    count: Type.Integer({ minimum: 1, maximum: mostCodes }),
    /** How many devices each code can be entered on. */
    uses: Type.Optional(Type.Integer({ minimum: 1, maximum: mostUses, default: 1 })),
    /** How long it is good for on a device, from its entry on. */
    days: Days,
    /** The last moment to enter it is before this one. */
    expiresAt: Type.Optional(Type.String({ format: 'date-time' })),
    /** What one code is sold for; none is given away. */
    price: Type.Optional(Money),
    note: Type.Optional(Type.String({ maxLength: 300, pattern: '^[^\\u0000]*$' })),
  },
  { additionalProperties: false },
)
export type NewVoucherBatch = Static<typeof NewVoucherBatch>

export const VoucherBatch = Type.Object({
  id: Id,
  opens: PassSubject,
  count: Type.Integer(),
  uses: Type.Integer(),
  days: Days,
  expiresAt: Type.Union([Type.String({ format: 'date-time' }), Type.Null()]),
  price: Type.Union([Money, Type.Null()]),
  note: Type.String(),
  madeAt: Type.String({ format: 'date-time' }),
  revokedAt: Type.Union([Type.String({ format: 'date-time' }), Type.Null()]),
  /** Codes entered at least once, and entries of all together. */
  entered: Type.Integer(),
  entries: Type.Integer(),
})
export type VoucherBatch = Static<typeof VoucherBatch>

/** Newest first. */
export const VoucherBatches = Type.Object({ batches: Type.Array(VoucherBatch) })
export type VoucherBatches = Static<typeof VoucherBatches>

export const Voucher = Type.Object({
  /** 1, 2, 3, … within its batch. */
  number: Type.Integer(),
  /** null when the secret it was sealed with is gone: the code still works. */
  code: Type.Union([Type.String(), Type.Null()]),
  entries: Type.Integer(),
  revokedAt: Type.Union([Type.String({ format: 'date-time' }), Type.Null()]),
})
export type Voucher = Static<typeof Voucher>

/** To be printed: for the owner alone. */
export const VoucherSheet = Type.Interface([VoucherBatch], { vouchers: Type.Array(Voucher) })
export type VoucherSheet = Static<typeof VoucherSheet>

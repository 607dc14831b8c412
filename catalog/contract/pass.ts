import Type, { type Static } from 'typebox'
import { Locale } from './locale.ts'
import { Days, Money, OfferScope } from './money.ts'
import { MailAddress } from './signing-in.ts'
import { Id, LocalTexts } from './title.ts'

/** What viewers have paid for or been given: without an account, and without a word of who they are. Pure. */

/** What a pass opens: a title, all titles of a series, or all of an owner. */
export const passScopes = ['title', 'series', 'owner'] as const
export const PassScope = Type.Enum(passScopes)
export type PassScope = (typeof passScopes)[number]

/** `texts` names a title or series; null of one that is gone. `name` is the owner's. */
export const PassSubject = Type.Object({
  scope: PassScope,
  id: Id,
  texts: Type.Union([LocalTexts, Type.Null()]),
  name: Type.String(),
})
export type PassSubject = Static<typeof PassSubject>

/** A pass of this device. Its key is in the cookie `nar_passes`, or in the header `Nar-Pass`, and nowhere else. */
export const Pass = Type.Object({
  id: Id,
  opens: PassSubject,
  from: Type.String({ format: 'date-time' }),
  until: Type.String({ format: 'date-time' }),
  /** How many more devices it can be taken to; those of a voucher are taken by entering the voucher again. */
  devicesLeft: Type.Integer({ minimum: 0 }),
  /** Paid for here, so that there is a receipt; else a voucher made it. */
  bought: Type.Boolean(),
})
export type Pass = Static<typeof Pass>

/** Those of this device that are in force. */
export const Passes = Type.Object({ passes: Type.Array(Pass) })
export type Passes = Static<typeof Passes>

/** As it was typed: spaces and hyphens are nothing, and O is 0. */
export const Redemption = Type.Object(
  { code: Type.String({ minLength: 1, maxLength: 60 }) },
  { additionalProperties: false },
)
export type Redemption = Static<typeof Redemption>

/** Takes a bought pass to another device: entered there as a voucher is, once. */
export const DeviceCode = Type.Object({
  code: Type.String(),
  until: Type.String({ format: 'date-time' }),
})
export type DeviceCode = Static<typeof DeviceCode>

/** Where a receipt goes, and in what it is written. The address is kept until the letter is sent, and no longer. */
export const ReceiptRequest = Type.Object(
  { mail: MailAddress, locale: Locale },
  { additionalProperties: false },
)
export type ReceiptRequest = Static<typeof ReceiptRequest>

export const NewOrder = Type.Object(
  {
    titleId: Id,
    of: OfferScope,
    /** As in PlaybackRequest: nobody pays for what they would not be let see. */
    ageConfirmed: Type.Optional(Type.Integer({ minimum: 0, maximum: 18 })),
  },
  { additionalProperties: false },
)
export type NewOrder = Static<typeof NewOrder>

export const orderStates = ['pending', 'paid', 'refunded'] as const
export const OrderState = Type.Enum(orderStates)
export type OrderState = (typeof orderStates)[number]

/** Told to the device that began it. */
export const Order = Type.Object({
  id: Id,
  of: OfferScope,
  price: Money,
  days: Days,
  state: OrderState,
})
export type Order = Static<typeof Order>

/** `url`: where to pay; the provider sends the viewer back to the title from there. */
export const BegunOrder = Type.Interface([Order], { url: Type.String() })
export type BegunOrder = Static<typeof BegunOrder>

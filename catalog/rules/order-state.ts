import type { OrderState } from '#catalog/contract/pass.ts'

/** What a payment provider says of an order. */
export const paymentEventKinds = ['paid', 'refunded'] as const
export type PaymentEventKind = (typeof paymentEventKinds)[number]

/**
 * What an order is after an event. Providers promise no order of their messages: a refund that comes first closes the
 * order, and the word of the payment that comes after opens nothing.
 */
export function stateAfter(state: OrderState, event: PaymentEventKind): OrderState {
  if (event === 'refunded') return 'refunded'
  return state === 'pending' ? 'paid' : state
}

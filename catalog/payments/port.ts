import type { IncomingHttpHeaders } from 'node:http'
import type { Money } from '#catalog/contract/money.ts'
import type { PaymentEvent } from '#catalog/store/orders.ts'

/** What a provider is asked to take money for. It hears nothing of the viewer, and of the title only its name. */
export type PaymentRequest = {
  orderId: string
  price: Money
  /** What is bought, in words of the viewer's language. */
  name: string
  language: string
  /** Where the viewer comes back to, paid or not. */
  returnUrl: string
  /** Where events are posted to. */
  webhookUrl: string
}

/** Where money is taken: the hub itself never sees a card. */
export type PaymentProvider = {
  /** In the address of its webhook, and with each order. */
  name: string
  /** Where the viewer is sent to pay. @throws when the provider does not answer as it should */
  begin(request: PaymentRequest): Promise<{ url: string }>
  /**
   * What a webhook says; null for events that are none of ours.
   * @param body its very bytes: the signature is over them
   * @throws Problem payment-signature; bad-request for what is signed and cannot be read
   */
  read(headers: IncomingHttpHeaders, body: Buffer, now: Date): PaymentEvent | null
}

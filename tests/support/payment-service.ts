import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { signedHeaders, verifiedId } from '#platform/standard-webhooks.ts'

/** What the hub asked money for. */
export type TakenOrder = {
  order: string
  amount: number
  currency: string
  name: string
  language: string
  returnUrl: string
  webhookUrl: string
}

/** A payment service as the generic driver expects one: it takes orders, shows a page to pay on, and tells the hub. */
export type PaymentService = Awaited<ReturnType<typeof startPaymentService>>

const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`

const page = ({ order, name, amount, currency, returnUrl }: TakenOrder) => `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Payment</title><meta name="viewport" content="width=device-width">
<h1>${name}</h1><p>${amount / 100} ${currency}</p>
<form method="post" action="/pay/${order}"><button>Pay</button></form><a href="${returnUrl}">Cancel</a></html>`

/** `now`: the clock it signs by. */
export async function startPaymentService(now: () => Date = () => new Date()) {
  const orders = new Map<string, TakenOrder>()
  let events = 0
  let broken = false
  const take = async (request: IncomingMessage) => {
    const body = await text(request)
    if (verifiedId(secret, request.headers, Buffer.from(body), now()) === null) return null
    const { data } = JSON.parse(body) as { data: TakenOrder }
    orders.set(data.order, data)
    return data
  }
  /** Tells the hub, as often as it is called; resolves with the status it answered. */
  const tell = async (
    orderId: string,
    kind: 'paid' | 'refunded',
    change: object = {},
    id = `evt_${++events}`,
  ) => {
    const { webhookUrl, amount, currency } = orders.get(orderId) ?? fail(orderId)
    const data = { order: orderId, amount, currency, ...change }
    const body = JSON.stringify({ type: `payment.${kind}`, timestamp: new Date().toISOString(), data })
    const answer = await fetch(webhookUrl, {
      ...{ method: 'POST', body },
      headers: { 'content-type': 'application/json', ...signedHeaders([secret], { id, body }, now()) },
    })
    return answer.status
  }
  const server = createServer(async (request, response) => {
    const paying = /^\/pay\/(\w+)$/.exec(request.url ?? '')?.[1] ?? ''
    const order = orders.get(paying)
    if (request.url === '/orders' && !broken) {
      const taken = await take(request)
      response.writeHead(taken ? 200 : 401, { 'content-type': 'application/json' })
      return response.end(taken ? JSON.stringify({ url: `${url}/pay/${taken.order}` }) : '{}')
    }
    // A browser looks for an icon, too.
    if (!order) return response.writeHead(broken ? 500 : 204).end()
    if (request.method !== 'POST')
      return response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page(order))
    // The viewer is back before the hub hears of the payment, as it often is.
    response.writeHead(303, { location: order.returnUrl }).end()
    setTimeout(() => void tell(paying, 'paid'), 1000)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    settings: { paymentUrl: `${url}/orders`, paymentSecret: secret },
    orders,
    tell,
    /** Answers nothing of use from now on. */
    breakDown: (yes: boolean) => {
      broken = yes
    },
    close: () =>
      new Promise<void>((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}

function fail(orderId: string): never {
  throw new Error(`no order ${orderId}`)
}

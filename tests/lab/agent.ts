import { createHash } from 'node:crypto'
import { startViewing, type Viewing } from './viewing.ts'

/** Runs inside the namespace of viewers, and does what the lab says: asks for addresses, watches. */
export type Asked = { url: string; method?: string; headers?: Record<string, string>; body?: string }
export type Answer = {
  status: number
  headers: Record<string, string>
  bytes: number
  sha256: string
  text: string
}

export type Order =
  | { id: number; act: 'ask'; all: Asked[] }
  | { id: number; act: 'watch'; name: string; viewing: Viewing }
  | { id: number; act: 'seen' }
  | { id: number; act: 'stop' }

const watching = new Map<string, ReturnType<typeof startViewing>>()

async function ask({ url, ...init }: Asked): Promise<Answer> {
  const answer = await fetch(url, { ...init, signal: AbortSignal.timeout(10_000), redirect: 'manual' })
  const body = Buffer.from(await answer.arrayBuffer())
  const isText = /json|mpegurl|text/.test(answer.headers.get('content-type') ?? '')
  return {
    status: answer.status,
    headers: Object.fromEntries(answer.headers),
    bytes: body.length,
    sha256: createHash('sha256').update(body).digest('hex'),
    text: isText ? body.toString() : '',
  }
}

async function done(order: Order): Promise<unknown> {
  switch (order.act) {
    case 'ask': {
      const answers: Answer[] = []
      for (const one of order.all) answers.push(await ask(one))
      return answers
    }
    case 'watch':
      watching.set(order.name, startViewing(order.viewing))
      return null
    case 'seen':
      return Object.fromEntries([...watching].map(([name, { seen }]) => [name, seen]))
    case 'stop':
      await Promise.all([...watching.values()].map((one) => one.stop()))
      watching.clear()
      return null
  }
}

process.on('message', async (order: Order) => {
  const said = await done(order).then(
    (value) => ({ value }),
    (error: Error) => ({ error: `${error.message} ${String(error.cause ?? '')}` }),
  )
  process.send?.({ id: order.id, ...said })
})
process.on('disconnect', () => process.exit())

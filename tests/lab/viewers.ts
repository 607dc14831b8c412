import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { build } from 'esbuild'
import type { Answer, Asked, Order } from './agent.ts'
import { type ViewerHost, viewerHosts } from './map.ts'
import { inNamespace } from './network.ts'
import type { Viewing, Watched } from './viewing.ts'

/** The viewers of one place: a process inside its namespace. */
export type Viewers = ViewerHost & {
  /** One after the other. */
  ask(all: Asked[]): Promise<Answer[]>
  watch(name: string, viewing: Viewing): Promise<void>
  seen(): Promise<Record<string, Watched>>
  stop(): Promise<void>
}

type Unnumbered = Order extends infer One ? (One extends Order ? Omit<One, 'id'> : never) : never

export async function startViewers(folder: string): Promise<Map<string, Viewers>> {
  const outfile = join(folder, 'agent.mjs')
  await build({
    entryPoints: [join(import.meta.dirname, 'agent.ts')],
    ...{ outfile, bundle: true, platform: 'node', format: 'esm', logLevel: 'error' },
  })
  return new Map(viewerHosts.map((host) => [host.at, viewersAt(host, outfile)]))
}

function viewersAt(host: ViewerHost, program: string): Viewers {
  const [command = '', ...args] = inNamespace(host.name, [process.execPath, program])
  const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>()
  let orders = 0
  child.on('message', ({ id, value, error }: { id: number; value?: unknown; error?: string }) => {
    const waits = waiting.get(id)
    waiting.delete(id)
    if (error === undefined) waits?.resolve(value as never)
    else waits?.reject(new Error(`${host.name}: ${error}`))
  })
  child.on('exit', () => {
    for (const { reject } of waiting.values()) reject(new Error(`${host.name} is gone`))
  })
  const order = <T>(what: Unnumbered) =>
    new Promise<T>((resolve, reject) => {
      orders += 1
      waiting.set(orders, { resolve, reject })
      child.send({ id: orders, ...what })
    })
  return {
    ...host,
    ask: (all) => order({ act: 'ask', all }),
    watch: (name, viewing) => order({ act: 'watch', name, viewing }),
    seen: () => order({ act: 'seen' }),
    stop: () => order({ act: 'stop' }),
  }
}

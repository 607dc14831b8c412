import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'

/** TCP ports that were free a moment ago; held together, so that they differ. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'))
  await Promise.all(servers.map((server) => once(server, 'listening')))
  const ports = servers.map((server) => (server.address() as AddressInfo).port)
  await Promise.all(servers.map((server) => new Promise((closed) => server.close(closed))))
  return ports
}

/** For what has to be told its port before it listens. */
export async function freePort(): Promise<number> {
  const [port = 0] = await freePorts(1)
  return port
}

import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** `rate`: requests/s. `cpu`: seconds of the server. */
export type Measured = { rate: number; requests: number; bytes: number; cpu: number }

export const nothing: Measured = { rate: 0, requests: 0, bytes: 0, cpu: 0 }

/** Of turns one after another; `rate` too is summed: of turns of a second, to be divided by their number. */
export const sum = (a: Measured, b: Measured): Measured => ({
  rate: a.rate + b.rate,
  requests: a.requests + b.requests,
  bytes: a.bytes + b.bytes,
  cpu: a.cpu + b.cpu,
})

const units: Record<string, number> = { B: 1, KB: 1024, MB: 1024 ** 2, GB: 1024 ** 3, TB: 1024 ** 4 }
const connections = 32

/** Debian's wrk on one address. @throws when anything but 200 was answered */
export async function wrk(url: string, seconds: number, cpuSeconds: () => number): Promise<Measured> {
  const before = cpuSeconds()
  const { stdout } = await promisify(execFile)('wrk', [...['-t1', `-c${connections}`, `-d${seconds}s`], url])
  const cpu = cpuSeconds() - before
  if (/Non-2xx|Socket errors/.test(stdout)) throw new Error(stdout)
  const [, requests = '', read = '', unit = ''] =
    /(\d+) requests in [\d.]+\w+, ([\d.]+)(\w+) read/.exec(stdout) ?? []
  const rate = Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1])
  return { rate, requests: Number(requests), bytes: Number(read) * (units[unit] ?? Number.NaN), cpu }
}

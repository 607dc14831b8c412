import type { ConfFile } from '#cdn-config/nginx/node.ts'

/** When an answer was sent, how long it took, and of what: the same, seen by the edge, which does not wait for its reader. */
export const timed = (files: Record<string, ConfFile>): Record<string, ConfFile> =>
  Object.fromEntries(
    Object.entries(files).map(([name, { text, mode }]) => [
      name,
      {
        mode,
        text: text.replace(/log_format edge [^;]*;/, "log_format edge '$msec $request_time $rest$msn$part';"),
      },
    ]),
  )

/** By how much lists that are waited for were sent later than to the first who asked, and later than they were asked for; ms. */
export function latenessAtEdge(log: string): number[] {
  const lines = log.split('\n').flatMap((line) => {
    const [, at, took, name] = /^([\d.]+) ([\d.]+) (\S*_HLS_msn\S*)$/.exec(line) ?? []
    return name ? [{ name, at: Number(at) * 1000, took: Number(took) * 1000 }] : []
  })
  const first = new Map<string, number>()
  for (const { name, at } of lines) first.set(name, Math.min(at, first.get(name) ?? at))
  return lines.map(({ name, at, took }) => Math.min(took, at - (first.get(name) ?? at)))
}

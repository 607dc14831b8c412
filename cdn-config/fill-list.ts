/** What there is to fill an edge with, read from what was fetched before. Pure; addresses are paths of the edge. */

/** Files of the built player that a page, a script or a style names. */
export function playerFiles(text: string): string[] {
  const hashed = [...text.matchAll(/(?:assets\/|\.\/)([\w-]+-[\w-]{8}\.[a-z0-9]+)/g)].map(
    ([, name]) => `/assets/${name}`,
  )
  const named = [...text.matchAll(/(?:src|href)="(\/[\w./-]+\.[a-z0-9]+)"/g)].map(([, path]) => path ?? '')
  return [...new Set([...hashed, ...named])]
}

/** Pictures that an answer of the API names. */
export const picturesIn = (json: string): string[] => [
  ...new Set([...json.matchAll(/"(\/api\/v1\/[^"\\]+\.jpg[^"\\]*)"/g)].map(([, path]) => path ?? '')),
]

/** Playlists that a master playlist at `path` names, pictures of at most so many lines. */
export function playlistsIn(master: string, path: string, height: number): string[] {
  const lines = master.split('\n')
  const found = lines.flatMap((line, at) => {
    const lineCount = Number(/RESOLUTION=\d+x(\d+)/.exec(line)?.[1] ?? 0)
    if (lineCount > height) return []
    const named = /^#EXT-X-(?:MEDIA|I-FRAME-STREAM-INF):.*URI="([^"]+)"/.exec(line)?.[1]
    if (named) return [named]
    return line.startsWith('#EXT-X-STREAM-INF:') ? [lines[at + 1] ?? ''] : []
  })
  return resolved(found, path)
}

/** Segments and what they begin with, of a media playlist at `path`. */
export function segmentsIn(playlist: string, path: string): string[] {
  const found = playlist
    .split('\n')
    .flatMap((line) => /^#EXT-X-MAP:.*URI="([^"]+)"/.exec(line)?.[1] ?? (/^[^#\s]/.test(line) ? line : []))
  return resolved(found, path)
}

/** Pictures of the seek bar, of a WebVTT at `path`. */
export const sheetsIn = (track: string, path: string): string[] =>
  resolved(
    [...track.matchAll(/^([\w./-]+\.jpg)#/gm)].map(([, name]) => name ?? ''),
    path,
  )

function resolved(names: readonly string[], path: string): string[] {
  const paths = names
    .filter((name) => name !== '')
    .map((name) => new URL(name.trim(), `http://edge${path}`).pathname)
  return [...new Set(paths)]
}

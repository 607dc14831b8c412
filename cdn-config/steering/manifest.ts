import type { Pathway } from './zone-pathways.ts'

/**
 * A Steering Manifest (RFC 8216bis section 7.1). `X-PATHWAYS` is ours: where each is reached, with scheme and port, and whether its
 * bytes stay in the country. Others know the pathways as clones of the one that they have read the playlist by (`.`).
 */
export type SteeringManifest = {
  VERSION: 1
  /** s */
  TTL: number
  'PATHWAY-PRIORITY': string[]
  'PATHWAY-CLONES'?: { 'BASE-ID': string; ID: string; 'URI-REPLACEMENT': { HOST: string } }[]
  'X-PATHWAYS': Pathway[]
}

/** Of a playlist that names no pathways (RFC 8216bis section 4.4.6.2). */
const base = '.'

/** How soon a player asks again, s: what an edge that is full asks of its viewers is done within as long. */
export const steeringSeconds = 5

/**
 * A clone has the scheme and the port of what it was made from (section 7.1: HOST is a host name), so there are clones only where all
 * pathways have the same; else players without `X-PATHWAYS` stay where they are.
 */
export function steeringManifest(pathways: readonly Pathway[]): SteeringManifest {
  const reached = pathways.flatMap(({ id, baseUrl }) =>
    baseUrl === '' ? [] : [{ id, url: new URL(baseUrl) }],
  )
  const kinds = new Set(reached.map(({ url: { protocol, port } }) => `${protocol}${port}`))
  const clones = kinds.size === 1 ? reached : []
  return {
    VERSION: 1,
    TTL: steeringSeconds,
    'PATHWAY-PRIORITY': clones.length > 0 ? clones.map(({ id }) => id) : [base],
    ...(clones.length === 0
      ? {}
      : {
          'PATHWAY-CLONES': clones.map(({ id, url }) => ({
            ...{ 'BASE-ID': base, ID: id, 'URI-REPLACEMENT': { HOST: url.hostname } },
          })),
        }),
    'X-PATHWAYS': [...pathways],
  }
}

/** A multivariant playlist that says where its manifest is: beside it, at whichever edge it was read. */
export const withSteering = (playlist: string): string =>
  playlist.replace(
    /^#EXT-X-VERSION:.*\n/m,
    (line) => `${line}#EXT-X-CONTENT-STEERING:SERVER-URI="steering.json",PATHWAY-ID="${base}"\n`,
  )

import type { FastifyRequest } from 'fastify'
import type { Playback } from '#catalog/contract/playback.ts'
import type { CatalogDeps } from './deps.ts'

/** What addresses of media begin with: the first pathway, or nothing where that is the hub, which was asked already. */
export const mediaBase = ([first]: Playback['pathways']): string =>
  first && first.id !== 'hub' ? first.baseUrl : ''

/** What this viewer watches stays in the country: both ends are in it. */
export function staysInside(
  { placeOf, pathwaysOf }: Pick<CatalogDeps, 'placeOf' | 'pathwaysOf'>,
  { ip }: Pick<FastifyRequest, 'ip'>,
): boolean {
  return placeOf(ip).zone === 'domestic' && pathwaysOf(ip)[0]?.domestic === true
}

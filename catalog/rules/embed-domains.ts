import type { Embedding } from '#catalog/contract/embedding.ts'

/**
 * A domain in the one form it is kept in: lower case, its labels in Punycode (IDNA; `архив.қаз` is `xn--…`), `*.` before it for
 * all below it. null for what is none: an address with a path or a port, a number, a name without a dot.
 */
export function plainDomain(typed: string): string | null {
  const text = typed.trim().toLowerCase()
  const wild = text.startsWith('*.')
  const name = wild ? text.slice(2) : text
  if (!/^[^\s/@:?#\\*'"<>;,()[\]]+$/.test(name) || !URL.canParse(`https://${name}`)) return null
  const { hostname } = new URL(`https://${name}`)
  const labels = hostname.split('.')
  const good =
    labels.length > 1 && labels.every((label) => /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(label))
  // An address of a network ends in a number; no domain does.
  if (!good || /^\d+$/.test(labels.at(-1) ?? '') || hostname.length > 253) return null
  return wild ? `*.${hostname}` : hostname
}

/** It may be framed by somebody at all. */
export const isFramedByOthers = ({ anywhere, domains }: Embedding): boolean => anywhere || domains.length > 0

/**
 * The sources of `frame-ancestors` (CSP level 3, section 6.4.2). Hosts without a scheme: pages of https are framed by https
 * alone. What was kept is plain, so nothing in it can end the directive.
 */
export function frameAncestors({ anywhere, domains }: Embedding): string {
  if (anywhere) return '*'
  return ["'self'", ...domains.filter((domain) => plainDomain(domain) === domain)].join(' ')
}

import { type Plugin, parseAst } from 'vite'

type Node = { type: string; start: number; end: number; [name: string]: unknown }
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'

/** What a page needs of a route. Its schemas are asked by the hub that serves it. */
const needed = new Set(['method', 'url'])

const keyOf = ({ key }: Node): string => (isNode(key) && typeof key.name === 'string' ? key.name : '')

/** Properties of routes (objects with a `method` and a `url`) that no page needs. */
function needless(node: Node): Node[] {
  const inside = Object.values(node)
    .flatMap((value) => (Array.isArray(value) ? value : [value]))
    .filter(isNode)
  const properties = node.type === 'ObjectExpression' ? inside : []
  if ([...needed].every((name) => properties.some((property) => keyOf(property) === name)))
    return properties.filter((property) => !needed.has(keyOf(property)))
  return inside.flatMap(needless)
}

/**
 * Takes the schemas out of the table of routes, and so out of the bundle: 10 kB (gzip) of shapes that are never looked at there
 * (no-schemas.ts), before anything is seen of a first visit.
 */
export function routesForPages(): Plugin {
  return {
    name: 'nar-routes-for-pages',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('/catalog/contract/routes.ts')) return null
      const found = needless(parseAst(code, { lang: 'ts' }) as unknown as Node)
      if (found.length === 0) throw new Error('no routes in the table of routes')
      let lean = code
      for (const { start, end } of found.toReversed())
        lean = lean.slice(0, start) + lean.slice(end).replace(/^\s*,/, '')
      return { code: lean, map: null }
    },
  }
}

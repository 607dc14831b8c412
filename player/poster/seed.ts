import type { TitleKind } from '#catalog/contract/title.ts'

export const motifs = ['horns', 'dombra', 'humps', 'shanyraq', 'basqur'] as const
export type Motif = (typeof motifs)[number]

/** Which ornament stands for which kind: a poster tells the kind before its words are read. */
export const motifOf: Readonly<Record<TitleKind, Motif>> = {
  aitys: 'horns',
  concert: 'dombra',
  film: 'humps',
  episode: 'shanyraq',
  programme: 'shanyraq',
  radio: 'basqur',
  broadcast: 'shanyraq',
  recording: 'basqur',
}

/** `ground` and `shape` are the two felts, `accent` the small third one, `stitch` the thread. */
export type Felts = { ground: string; shape: string; accent: string; stitch: string }

const [sky, madder, gold, reed, ice, coral, milk, night] = [
  '#0E6E93',
  '#A02732',
  '#E0AA3A',
  '#50734A',
  '#8CC9DE',
  '#D9685A',
  '#E9E4DA',
  '#14171F',
] as const

/** Pairs that stay apart in sunlight and in grey: one light or warm felt on one deep felt. */
export const felts: Readonly<Record<Motif, readonly Felts[]>> = {
  horns: [
    { ground: sky, shape: madder, accent: milk, stitch: milk },
    { ground: milk, shape: sky, accent: madder, stitch: madder },
    { ground: madder, shape: gold, accent: milk, stitch: milk },
    { ground: night, shape: coral, accent: gold, stitch: gold },
  ],
  dombra: [
    { ground: madder, shape: gold, accent: milk, stitch: milk },
    { ground: sky, shape: milk, accent: gold, stitch: madder },
    { ground: reed, shape: gold, accent: milk, stitch: milk },
    { ground: night, shape: coral, accent: milk, stitch: milk },
  ],
  humps: [
    { ground: ice, shape: sky, accent: gold, stitch: gold },
    { ground: gold, shape: madder, accent: coral, stitch: gold },
    { ground: milk, shape: reed, accent: gold, stitch: gold },
    { ground: coral, shape: madder, accent: milk, stitch: milk },
  ],
  shanyraq: [
    { ground: reed, shape: milk, accent: gold, stitch: gold },
    { ground: sky, shape: milk, accent: ice, stitch: ice },
    { ground: madder, shape: milk, accent: coral, stitch: gold },
    { ground: gold, shape: night, accent: madder, stitch: night },
  ],
  basqur: [
    { ground: night, shape: gold, accent: coral, stitch: milk },
    { ground: madder, shape: milk, accent: gold, stitch: milk },
    { ground: sky, shape: ice, accent: milk, stitch: milk },
    { ground: milk, shape: reed, accent: madder, stitch: night },
  ],
}

/** FNV-1a, 32 bits: the same id gives the same poster on every device, for ever. */
export function seedOf(id: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < id.length; index++) hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193)
  // FNV leaves the low bits of short ids weak; one round of mixing spreads them.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return (hash ^ (hash >>> 13)) >>> 0
}

export type Design = { motif: Motif; felts: Felts; variant: number }

/** What the poster of a title without a photograph looks like. `variant` is 0 to 3, for the motif to use. */
export function designOf(id: string, kind: TitleKind): Design {
  const seed = seedOf(id)
  const motif = motifOf[kind]
  const pairs = felts[motif]
  const pair = pairs[seed % pairs.length]
  if (!pair) throw new RangeError(`no felts for ${motif}`)
  return { motif, felts: pair, variant: (seed >>> 8) % 4 }
}

import type { ComponentType } from 'react'
import type { TitleKind } from '#catalog/contract/title.ts'
import { type Design, designOf, type Motif } from './seed.ts'

/** A motif draws itself on a felt of `w` × `h` units; a unit is about a pixel on a desktop card. */
type MotifProps = { w: number; h: number; design: Design }

/** The left half of a ram's horns in a 100 × 100 box, without its stem. */
const curl = 'V50C50 27 40 12 25 12 12 12 5 22 5 33c0 12 8.5 20 18.5 20C32 53 37 47 37 40c0-6-4-10-9.5-10'

const stitched = { fill: 'none', strokeWidth: 1.6, strokeDasharray: '5 4' } as const

function Seam({ w, h, colour }: { w: number; h: number; colour: string }) {
  return <rect x="8" y="8" width={w - 16} height={h - 16} {...stitched} stroke={colour} />
}

/** Aitys: two sides. Counterchanged, each poet's horn is cut from the other's felt; or one pair on one felt. */
function Horns({ w, h, design: { felts, variant } }: MotifProps) {
  const duel = variant < 2
  const unit = Math.min(w * 0.92, h * 0.98) / 100
  const thick = duel ? 15 : 13
  const apart = duel ? (thick / 2) * unit : 0
  const top = duel ? h * 0.05 : h * 0.1
  const stem = duel ? (h - top) / unit + thick : 88
  const path = `M50 ${stem}${curl}`
  return (
    <>
      {duel && <rect x={w / 2} width={w / 2} height={h} fill={felts.shape} />}
      <g fill="none" strokeWidth={thick} strokeLinecap="round">
        <path
          d={path}
          stroke={felts.shape}
          transform={`matrix(${unit} 0 0 ${unit} ${w / 2 - apart - 50 * unit} ${top})`}
        />
        <path
          d={path}
          stroke={duel ? felts.ground : felts.shape}
          transform={`matrix(${-unit} 0 0 ${unit} ${w / 2 + apart + 50 * unit} ${top})`}
        />
      </g>
      <Seam w={w} h={h} colour={felts.stitch} />
    </>
  )
}

/** Concert: the body of a dombra, its two strings and the hole under them. */
function Dombra({ w, h, design: { felts, variant } }: MotifProps) {
  const half = Math.min(w * 0.4, h * 0.46)
  const centre = w / 2 + (w > h ? ([-0.16, 0, 0.16, 0][variant % 4] ?? 0) : 0) * w
  const top = h * (w > h ? 0.08 : 0.2)
  const body = (wide: number, from: number) =>
    `M${centre} ${from}C${centre + wide * 0.3} ${from + (h - from) * 0.2} ${centre + wide} ${h * 0.62} ${centre + wide * 0.92} ${h * 0.9}Q${centre + wide * 0.86} ${h * 1.04} ${centre} ${h * 1.06}Q${centre - wide * 0.86} ${h * 1.04} ${centre - wide * 0.92} ${h * 0.9}C${centre - wide} ${h * 0.62} ${centre - wide * 0.3} ${from + (h - from) * 0.2} ${centre} ${from}Z`
  return (
    <>
      <path d={body(half, top)} fill={felts.shape} />
      <path d={body(half * 0.84, top + half * 0.24)} {...stitched} stroke={felts.stitch} />
      <circle cx={centre} cy={h * 0.66} r={half * 0.24} fill={felts.ground} />
      <path d={`M${centre - 6} 0V${h}M${centre + 6} 0V${h}`} stroke={felts.accent} strokeWidth="3" />
    </>
  )
}

/** Film: one hump of nested arches on the steppe's edge, a road of stitches under it. */
function Humps({ w, h, design: { felts, variant } }: MotifProps) {
  const ground = h * 0.74
  const centre = w * ([0.5, 0.42, 0.58, 0.5][variant % 4] ?? 0.5)
  const arch = (wide: number, tall: number) =>
    `M${centre - wide} ${ground}C${centre - wide * 0.5} ${ground} ${centre - wide * 0.55} ${ground - tall} ${centre} ${ground - tall}S${centre + wide * 0.5} ${ground} ${centre + wide} ${ground}Z`
  const tall = h * 0.5
  const wide = Math.min(w * 0.52, h * 0.72)
  return (
    <>
      <path d={arch(wide, tall)} fill={felts.shape} />
      <path d={arch(wide * 0.76, tall * 0.74)} fill={felts.accent} />
      <path d={arch(wide * 0.5, tall * 0.46)} fill="#14171F" />
      <rect y={ground - 0.5} width={w} height={h - ground + 0.5} fill="#14171F" />
      <path d={`M0 ${ground + (h - ground) * 0.32}H${w}`} {...stitched} stroke={felts.stitch} />
    </>
  )
}

/** Series and programmes: a shanyraq, the crown of the yurt, with straight bars and the sun's rays. */
function Shanyraq({ w, h, design: { felts, variant } }: MotifProps) {
  const radius = Math.min(w, h) * 0.36
  const [x, y] = [w / 2, h * 0.48]
  const rays = [16, 20, 24, 18][variant % 4] ?? 16
  const reach = Math.hypot(w, h)
  const spread = radius * 1.22
  const turn = variant % 2 === 0 ? 45 : 0
  return (
    <>
      {Array.from({ length: rays }, (_, ray) => {
        const angle = ((ray + 0.5) / rays) * 2 * Math.PI
        const [dx, dy] = [Math.cos(angle), Math.sin(angle)]
        const d = `M${x + dx * spread} ${y + dy * spread}L${x + dx * reach} ${y + dy * reach}`
        return <path key={d} d={d} stroke={felts.accent} strokeWidth="3" />
      })}
      <circle cx={x} cy={y} r={radius} fill={felts.shape} />
      <g
        fill="none"
        stroke={felts.ground}
        strokeWidth={radius * 0.085}
        transform={`rotate(${turn} ${x} ${y})`}
      >
        <circle cx={x} cy={y} r={radius * 0.76} />
        {[-0.36, 0, 0.36].map((offset) => {
          const length = Math.sqrt(0.76 ** 2 - offset ** 2) * radius
          const at = offset * radius
          return (
            <path
              key={offset}
              d={`M${x + at} ${y - length}V${y + length}M${x - length} ${y + at}H${x + length}`}
            />
          )
        })}
      </g>
    </>
  )
}

/** Radio and recordings: bands of triangles, as on the woven girth of a yurt. */
function Basqur({ w, h, design: { felts, variant } }: MotifProps) {
  const rows = Math.max(2, Math.round((h / 250) * (variant % 2 === 0 ? 4 : 3)))
  const step = h / (rows + 0.3)
  const tall = step * 0.74
  const columns = Math.max(4, Math.round(w / (tall * 0.78)))
  const wide = w / columns
  const triangles = (odd: 0 | 1) =>
    Array.from({ length: rows * columns }, (_, index) => {
      const [row, column] = [Math.floor(index / columns), index % columns]
      if ((row * (variant > 1 ? 1 : 0) + column) % 2 !== odd) return ''
      const base = step * (row + 1)
      return `M${(column * wide).toFixed(1)} ${base.toFixed(1)}l${(wide / 2).toFixed(1)} ${(-tall).toFixed(1)} ${(wide / 2).toFixed(1)} ${tall.toFixed(1)}z`
    }).join('')
  return (
    <>
      <path d={triangles(0)} fill={felts.shape} />
      <path d={triangles(1)} fill={felts.accent} />
      {Array.from({ length: rows }, (_, row) => {
        const d = `M0 ${(step * (row + 1) + step * 0.1).toFixed(1)}H${w}`
        return <path key={d} d={d} {...stitched} stroke={felts.stitch} />
      })}
    </>
  )
}

const drawings: Readonly<Record<Motif, ComponentType<MotifProps>>> = {
  horns: Horns,
  dombra: Dombra,
  humps: Humps,
  shanyraq: Shanyraq,
  basqur: Basqur,
}

export const shapes = { tall: [200, 250], wide: [320, 180], banner: [880, 420], square: [100, 100] } as const
export type Shape = keyof typeof shapes

/** The poster of a title without a photograph: felt appliqué after its kind, seeded by its id. Decoration. */
export function Syrmaq({ id, kind, shape }: { id: string; kind: TitleKind; shape: Shape }) {
  const [w, h] = shapes[shape]
  const design = designOf(id, kind)
  const Drawing = drawings[design.motif]
  return (
    <svg className="syrmaq" viewBox={`0 0 ${w} ${h}`} preserveAspectRatio="xMidYMid slice" aria-hidden="true">
      <rect width={w} height={h} fill={design.felts.ground} />
      <Drawing w={w} h={h} design={design} />
    </svg>
  )
}

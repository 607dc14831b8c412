/** What the demo's moving pictures are drawn with. Coordinates are those of a stage 1280 × 720. */
export const stage = { width: 1280, height: 720 } as const
export const loopSeconds = 8

/** `x` and `y` are ffmpeg expressions of `t` in stage units; `turns` is the part of a full turn in one loop. */
export type Layer = {
  svg: string
  width: number
  height: number
  x: string
  y: string
  turns?: number
  /** ffmpeg expression: shown where it is not 0. */
  when?: string
}
export type Scene = { ground: string; layers: Layer[] }

export const colours = {
  sky: '#0E6E93',
  madder: '#A02732',
  gold: '#E0AA3A',
  reed: '#50734A',
  ice: '#8CC9DE',
  coral: '#D9685A',
  felt: '#E9E4DA',
  ink: '#14171F',
}
export type Colour = keyof typeof colours

export const sway = (centre: number, reach: number, cycles = 1, phase = 0) =>
  `${centre}+${reach}*sin(2*PI*(${cycles}*t/${loopSeconds}+${phase}))`
/** Moves by `period` in one loop: a pattern of that period then meets itself. */
export const run = (start: number, period: number) => `${start}+${period}*t/${loopSeconds}`

const horn =
  'M50 96V50C50 27 40 12 25 12 12 12 5 22 5 33c0 12 8.5 20 18.5 20C32 53 37 47 37 40c0-6-4-10-9.5-10'
export const horns = (colour: string, width: number) =>
  `<g fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round"><path d="${horn}"/>` +
  `<path transform="matrix(-1 0 0 1 100 0)" d="${horn}"/></g>`
export const group = (transform: string, inner: string) => `<g transform="${transform}">${inner}</g>`
export const rect = (x: number, y: number, width: number, height: number, fill: string) =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}"/>`
export const stitch = (d: string, colour: string) =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="4" stroke-dasharray="14 11"/>`
export const circle = (x: number, y: number, radius: number, fill: string) =>
  `<circle cx="${x}" cy="${y}" r="${radius}" fill="${fill}"/>`
export const repeat = (times: number, draw: (index: number) => string) =>
  Array.from({ length: times }, (_, index) => draw(index)).join('')
export const still = (svg: string): Layer => ({ svg, ...stage, x: '0', y: '0' })

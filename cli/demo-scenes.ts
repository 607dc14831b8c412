import {
  type Colour,
  circle,
  colours,
  group,
  horns,
  type Layer,
  loopSeconds,
  rect,
  repeat,
  run,
  type Scene,
  still,
  stitch,
  sway,
} from './demo-drawing.ts'

export type SceneName = 'duel' | 'dombra' | 'caravan' | 'snow' | 'shanyraq' | 'basqur' | 'reels'

/**
 * Moving pictures for the demo: flat felt areas, hard seams, stitches. Each scene is a ground colour and layers
 * of SVG that ffmpeg moves; every motion has the period `loopSeconds`, so that the picture repeats without a seam.
 */
export const scenes: Readonly<Record<SceneName, (a: Colour, b: Colour, c: Colour) => Scene>> = {
  /** Two sides of an aitys, their horns answering each other, and the ribbon of turns below. */
  duel: (a, b, c) => {
    const side = (x: number, fill: Colour) => rect(x, 0, 640, 560, colours[fill])
    const turns = [130, 90, 170, 110, 150, 120, 190, 100, 100]
    const ribbon = turns.map((width, index) => {
      const x = 60 + turns.slice(0, index).reduce((sum, before) => sum + before, 0)
      return rect(x, index % 2 ? 640 : 600, width - 8, 36, colours[index % 2 ? b : a])
    })
    const horned = (fill: Colour, x: string, y: string): Layer => ({
      svg: group('translate(20 0) scale(4.4)', horns(colours[fill], 10)),
      width: 480,
      height: 450,
      x,
      y,
    })
    const seam = stitch('M640 0V560', colours[c]) + stitch('M0 560H1280', colours[c])
    const pin: Layer = {
      svg: rect(0, 0, 8, 110, colours[c]),
      width: 8,
      height: 110,
      x: run(60, 1152),
      y: '584',
    }
    const turn: Layer = { svg: circle(24, 24, 24, colours[c]), width: 48, height: 48, x: '296', y: '44' }
    const half = loopSeconds / 2
    return {
      ground: colours.ink,
      layers: [
        still(side(0, a) + side(640, b) + seam + ribbon.join('')),
        horned(b, '80', sway(92, 22)),
        horned(a, '720', sway(92, 22, 1, 0.5)),
        { ...turn, when: `lt(t,${half})` },
        { ...turn, x: '936', when: `gte(t,${half})` },
        pin,
      ],
    }
  },
  /** A dombra with its two strings sounding. */
  dombra: (a, b, c) => {
    const body =
      `<path d="M610 250C560 330 480 380 480 500a160 160 0 0 0 320 0C800 380 720 330 670 250Z" fill="${colours[b]}"/>` +
      rect(616, 0, 48, 290, colours[b]) +
      repeat(5, (fret) => rect(616, 36 + 44 * fret, 48, 6, colours[c])) +
      circle(640, 470, 34, colours[c]) +
      rect(590, 580, 100, 12, colours[c])
    const string: Layer = { svg: rect(0, 0, 4, 584, colours.felt), width: 4, height: 584, x: '', y: '0' }
    const wing = (x: number, mirror: number): Layer => ({
      svg: group(`translate(${mirror < 0 ? 400 : 0} 0) scale(${4 * mirror} 4)`, horns(colours[c], 9)),
      width: 400,
      height: 400,
      x: String(x),
      y: sway(170, 30, 2, mirror < 0 ? 0.5 : 0),
    })
    return {
      ground: colours[a],
      layers: [
        wing(40, 1),
        wing(840, -1),
        still(body + stitch('M0 690H1280', colours[c]) + stitch('M0 30H560M720 30H1280', colours[c])),
        { ...string, x: sway(626, 3, 96) },
        { ...string, x: sway(650, 3, 72) },
      ],
    }
  },
  /** One-humped camels, nar, walking under a sun over hills of felt. */
  caravan: (a, b, c) => {
    const hills = (period: number, height: number, fill: Colour, seam: Colour): Layer => {
      const arch = (index: number, inset: number) =>
        `M${index * period + inset} ${height}a${period / 2 - inset} ${height - 20 - inset} 0 0 1 ${period - 2 * inset} 0`
      return {
        svg: repeat(
          Math.ceil(1280 / period) + 1,
          (index) =>
            `<path d="${arch(index, 0)}Z" fill="${colours[fill]}"/>${stitch(arch(index, 30), colours[seam])}`,
        ),
        width: period * (Math.ceil(1280 / period) + 1),
        height,
        x: `-(${run(0, period)})`,
        y: String(720 - height),
      }
    }
    const camel =
      '<path d="M22 118V62c0-14 10-20 22-22 6-22 30-34 46-4 4 6 8 8 16 8 18 0 20-14 22-30 2-12 14-14 24-10l10 6-4 10h-14' +
      'c-2 26-6 48-24 54v44h-9V78h-20v0H62v40h-9V78c-8 0-14-2-18-6l-4 8v38Z"/>'
    const walkers = repeat(6, (index) => group(`translate(${index * 320 + 60} 0) scale(1.5)`, camel))
    return {
      ground: colours[a],
      layers: [
        { svg: circle(120, 120, 120, colours[c]), width: 240, height: 240, x: '860', y: sway(110, 24) },
        hills(640, 330, b, c),
        {
          svg: `<g fill="${colours.ink}">${walkers}</g>`,
          width: 1920,
          height: 190,
          x: run(-320, 320),
          y: sway(404, 4, 12),
        },
        hills(320, 150, 'ink', c),
      ],
    }
  },
  /** Snow over an aul at night. */
  snow: (a, b, c) => {
    const flakes = (period: number, radius: number, count: number, fall: number): Layer => ({
      svg: repeat(2 * count, (index) => {
        const x = (index % count) * (1280 / count) + ((index * 137) % 90)
        const y = ((index * 263) % period) + (index >= count ? period : 0)
        return (
          circle(x, y, radius, colours.felt) +
          circle(x, y > period ? y - period : y + period, radius, colours.felt)
        )
      }),
      width: 1280,
      height: 2 * period,
      x: sway(0, 16, 1, radius / 10),
      y: `-${period}+${fall}*${period}*t/${loopSeconds}-${period}*floor(${fall}*t/${loopSeconds})`,
    })
    const yurt = (x: number, scale: number) =>
      group(
        `translate(${x} 610) scale(${scale})`,
        `<path d="M-150 0V-90C-150-170-60-215 0-220 60-215 150-170 150-90V0Z" fill="${colours[b]}"/>` +
          rect(-150, -104, 300, 20, colours[c]) +
          `<path d="M-30 0v-80h60v80Z" fill="${colours[c]}"/>` +
          stitch('M-150 -30H-34M34 -30H150', colours.felt),
      )
    const ground = `<path d="M0 600C320 560 960 640 1280 590V720H0Z" fill="${colours.felt}"/>`
    return {
      ground: colours[a],
      layers: [
        { svg: circle(70, 70, 70, colours[c]), width: 140, height: 140, x: '150', y: sway(90, 10) },
        still(yurt(420, 1.25) + yurt(820, 0.9) + yurt(1090, 0.7)),
        flakes(720, 5, 26, 1),
        flakes(720, 9, 14, 2),
        still(ground),
      ],
    }
  },
  /** The crown of a yurt turning a quarter, which brings it back onto itself. */
  shanyraq: (a, b, c) => {
    const line = (d: string, width: number) =>
      `<path d="${d}" fill="none" stroke="${colours[b]}" stroke-width="${width}"/>`
    const rays = repeat(24, (index) =>
      group(`rotate(${index * 15} 500 500)`, `<path d="M494 190L486 20h28l-8 170Z" fill="${colours[c]}"/>`),
    )
    const bars = [-70, 0, 70].map((at) => {
      const reach = Math.sqrt(280 ** 2 - at ** 2)
      return line(`M${500 + at} ${500 - reach}V${500 + reach}M${500 - reach} ${500 + at}H${500 + reach}`, 16)
    })
    const ring = `<circle cx="500" cy="500" r="290" fill="none" stroke="${colours[b]}" stroke-width="44"/>`
    const crown = rays + bars.join('') + ring
    const seam = stitch('M40 40H1240V680H40Z', colours[c])
    return {
      ground: colours[a],
      layers: [still(seam), { svg: crown, width: 1000, height: 1000, x: '140', y: '-140', turns: 0.25 }],
    }
  },
  /** Woven bands passing each other on a loom. */
  basqur: (a, b, c) => {
    const period = 160
    const band = (index: number, fill: Colour, tooth: Colour): Layer => {
      const count = 1280 / period + 2
      const teeth = repeat(count, (at) => {
        const x = at * period
        return (
          `<path d="M${x} 120L${x + 80} 24L${x + 160} 120Z" fill="${colours[tooth]}"/>` +
          `<path d="M${x + 44} 120L${x + 80} 76L${x + 116} 120Z" fill="${colours[fill]}"/>`
        )
      })
      const base = rect(0, 0, count * period, 144, colours[fill])
      const seam = stitch(`M0 12H${count * period}`, colours.felt)
      const right = index % 2 === 0
      return {
        svg: base + teeth + seam,
        width: count * period,
        height: 144,
        x: right ? run(-2 * period, period) : `-(${run(0, period)})`,
        y: String(index * 144),
      }
    }
    const rows: [Colour, Colour][] = [
      [a, b],
      [b, c],
      [c, a],
      [a, c],
      [b, a],
    ]
    return { ground: colours.ink, layers: rows.map(([fill, tooth], index) => band(index, fill, tooth)) }
  },
  /** A tape that turns: an old recording. */
  reels: (a, b, c) => {
    const hole = (angle: number) =>
      `<path transform="rotate(${angle} 170 170)" d="M146 44a128 128 0 0 1 48 0l-14 62h-20Z" fill="${colours[a]}"/>`
    const reel = (x: string): Layer => ({
      svg:
        circle(170, 170, 160, colours[b]) +
        repeat(6, (index) => hole(index * 60)) +
        circle(170, 170, 44, colours[c]) +
        circle(170, 170, 14, colours.ink),
      width: 340,
      height: 340,
      x,
      y: '130',
      turns: 2,
    })
    const bars = [70, 130, 100, 170, 60, 150, 110, 80]
    const sound: Layer[] = bars.map((height, index) => ({
      svg: rect(0, 0, 44, height, colours[c]),
      width: 44,
      height,
      x: String(298 + index * 92),
      y: sway(700 - height, 24, 2 + (index % 3), index / 8),
    }))
    const tape = `<path d="M370 470H910" stroke="${colours.ink}" stroke-width="10"/>`
    return {
      ground: colours[a],
      layers: [
        still(tape + stitch('M40 40H1240V520H40Z', colours[c])),
        reel('200'),
        reel('740'),
        ...sound,
        still(rect(0, 690, 1280, 30, colours.ink)),
      ],
    }
  },
}

/**
 * Which moments of a title make a poster. The measures are those of Song, Redi, Vallmitjana and Jaimes, "To Click or
 * Not To Click: Automatic Selection of Beautiful Thumbnails from Videos", CIKM 2016 (luminance, sharpness, uniformity
 * on frames of 160 pixels), with the thresholds of its published program (github.com/yahoo/hecate); it also found that
 * what people choose goes with texture and sharpness. Pure.
 */

export type Measures = {
  /** Mean of the picture, 0 black to 1 white. */
  luminance: number
  /** Mean length of the gradient (Sobel) of a picture whose values go from 0 to 1. */
  sharpness: number
  /** Share of the pixels that are in the fullest twentieth of 128 shades, 0 to 1. */
  uniformity: number
}

/** A small grey picture, row by row, 0 black to 255 white. */
export type GreyPicture = { pixels: Uint8Array; width: number; height: number }

const shades = 128
const fullest = Math.floor(shades / 20)

function meanGradient({ pixels, width, height }: GreyPicture): number {
  let sum = 0
  const at = (index: number) => pixels[index] ?? 0
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      const here = y * width + x
      const [above, below] = [here - width, here + width]
      const corners = at(below + 1) - at(above - 1)
      const other = at(above + 1) - at(below - 1)
      const across = corners + other + 2 * (at(here + 1) - at(here - 1))
      const down = corners - other + 2 * (at(below) - at(above))
      sum += Math.sqrt(across * across + down * down)
    }
  }
  return sum / 255 / Math.max(1, (width - 2) * (height - 2))
}

export function measure(picture: GreyPicture): Measures {
  const counts = new Uint32Array(shades)
  let sum = 0
  for (const value of picture.pixels) {
    sum += value
    const shade = value >> 1
    counts[shade] = (counts[shade] ?? 0) + 1
  }
  const total = Math.max(1, picture.pixels.length)
  const most = counts.sort().slice(-fullest)
  return {
    luminance: sum / total / 255,
    sharpness: meanGradient(picture),
    uniformity: most.reduce((all, count) => all + count, 0) / total,
  }
}

/** Black, out of focus or half faded, or of one colour. */
export const isDull = ({ luminance, sharpness, uniformity }: Measures): boolean =>
  luminance <= 0.075 || sharpness <= 0.08 || uniformity >= 0.8

const score = ({ sharpness, uniformity }: Measures): number => sharpness * (1 - uniformity)

/** Mean difference of two pictures of one size, 0 to 255. */
function difference(a: GreyPicture, b: GreyPicture): number {
  const sum = a.pixels.reduce((all, value, index) => all + Math.abs(value - (b.pixels[index] ?? 0)), 0)
  return sum / Math.max(1, a.pixels.length)
}

/** Below this two pictures are the same to whoever chooses between them: a camera that stands still. */
const sameBelow = 6

/** Candidates shown to an owner. */
const wanted = 8
/** Share of a title at its beginning and at its end without candidates: logos, black, credits. */
const margin = 0.05

export type Moment = { at: number; picture: GreyPicture }
/** Indexes of moments in the order of time; `best` is one of them, null where there is nothing to choose. */
export type PosterChoice = { chosen: number[]; best: number | null }

/** The best picture of each eighth of the title, without dull ones and without the same twice. */
export function choosePosters(moments: readonly Moment[], duration: number): PosterChoice {
  const [from, to] = [duration * margin, duration * (1 - margin)]
  const measured = moments.map(({ at, picture }, index) => ({ index, at, picture, of: measure(picture) }))
  const lively = measured.filter(({ of }) => !isDull(of))
  const inside = lively.filter(({ at }) => at >= from && at <= to)
  const usable = inside.length > 0 ? inside : lively
  const part = (at: number) => Math.floor(((at - from) / (to - from)) * wanted)
  const chosen: typeof usable = []
  for (let eighth = 0; eighth < wanted; eighth += 1) {
    const best = usable
      .filter(({ at }) => Math.min(wanted - 1, Math.max(0, part(at))) === eighth)
      .sort((a, b) => score(b.of) - score(a.of))
      .find(({ picture }) => chosen.every((other) => difference(picture, other.picture) >= sameBelow))
    if (best) chosen.push(best)
  }
  const [best] = [...chosen].sort((a, b) => score(b.of) - score(a.of))
  return { chosen: chosen.map(({ index }) => index), best: best?.index ?? null }
}

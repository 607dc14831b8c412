import { describe, expect, test } from 'vitest'
import { choosePosters, type GreyPicture, isDull, measure } from './poster-choice.ts'

const width = 160
const height = 90
const draw = (value: (x: number, y: number) => number): GreyPicture => ({
  pixels: Uint8Array.from({ length: width * height }, (_, n) => value(n % width, Math.floor(n / width))),
  width,
  height,
})
/** Patches of many shades: `seed` moves them. */
const scene = (seed = 0, scale = 1) =>
  draw((x, y) => ((Math.floor(x / 8) * 37 + Math.floor(y / 8) * 91 + seed * 53) % 256) * scale)
const black = draw(() => 0)
const flat = draw(() => 128)
const night = scene(1, 0.1)
const faded = scene(1, 0.18)
const blurred = draw((x) => 60 + Math.round((x / width) * 120))
const credits = draw((x, y) => (y % 12 < 2 && x % 9 < 4 ? 235 : 0))

describe('dull pictures', () => {
  test.each([
    ['black', black],
    ['of one colour', flat],
    ['night', night],
    ['out of focus', blurred],
    ['credits', credits],
  ])('%s', (_, picture) => {
    expect(isDull(measure(picture))).toBe(true)
  })

  test('are not these', () => {
    expect(isDull(measure(scene()))).toBe(false)
    expect(isDull(measure(faded))).toBe(false)
  })

  test('are measured from 0 to 1', () => {
    expect(measure(black)).toEqual({ luminance: 0, sharpness: 0, uniformity: 1 })
    expect(measure(draw(() => 255))).toMatchObject({ luminance: 1, sharpness: 0 })
    // A step of the whole range, two columns wide after Sobel: 4 each.
    expect(measure(draw((x) => (x < 80 ? 0 : 255))).sharpness).toBeCloseTo((2 * 4) / 158, 3)
  })
})

const film = (length: number, at: (n: number) => GreyPicture) =>
  Array.from({ length }, (_, n) => ({ at: n * 10, picture: at(n) }))

describe('posters', () => {
  test('come from every eighth of the title and never from its ends', () => {
    const { chosen, best } = choosePosters(
      film(80, (n) => scene(n)),
      800,
    )
    expect(chosen).toHaveLength(8)
    chosen.slice(1).forEach((index, n) => {
      expect(index).toBeGreaterThan(chosen[n] ?? 80)
    })
    expect(chosen[0]).toBeGreaterThanOrEqual(4)
    expect(chosen.at(-1)).toBeLessThanOrEqual(76)
    expect(chosen).toContain(best)
  })

  test('leave out black, credits and fades that have better neighbours', () => {
    const pictures = [black, credits, faded]
    const { chosen } = choosePosters(
      film(80, (n) => (n % 4 === 3 ? scene(n) : (pictures[n % 4] ?? black))),
      800,
    )
    expect(chosen.length).toBeGreaterThan(4)
    expect(chosen.every((index) => index % 4 === 3)).toBe(true)
  })

  test('are fewer where the camera stands still, and none where there is nothing to see', () => {
    expect(
      choosePosters(
        film(80, () => scene()),
        800,
      ).chosen,
    ).toHaveLength(1)
    expect(
      choosePosters(
        film(80, () => black),
        800,
      ),
    ).toEqual({ chosen: [], best: null })
    expect(choosePosters([], 10)).toEqual({ chosen: [], best: null })
  })

  test('of a clip may come from its only picture', () => {
    expect(choosePosters([{ at: 0, picture: scene() }], 1)).toEqual({ chosen: [0], best: 0 })
  })

  test('the best is the one with the most to see', () => {
    const { best } = choosePosters(
      film(80, (n) => (n === 44 ? scene(n) : scene(n, 0.4))),
      800,
    )
    expect(best).toBe(44)
  })
})

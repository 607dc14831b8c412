import type { Rational } from '#catalog/contract/encoding.ts'

/** Rates television and the web really use; anything near one is taken for it. Frames per second. */
const standardRates: readonly Rational[] = [
  { num: 5, den: 1 },
  { num: 10, den: 1 },
  { num: 12, den: 1 },
  { num: 25, den: 2 },
  { num: 15, den: 1 },
  { num: 20, den: 1 },
  { num: 24000, den: 1001 },
  { num: 24, den: 1 },
  { num: 25, den: 1 },
  { num: 30000, den: 1001 },
  { num: 30, den: 1 },
  { num: 48, den: 1 },
  { num: 50, den: 1 },
  { num: 60000, den: 1001 },
  { num: 60, den: 1 },
]

/** Above this a rung keeps only half of the frames (or as many as fit under it). */
const fullRateLimit = 61

export const ratio = (rate: Rational): number => rate.num / rate.den

function nearest(value: number): Rational {
  return standardRates.reduce((best, rate) =>
    Math.abs(ratio(rate) - value) < Math.abs(ratio(best) - value) ? rate : best,
  )
}

/**
 * The constant rate a source is encoded at, frames per second. A standard rate within 0.4 % is that rate (23.98
 * written as 2397/100, 29.917 of a phone is not 29.97 but near enough to keep every frame); an odd one becomes
 * the next standard rate, so that no frame of a variable-rate source has to be dropped.
 */
export function outputRate(source: Rational): Rational {
  const value = ratio(source)
  if (!Number.isFinite(value) || value <= 0) return { num: 25, den: 1 }
  if (value > fullRateLimit) return outputRate({ num: source.num, den: source.den * 2 })
  const near = nearest(value)
  if (Math.abs(ratio(near) - value) / value < 0.004) return near
  if (value < 5) return { num: Math.max(1, Math.ceil(value - 0.004)), den: 1 }
  return standardRates.find((rate) => ratio(rate) >= value) ?? { num: 60, den: 1 }
}

/** 50 and 60 fps are kept from 720p up only (the low rungs' bits are better spent on the picture). */
export function lowGroupRate(rate: Rational): Rational {
  if (ratio(rate) <= 31) return rate
  return rate.num % 2 === 0 ? { num: rate.num / 2, den: rate.den } : { num: rate.num, den: rate.den * 2 }
}

import { expect, test } from 'vitest'
import { titleKinds } from '#catalog/contract/title.ts'
import { designOf, felts, motifOf, motifs, seedOf } from './seed.ts'

test('the same title always has the same poster', () => {
  expect(designOf('k3m9x0q2ab1c', 'aitys')).toEqual(designOf('k3m9x0q2ab1c', 'aitys'))
  expect(seedOf('k3m9x0q2ab1c')).toBe(seedOf('k3m9x0q2ab1c'))
  expect(seedOf('k3m9x0q2ab1c')).not.toBe(seedOf('k3m9x0q2ab1d'))
})

test('every kind has a motif and every motif has felts', () => {
  for (const kind of titleKinds) expect(motifs).toContain(motifOf[kind])
  for (const motif of motifs) expect(felts[motif].length).toBeGreaterThan(1)
})

test('neighbouring ids spread over every felt and variant', () => {
  const designs = Array.from({ length: 400 }, (_, index) =>
    designOf(`title${String(index).padStart(7, '0')}`, 'film'),
  )
  const grounds = new Map<string, number>()
  const variants = new Map<number, number>()
  for (const { felts: pair, variant } of designs) {
    grounds.set(pair.ground, (grounds.get(pair.ground) ?? 0) + 1)
    variants.set(variant, (variants.get(variant) ?? 0) + 1)
  }
  expect(grounds.size).toBe(felts.humps.length)
  expect(variants.size).toBe(4)
  for (const count of [...grounds.values(), ...variants.values()]) expect(count).toBeGreaterThan(60)
})

test('ground, shape and accent of a poster differ', () => {
  for (const motif of motifs)
    for (const pair of felts[motif]) expect(new Set([pair.ground, pair.shape, pair.accent]).size).toBe(3)
})

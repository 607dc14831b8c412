import { expect, it } from 'vitest'
import { nextStep, type Rotation } from './secret-rotation.ts'

const at = '2026-06-01T12:00:00.000Z'
const [now, lifeMs] = [new Date('2026-06-01T13:00:00Z'), 3_600_000]
const everybody = [
  { who: 'hub', secrets: ['a', 'b'] },
  { who: 'almaty', secrets: ['a', 'b'] },
]
const step = (
  secrets: string[],
  rotation: Rotation | null,
  more: Partial<Parameters<typeof nextStep>[2]> = {},
) => nextStep(secrets, rotation, { known: everybody, since: new Date(at), now, lifeMs, ...more })

it('of one secret is to announce another', () => {
  expect(step(['a'], null)).toEqual({ step: 'announce' })
  // The file of a step that broke off before the secret was written.
  expect(step(['a'], { step: 'announced', at })).toEqual({ step: 'announce' })
})

it('waits until everybody knows the new one, and who does not answer knows nothing', () => {
  const known = [
    { who: 'hub', secrets: ['a', 'b'] },
    { who: 'almaty', secrets: ['a'] },
    { who: 'astana', secrets: null },
  ]
  expect(step(['a', 'b'], { step: 'announced', at }, { known })).toEqual({
    step: 'wait-for',
    who: ['almaty', 'astana'],
  })
  expect(step(['a', 'b'], { step: 'announced', at })).toEqual({ step: 'sign' })
})

it('waits for the last address of the old one', () => {
  const rotation: Rotation = { step: 'signing', at }
  expect(step(['b', 'a'], rotation, { now: new Date('2026-06-01T12:59:59Z') })).toEqual({
    step: 'wait-until',
    at: now,
  })
  expect(step(['b', 'a'], rotation)).toEqual({ step: 'retire' })
  // Changed by hand: since then, as the file says.
  expect(step(['b', 'a'], null, { since: now })).toMatchObject({ step: 'wait-until' })
})

import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { openTurns } from './look-turns.ts'

it('looks at one thing at a time, at what may be wrong first, and at each once', async () => {
  const take = openTurns()
  const seen: string[] = []
  let [now, most] = [0, 0]
  const turn = (name: string, urgent = false) =>
    take({
      urgent,
      look: async () => {
        now += 1
        most = Math.max(most, now)
        await sleep(5)
        seen.push(name)
        now -= 1
      },
    })
  turn('first')
  turn('second')
  turn('third')
  turn('wrong', true)
  turn('wrong too', true)
  await expect.poll(() => seen, { timeout: 10_000 }).toHaveLength(5)
  expect(seen).toEqual(['first', 'wrong', 'wrong too', 'second', 'third'])
  expect(most).toBe(1)
  turn('later')
  await expect.poll(() => seen.at(-1), { timeout: 10_000 }).toBe('later')
})

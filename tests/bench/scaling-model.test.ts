import { expect, it } from 'vitest'
import { sources } from '#tests/fixtures/sources.ts'
import { planEncoding } from '#transcoder/plan/plan.ts'
import { simulate } from './scaling-model.ts'

const facts = sources.concert1080p25
const arrivals = (count: number, owners: number) =>
  Array.from({ length: count }, (_, index) => ({
    at: 0,
    owner: index % owners,
    facts,
    plan: planEncoding(facts),
  }))
const cost = () => 3

it('does all the work, and no more than there is', () => {
  const one = simulate(1, arrivals(2, 1), cost)
  const jobs = one.makespan / 3
  expect(Number.isInteger(Math.round(jobs * 1e6) / 1e6)).toBe(true)
  expect(one.watchable).toHaveLength(2)
  const two = simulate(2, arrivals(2, 1), cost)
  expect(two.makespan).toBeGreaterThanOrEqual(one.makespan / 2 - 1e-6)
  expect(two.makespan).toBeLessThan(one.makespan)
})

it("lets somebody's one title go before another's many", () => {
  const single = { at: 1, owner: 99, facts, plan: planEncoding(facts) }
  const { watchable } = simulate(2, [...arrivals(20, 1), single], cost)
  const alone = simulate(2, [single], cost).watchable[0]?.seconds ?? 0
  const waited = watchable.find(({ owner }) => owner === 99)?.seconds ?? 0
  expect(waited).toBeLessThan(alone * 3)
  expect(watchable.at(-1)?.seconds).toBeGreaterThan(waited * 3)
})

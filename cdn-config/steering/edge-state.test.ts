import { describe, expect, it } from 'vitest'
import { type EdgeState, type Look, nextState } from './edge-state.ts'

const edge = { url: 'https://almaty.example.kz', capacity: 8000 }

/** Looks one second apart; a number is what eth0 has sent since the look before, bytes. */
function seen(looks: readonly (number | 'missed')[], of = edge): EdgeState[] {
  let [state, sent]: [EdgeState | null, number] = [null, 0]
  return looks.map((look, second) => {
    if (look !== 'missed') sent += look
    const answer: Look = look === 'missed' ? null : { sent: { lo: sent * 100, eth0: sent, br0: sent / 2 } }
    state = nextState(state, answer, of, second * 1000)
    return state
  })
}

describe('an edge', () => {
  it('is ill after two misses, and back after three answers', () => {
    const oks = (looks: (number | 'missed')[]) =>
      seen(looks)
        .map(({ ok }) => (ok ? 1 : 0))
        .join('')
    expect(oks([0, 'missed', 0, 'missed', 0])).toBe('11111')
    expect(oks([0, 'missed', 'missed', 0, 0, 0, 0])).toBe('1100011')
    expect(oks(['missed', 'missed', 0, 'missed', 0, 0, 0])).toBe('1000001')
    expect(seen([0, 'missed', 'missed', 0, 0]).at(-1)?.since).toBe(2000)
  })

  it('sends what its busiest interface sends', () => {
    expect(seen([500, 100, 200]).map(({ rate }) => rate)).toEqual([null, 800, 1600])
    expect(seen([5, 1], { ...edge, url: 'http://127.0.0.1:80' }).at(-1)?.rate).toBe(800)
    expect(seen([5, 'missed', 5, 5]).map(({ rate }) => rate)).toEqual([null, null, null, 40])
  })

  it('begins anew where its counters do', () => {
    const [first] = seen([500])
    expect(nextState(first ?? null, { sent: { eth0: 3 } }, edge, 1000).rate).toBeNull()
    expect(nextState(first ?? null, { sent: null }, edge, 1000).rate).toBeNull()
  })

  it('sheds a fifth of its viewers at a time while it is full, and takes them back one by one', () => {
    const full = Array.from({ length: 31 }, () => 950)
    const sheds = seen(full).map(({ shed }) => shed)
    // The first look measures nothing.
    expect([sheds[0], sheds[10], sheds[20], sheds[30]]).toEqual([0, 1, 2, 3])
    const between = Array.from({ length: 60 }, () => 800)
    expect(seen([...full, ...between]).at(-1)?.shed).toBe(3)
    const roomy = Array.from({ length: 200 }, () => 100)
    const after = seen([...full, ...roomy]).map(({ shed }) => shed)
    expect([after[50], after[61], after[91], after[130]]).toEqual([3, 2, 1, 0])
  })
})

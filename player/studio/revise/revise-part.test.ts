import { expect, it } from 'vitest'
import { ApiProblem } from '#player/api/client.ts'
import { revisePart } from './revise-part.ts'

/** Something that others change, too: its price, and the rest of it. */
const shared = () => {
  let [price, rest] = [500, 0]
  const etag = () => `"${price} ${rest}"`
  return {
    cost: (to: number) => {
      price = to
    },
    touch: () => {
      rest += 1
    },
    read: async () => ({ part: price, etag: etag() }),
    write: (to: number) => async (known: string) => {
      if (known !== etag()) throw new ApiProblem('changed-meanwhile', 412, '')
      price = to
      return price
    },
  }
}

const is = (price: number) => (part: number) => part === price

it('a change goes, also while the rest of it changes', async () => {
  const thing = shared()
  let reads = 0
  const read = async () => {
    const now = await thing.read()
    if (reads++ < 2) thing.touch()
    return now
  }
  expect(await revisePart(is(500), read, thing.write(700))).toEqual({ kind: 'saved', answer: 700, from: 500 })
  expect(reads).toBe(3)
})

it('what somebody else has made of the same is left to a person', async () => {
  const thing = shared()
  thing.cost(600)
  expect(await revisePart(is(500), thing.read, thing.write(700))).toEqual({ kind: 'conflict', theirs: 600 })
  expect((await thing.read()).part).toBe(600)
  expect(await revisePart(is(600), thing.read, thing.write(700))).toEqual({
    ...{ kind: 'saved', answer: 700, from: 600 },
  })
})

it('what never stands still, and another refusal, are told', async () => {
  const thing = shared()
  const moving = async () => {
    const now = await thing.read()
    thing.touch()
    return now
  }
  await expect(revisePart(is(500), moving, thing.write(700))).rejects.toMatchObject({ status: 412 })
  const refused = () => Promise.reject(new ApiProblem('not-allowed', 403, ''))
  await expect(revisePart(is(500), thing.read, refused)).rejects.toMatchObject({ status: 403 })
})

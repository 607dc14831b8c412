import { expect, it } from 'vitest'
import { cardDrawer } from './draw-card.ts'
import { jpegSize } from './jpeg-size.ts'

it('knows the size of a card, which is drawn once for its design', async () => {
  const draw = cardDrawer()
  const [card, again] = await Promise.all([draw('k3v9x0q2m7ab', 'film'), draw('k3v9x0q2m7ab', 'film')])
  expect(jpegSize(card)).toEqual({ width: 1200, height: 630 })
  expect(again).toBe(card)
})

it('says nothing of what is no JPEG, or not enough of one', async () => {
  const card = await cardDrawer()('k3v9x0q2m7ab', 'radio')
  for (const bytes of [
    Buffer.alloc(0),
    Buffer.from('GIF89a, and more'),
    card.subarray(0, 20),
    Buffer.from([255, 216, 255, 192, 0]),
  ])
    expect(jpegSize(bytes)).toBe(null)
})

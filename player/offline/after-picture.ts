/** On a page that plays everything else waits for so long after the picture, and at most so long for it, ms. */
const [afterPicture, atMost] = [15_000, 60_000]
const afterPage = 2500

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
const idle = () =>
  new Promise<void>((resolve) =>
    'requestIdleCallback' in window ? requestIdleCallback(() => resolve(), { timeout: 5000 }) : resolve(),
  )

function picture(): Promise<unknown> {
  const playing = new Promise<void>((resolve) =>
    // `playing` does not bubble, but is captured.
    document.addEventListener('playing', () => resolve(), { once: true, capture: true }),
  )
  return Promise.race([playing.then(() => wait(afterPicture)), wait(atMost)])
}

/** Resolves when the page is drawn, or its picture plays with some seconds in hand, and nothing else is to be done. */
export async function afterThePicture(pathname: string): Promise<void> {
  if (document.readyState !== 'complete')
    await new Promise((resolve) => addEventListener('load', resolve, { once: true }))
  await (pathname.startsWith('/watch/') ? picture() : wait(afterPage))
  await idle()
}

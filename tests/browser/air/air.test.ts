import { afterAll, beforeAll, expect, it } from 'vitest'
import { isBlackedOut, isRestricted } from './closed.ts'
import { listens, watchesOverAThinLink } from './listening.ts'
import { openStations, type Stations } from './stations.ts'
import { worksInTheStudio } from './studio.ts'
import type { Viewer } from './viewers.ts'
import {
  arrives,
  catchesUp,
  type Evening,
  goesBack,
  seesItFreeze,
  seesTheSlate,
  sitDown,
  writeGuide,
} from './watching.ts'

/**
 * `npm run pages:live`: an evening of a channel and a station with real senders, before a desktop (Kazakh in Cyrillic, Russian,
 * English) and a phone (Kazakh in Arabic letters, dark); pictures in built/pages. It takes minutes, so `npm test` leaves it out.
 */
let stations: Stations
let evening: Evening
let viewers: Viewer[] = []
/** Those who watch, also where the walk begins later (`-t slate`). */
const seated = async () => {
  if (viewers.length === 0) viewers = await sitDown(stations)
  return viewers
}
const patience = 400_000

beforeAll(async () => {
  stations = await openStations()
  evening = await writeGuide(stations)
}, patience)
afterAll(() => stations?.close())

it(
  'pages on which one arrives; the picture goes on in another language',
  async () => {
    viewers = await arrives(stations)
  },
  patience,
)
it('back to any second', async () => goesBack(await seated(), evening), patience)
it('a programme that is over, to its end', async () => catchesUp(await seated()), patience)
it('the slate, and the return from it', async () => seesTheSlate(stations, await seated()), patience)
it('a live edge that stands still, and goes on', async () => seesItFreeze(stations, await seated()), patience)
it(
  'a match that is closed abroad, and its end',
  async () => isBlackedOut(stations, await seated(), evening),
  patience,
)
it(
  'a programme that the law has closed',
  async () => isRestricted(stations, await seated(), evening),
  patience,
)
it('nothing of it was an error of the pages', () => {
  // The browser itself says that an answer was a 403 or a 451.
  const errors = viewers.flatMap(({ complaints }) => complaints).filter((one) => !/status of [45]/.test(one))
  expect(errors).toEqual([])
})
it('a thin link', () => watchesOverAThinLink(stations), patience)
it('a station', () => listens(stations), patience)
it('the studio', () => worksInTheStudio(stations), patience)

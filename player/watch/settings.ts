import { recall, remember } from '#player/device.ts'
import { createStore, type Store } from '#player/store.ts'

/** Switches of the player that stay as the viewer left them, on this device. */
export type Switch = { store: Store<boolean>; set(on: boolean): void }

function openSwitch(key: string, usually: boolean): Switch {
  const store = createStore(recall(key) === null ? usually : recall(key) === 'on')
  const set = (on: boolean) => {
    store.set(on)
    remember(key, on === usually ? null : on ? 'on' : 'off')
  }
  return { store, set }
}

/** Letters, digits and signs as keys of the player (WCAG 2.2, 2.1.4). */
export const singleKeys = openSwitch('keys', true)
/** The picture as wide as the page. */
export const theatre = openSwitch('theatre', false)
/** The next episode opens by itself. */
export const autoNext = openSwitch('next', true)
/** The transcript is open. */
export const transcriptOpen = openSwitch('transcript', true)
/** The transcript goes along with what is said. */
export const transcriptFollows = openSwitch('transcript.follow', true)

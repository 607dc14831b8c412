import { createStore } from '#player/store.ts'

/** How often the viewer has asked to search in the transcript: each time the field is opened and gets the focus. */
export const searchesAsked = createStore(0)

export const askForSearch = (): void => searchesAsked.set((old) => old + 1)

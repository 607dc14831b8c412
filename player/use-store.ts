import { useSyncExternalStore } from 'react'
import type { Store } from './store.ts'

/** Apart from the store itself, which the first lines of the page use before React is there. */
export function useStore<T>(store: Store<T>): T {
  return useSyncExternalStore(store.subscribe, store.get)
}

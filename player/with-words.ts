import { type ComponentType, lazy } from 'react'
import { openWords, type WordsOfPages } from './words/words.ts'

/** Something whose words do not come with the first page: they come with it. */
export const withWords = <P>(
  parts: readonly WordsOfPages[],
  load: () => Promise<{ default: ComponentType<P> }>,
) => lazy(async () => (await Promise.all([load(), openWords(...parts)]))[0])

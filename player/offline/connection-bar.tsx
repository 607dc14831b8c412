import { lazy, Suspense, useEffect } from 'react'
import { useRoute } from '#player/router.ts'
import { useStore } from '#player/use-store.ts'
import { connection, noteNewPage } from './state.ts'

// Seldom needed; where it cannot be fetched, the page is there all the same.
const Lines = lazy(() => import('./connection-lines.tsx').catch(() => ({ default: () => null })))

/** Under the header: that there is no connection, or none beyond the region, how old what is shown is, that there is a new version. Never in the way. */
export function ConnectionBar() {
  const { visit } = useRoute()
  const known = useStore(connection)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `visit` is the step to another page
  useEffect(noteNewPage, [visit])
  const quiet = !known.offline && !known.cutOff && known.keptAt === null && known.update === null
  return (
    <div role="status">
      {!quiet && (
        <Suspense fallback={null}>
          <Lines known={known} />
        </Suspense>
      )}
    </div>
  )
}

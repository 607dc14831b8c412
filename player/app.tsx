import { Component, lazy, type ReactNode, Suspense, useEffect, useRef } from 'react'
import { asProblem } from './api/request.ts'
import { Frame } from './frame/frame.tsx'
import { MissingPage } from './frame/missing-page.tsx'
import { ProblemNotice } from './frame/problem-notice.tsx'
import { HomePage } from './home/home-page.tsx'
import { useRoute } from './router.ts'

// The front page needs neither the player nor the upload code.
const WatchPage = lazy(() => import('./watch/watch-page.tsx'))
const ConnectionPage = lazy(() => import('./connection/connection-page.tsx'))
const UploadPage = lazy(() => import('./studio/upload-page.tsx'))

/** A page that failed to load or to draw says so in words instead of leaving nothing. */
class Guard extends Component<{ children: ReactNode }, { cause: unknown }> {
  override state: { cause: unknown } = { cause: null }
  static getDerivedStateFromError(cause: unknown): { cause: unknown } {
    return { cause }
  }
  override render(): ReactNode {
    if (this.state.cause === null) return this.props.children
    return <ProblemNotice problem={asProblem(this.state.cause)} retry={() => location.reload()} />
  }
}

function Page() {
  const { route } = useRoute()
  switch (route.page) {
    case 'home':
      return <HomePage browse={route} />
    case 'watch':
      return <WatchPage key={route.id} id={route.id} />
    case 'upload':
      return <UploadPage />
    case 'connection':
      return <ConnectionPage />
    case 'missing':
      return <MissingPage />
  }
}

export function App() {
  const { route, visit } = useRoute()
  const first = useRef(true)
  // After a step the reader of a screen must be on the new page, not on a link that is gone.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `visit` is the step itself
  useEffect(() => {
    if (first.current) first.current = false
    else document.getElementById('main')?.focus({ preventScroll: true })
  }, [visit])
  return (
    <Frame>
      <Guard key={route.page}>
        <Suspense fallback={<div className="page-waiting" />}>
          <Page />
        </Suspense>
      </Guard>
    </Frame>
  )
}

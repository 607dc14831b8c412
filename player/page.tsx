import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { takeWritten } from './frame/waiting.tsx'
import { startRouter } from './router.ts'
import { startSpeech } from './words/words.ts'

/** Draws the page into the element `#root`. */
export async function startPage(): Promise<void> {
  startRouter()
  await startSpeech()
  const root = document.getElementById('root')
  if (!root) throw new Error('index.html has no #root')
  takeWritten(root)
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}

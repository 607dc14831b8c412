import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './styles/tokens.css'
import './styles/fonts.css'
import './styles/base.css'
import './styles/frame.css'
import './styles/home.css'
import { App } from './app.tsx'
import { startRouter } from './router.ts'
import { startTheme } from './theme.ts'
import { startSpeech } from './words/words.ts'

/** Starts the page in the element `#root`. */
async function start(): Promise<void> {
  startTheme()
  startRouter()
  await startSpeech()
  const root = document.getElementById('root')
  if (!root) throw new Error('index.html has no #root')
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}

await start()

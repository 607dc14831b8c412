import type { StartData } from './start-data.ts'

/** A connection that was lost comes back; then the page's code is asked for again, ms. */
const againMs = 3000

/** Fetches the page's own code and runs it. Asked a second time it does nothing. */
export function appLoader({ preload, entry }: StartData['app']): () => void {
  let asked = false
  const run = () => {
    const script = document.createElement('script')
    script.type = 'module'
    script.crossOrigin = ''
    script.src = entry
    script.onerror = () => {
      script.remove()
      setTimeout(run, againMs)
    }
    document.head.append(script)
  }
  return () => {
    if (asked) return
    asked = true
    // The letters of the house come with it.
    delete document.documentElement.dataset.start
    for (const href of preload) {
      const link = document.createElement('link')
      link.rel = 'modulepreload'
      link.crossOrigin = ''
      link.href = href
      document.head.append(link)
    }
    run()
  }
}

/** Chromium's Network Information API; other browsers do not have it. */
type NetworkInformation = { saveData?: boolean; effectiveType?: string; downlink?: number }

function information(): NetworkInformation {
  return (navigator as Navigator & { connection?: NetworkInformation }).connection ?? {}
}

/** The viewer asked the browser to save data. */
export function savesData(): boolean {
  return information().saveData === true
}

/** Below this a photograph costs seconds. bit/s. */
const thinBandwidth = 500e3

/** The link is thin as far as the browser knows, or the viewer saves data: words and drawings only. */
export function isThinLink(): boolean {
  const believed = believedBandwidth()
  return savesData() || (believed !== null && believed <= thinBandwidth)
}

/** Name under which what was learnt of a network is kept. */
export function networkName(): string {
  return information().effectiveType ?? 'any'
}

/** What the browser believes the link carries, bit/s; null when it does not say. */
export function believedBandwidth(): number | null {
  const { downlink } = information()
  return downlink ? downlink * 1e6 : null
}

/** Smaller answers tell more about latency than about the link, bytes. */
const telling = 20_000
/** A clock in a browser is only so exact, ms. */
const shortest = 5

/** What the link carried while this page came, bit/s; null when too little of it came over the link. */
export function loadedBandwidth(entries: readonly PerformanceEntry[]): number | null {
  const rates = (entries as PerformanceResourceTiming[])
    .filter(({ transferSize }) => transferSize >= telling)
    .map((entry) => (entry.transferSize * 8000) / Math.max(shortest, entry.responseEnd - entry.responseStart))
  return rates.length > 0 ? Math.max(...rates) : null
}

/** What is kept on this device. A browser that refuses storage (private windows) simply forgets. */
const prefix = 'nar.'

export function recall(name: string): string | null {
  try {
    return localStorage.getItem(prefix + name)
  } catch {
    return null
  }
}

/** `null` forgets. */
export function remember(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(prefix + name)
    else localStorage.setItem(prefix + name, value)
  } catch {
    // Full or forbidden: the page works without it.
  }
}

import { recall, remember } from './device.ts'
import { createStore } from './store.ts'

export const themes = ['auto', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

export const theme = createStore<Theme>('auto')

function apply(dark: MediaQueryList): void {
  const choice = theme.get()
  const shown = choice === 'auto' ? (dark.matches ? 'dark' : 'light') : choice
  document.documentElement.dataset.theme = shown
}

/** Follows the system until a choice is made, and again once `auto` is chosen. */
export function startTheme(): void {
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const stored = themes.find((name) => name === recall('theme'))
  if (stored) theme.set(stored)
  apply(dark)
  dark.addEventListener('change', () => apply(dark))
  theme.subscribe(() => {
    remember('theme', theme.get() === 'auto' ? null : theme.get())
    apply(dark)
  })
}

export function nextTheme(): void {
  theme.set((old) => themes[(themes.indexOf(old) + 1) % themes.length] ?? 'auto')
}

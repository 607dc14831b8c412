import type { Plugin } from 'vite'
import { en } from '../words/en.ts'
import { inLocales } from '../words/in-locales.ts'
import { kk, type Words } from '../words/kk.ts'
import { type Locale, locales } from '../words/language.ts'
import { ru } from '../words/ru.ts'

const wordsIn = inLocales<typeof kk>({ kk, ru, en })
const dirOf = (locale: Locale) => (locale === 'kk-Arab' ? 'rtl' : 'ltr')
export const manifestName = (locale: Locale): string => `manifest.${locale}.webmanifest`

/** A member in the other languages, for browsers that follow the device's (W3C Manifest, `*_localized`). */
const localized = (say: (words: Words) => string) =>
  Object.fromEntries(
    locales.map((locale) => [locale, { value: say(wordsIn(locale)), lang: locale, dir: dirOf(locale) }]),
  )

const icon = (name: string, size: number, purpose: string) => ({
  ...{ src: `/icons/${name}-${size}.png`, sizes: `${size}x${size}`, type: 'image/png', purpose },
})

/**
 * The web app manifest in one of our languages: a manifest speaks one, so each has its own, and the page names the one it
 * speaks. They are one app: `id` is the same. Colours are felt-0, which a manifest cannot tell for light and dark apart.
 */
export function manifestOf(locale: Locale): object {
  const words = wordsIn(locale)
  const { name, nav, kinds, kept } = words
  const shortcut = (label: string, url: string) => ({ name: label, url, icons: [icon('any', 192, 'any')] })
  return {
    ...{ id: '/', start_url: '/', scope: '/', lang: locale, dir: dirOf(locale), display: 'standalone' },
    ...{ name: kept.appName, short_name: name, description: kept.appDescription },
    name_localized: localized((each) => each.kept.appName),
    short_name_localized: localized((each) => each.name),
    ...{ background_color: '#EFEEEA', theme_color: '#EFEEEA', categories: ['entertainment', 'music'] },
    icons: [icon('any', 192, 'any'), icon('any', 512, 'any'), icon('maskable', 512, 'maskable')],
    shortcuts: [
      shortcut(kept.title, '/kept'),
      shortcut(nav.search, '/?q='),
      shortcut(kinds.aitys, '/?kind=aitys'),
      shortcut(kinds.radio, '/?kind=radio'),
    ],
  }
}

/** Writes the manifests, and names the Kazakh one in the page. */
export function webManifests(): Plugin {
  return {
    name: 'nar-web-manifests',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: () => [
        { tag: 'link', attrs: { rel: 'manifest', href: `/${manifestName('kk')}` }, injectTo: 'head' },
      ],
    },
    generateBundle() {
      for (const locale of locales)
        this.emitFile({
          type: 'asset',
          fileName: manifestName(locale),
          source: JSON.stringify(manifestOf(locale)),
        })
    },
  }
}

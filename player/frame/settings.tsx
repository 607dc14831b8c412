import { localeNames } from '#catalog/contract/locale.ts'
import { Icon } from '#player/icons/icon.tsx'
import { nextTheme, theme } from '#player/theme.ts'
import { useStore } from '#player/use-store.ts'
import { isLocale, type Locale, locales } from '#player/words/language.ts'
import { chooseLocale, useSpeech } from '#player/words/words.ts'

/** Each language in its own script; people look for their own word. */
const short: Readonly<Record<Locale, string>> = {
  kk: 'Қаз',
  'kk-Latn': 'Qaz',
  'kk-Arab': 'قاز',
  ru: 'Рус',
  en: 'Eng',
}

export function LanguageSwitch() {
  const { locale, words } = useSpeech()
  const choose = (value: string) => {
    // A dictionary that cannot be fetched leaves the page in the language it is in.
    if (isLocale(value)) chooseLocale(value).catch(() => undefined)
  }
  return (
    <>
      <fieldset className="languages">
        <legend className="unseen">{words.language}</legend>
        {locales.map((name) => (
          <label key={name} lang={name} title={localeNames[name]}>
            <input
              type="radio"
              name="language"
              value={name}
              checked={name === locale}
              onChange={() => choose(name)}
            />
            <span>{short[name]}</span>
          </label>
        ))}
      </fieldset>
      <label className="language-select">
        <span className="unseen">{words.language}</span>
        <select value={locale} onChange={(event) => choose(event.target.value)}>
          {locales.map((name) => (
            <option key={name} value={name} lang={name}>
              {short[name]}
            </option>
          ))}
        </select>
      </label>
    </>
  )
}

const themeIcons = { auto: 'sun-moon', light: 'sun', dark: 'moon' } as const

export function ThemeSwitch() {
  const { words } = useSpeech()
  const chosen = useStore(theme)
  return (
    <button
      type="button"
      className="bare"
      onClick={nextTheme}
      aria-label={words.theme[chosen]}
      title={words.theme[chosen]}
    >
      <Icon name={themeIcons[chosen]} />
    </button>
  )
}

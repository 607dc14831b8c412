import { Icon } from '#player/icons/icon.tsx'
import { nextTheme, theme } from '#player/theme.ts'
import { useStore } from '#player/use-store.ts'
import { isLanguage, type Language, languages } from '#player/words/language.ts'
import { chooseLanguage, useSpeech } from '#player/words/words.ts'

/** Each language in its own script; people look for their own word. */
const short: Readonly<Record<Language, string>> = { kk: 'Қаз', ru: 'Рус', en: 'Eng' }
const full: Readonly<Record<Language, string>> = { kk: 'Қазақша', ru: 'Русский', en: 'English' }

export function LanguageSwitch() {
  const { language, words } = useSpeech()
  const choose = (value: string) => {
    // A dictionary that cannot be fetched leaves the page in the language it is in.
    if (isLanguage(value)) chooseLanguage(value).catch(() => undefined)
  }
  return (
    <>
      <fieldset className="languages">
        <legend className="unseen">{words.language}</legend>
        {languages.map((name) => (
          <label key={name} lang={name} title={full[name]}>
            <input
              type="radio"
              name="language"
              value={name}
              checked={name === language}
              onChange={() => choose(name)}
            />
            <span>{short[name]}</span>
          </label>
        ))}
      </fieldset>
      <label className="language-select">
        <span className="unseen">{words.language}</span>
        <select value={language} onChange={(event) => choose(event.target.value)}>
          {languages.map((name) => (
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

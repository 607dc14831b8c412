import { inScript } from '#catalog/kazakh/in-script.ts'
import type { Language } from '#player/words/language.ts'
import { useStudioWords } from './words/words.ts'

/** The alphabets of Kazakh, as readers are told apart by them. */
const alphabets = [
  ['cyrillic', 'kk', 'ltr'],
  ['latin', 'kk-Latn', 'ltr'],
  ['arabic', 'kk-Arab', 'rtl'],
] as const

/** How what is typed shows to those who read another alphabet; nothing for what is not Kazakh. */
export function ScriptPreview({ text, language }: { text: string; language: Language }) {
  const words = useStudioWords()
  const typed = text.trim()
  if (language !== 'kk' || typed === '') return null
  const others = alphabets.map(([script, tag, dir]) => ({ script, tag, dir, shown: inScript(typed, script) }))
  return (
    <dl className="script-preview">
      {others
        .filter(({ shown }) => shown !== typed)
        .map(({ script, tag, dir, shown }) => (
          <div key={script}>
            <dt>{words.scripts[script]}</dt>
            <dd lang={tag} dir={dir}>
              {shown}
            </dd>
          </div>
        ))}
    </dl>
  )
}

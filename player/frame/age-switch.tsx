import { adultAge, ageMarks } from '#catalog/contract/title.ts'
import { ageAtMost, chooseAgeAtMost } from '#player/age.ts'
import { useStore } from '#player/use-store.ts'
import { useSpeech } from '#player/words/words.ts'

/** Child mode: up to which mark titles are listed on this device. */
export function AgeSwitch() {
  const { words } = useSpeech()
  const chosen = useStore(ageAtMost)
  return (
    <label className="age-switch">
      <span>{words.age.childMode}</span>
      <select
        value={chosen ?? ''}
        onChange={({ target }) =>
          chooseAgeAtMost(ageMarks.find((mark) => String(mark) === target.value) ?? null)
        }
      >
        <option value="">{words.age.off}</option>
        {ageMarks
          .filter((mark) => mark < adultAge)
          .map((mark) => (
            <option key={mark} value={mark}>
              {words.age.upTo(mark)}
            </option>
          ))}
      </select>
    </label>
  )
}

import type { ReactNode } from 'react'
import { formatDay } from '#player/format/time.ts'
import { type Country, countries } from '#player/words/kk.ts'
import type { Words } from '#player/words/words.ts'
import { useSpeech } from '#player/words/words.ts'
import { type Draft, slotsOf } from './licence-draft.ts'

type Props = {
  draft: Draft
  today: string
  /** Of other slots, or in other words than those of a title. */
  sentence?: string
  onChange(part: Partial<Draft>): void
}

type ChoiceProps<V extends string> = {
  label: string
  value: V
  options: readonly (readonly [V, string])[]
  empty?: boolean
  onChange(value: V): void
}

/** A choice inside a sentence: a native select that reads as underlined words. */
function Choice<V extends string>({ label, value, options, empty = false, onChange }: ChoiceProps<V>) {
  return (
    <select
      className={empty ? 'slot slot-empty' : 'slot'}
      aria-label={label}
      value={value}
      onChange={(event) => {
        const chosen = options.find(([name]) => name === event.target.value)
        if (chosen) onChange(chosen[0])
      }}
    >
      {options.map(([name, words]) => (
        <option key={name} value={name}>
          {words}
        </option>
      ))}
    </select>
  )
}

function slotsFor({ draft, today, onChange }: Props, { form }: Words): Readonly<Record<string, ReactNode>> {
  const yes = (value: boolean) => (value ? 'yes' : 'no')
  return {
    licensor: (
      <input
        className={draft.licensor.trim() === '' ? 'slot slot-empty' : 'slot'}
        aria-label={form.licensor}
        name="licensor"
        placeholder={form.who}
        maxLength={300}
        autoComplete="organization"
        value={draft.licensor}
        onChange={(event) => onChange({ licensor: event.target.value })}
      />
    ),
    territories: (
      <Choice
        label={form.territories}
        value={draft.territories}
        options={[
          ['WORLD', form.world],
          ['KZ', form.kz],
          ['list', form.list],
        ]}
        empty={draft.territories === 'list' && draft.countries.length === 0}
        onChange={(territories) => onChange({ territories })}
      />
    ),
    until: (
      <>
        <Choice
          label={form.until}
          value={draft.limit}
          options={[
            ['forever', form.forever],
            ['day', form.untilDay],
          ]}
          onChange={(limit) => onChange({ limit })}
        />
        {draft.limit === 'day' && (
          <input
            type="date"
            className={draft.lastDay === '' ? 'slot slot-empty' : 'slot'}
            aria-label={form.lastDay}
            min={today}
            value={draft.lastDay}
            onChange={(event) => onChange({ lastDay: event.target.value })}
          />
        )}
      </>
    ),
    download: (
      <Choice
        label={form.download}
        value={yes(draft.download)}
        options={[
          ['no', form.mayNotDownload],
          ['yes', form.mayDownload],
        ]}
        onChange={(value) => onChange({ download: value === 'yes' })}
      />
    ),
    embed: (
      <Choice
        label={form.embed}
        value={yes(draft.embed)}
        options={[
          ['yes', form.mayEmbed],
          ['no', form.mayNotEmbed],
        ]}
        onChange={(value) => onChange({ embed: value === 'yes' })}
      />
    ),
  }
}

function CountryList({ draft, onChange }: Pick<Props, 'draft' | 'onChange'>) {
  const { words } = useSpeech()
  const toggle = (country: Country) =>
    onChange({
      countries: countries.filter((other) => (other === country) !== draft.countries.includes(other)),
    })
  return (
    <fieldset className="countries">
      <legend className="small">{words.form.countries}</legend>
      {countries.map((country) => (
        <label key={country}>
          <input
            type="checkbox"
            checked={draft.countries.includes(country)}
            onChange={() => toggle(country)}
          />
          {words.countries[country]}
        </label>
      ))}
    </fieldset>
  )
}

/** The licence as one readable sentence; each underlined part is a choice, empty ones are dashed. */
export function LicenceSentence(props: Props) {
  const { words } = useSpeech()
  const slots = slotsFor(props, words)
  return (
    <>
      <p className="sentence">
        {slotsOf(props.sentence ?? words.form.sentence).map(({ text, slot }) => (
          <span key={slot ?? text}>{slot ? slots[slot] : text}</span>
        ))}
      </p>
      {props.draft.territories === 'list' && <CountryList draft={props.draft} onChange={props.onChange} />}
    </>
  )
}

/** The same licence as a viewer will read it. */
export function viewerReads(draft: Draft, words: Words): string {
  const { form } = words
  const places = draft.territories === 'KZ' ? (['KZ'] as const) : draft.countries
  return [
    draft.territories === 'WORLD'
      ? form.readsWorld
      : form.readsList(places.map((country) => words.countries[country]).join(', ')),
    draft.limit === 'day' && draft.lastDay
      ? form.readsUntil(formatDay(draft.lastDay, words))
      : form.readsForever,
    draft.download ? form.readsDownload : form.readsNoDownload,
  ].join(' ')
}

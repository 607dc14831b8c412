type Props<V extends string | number> = {
  label: string
  value: V
  options: readonly (readonly [V, string])[]
  onChange(value: V): void
}

/** A choice among a few values, each with its words. */
export function SelectField<V extends string | number>({ label, value, options, onChange }: Props<V>) {
  return (
    <label className="field">
      <span>{label}</span>
      <select
        value={value}
        onChange={(event) => {
          const chosen = options.find(([name]) => String(name) === event.target.value)
          if (chosen) onChange(chosen[0])
        }}
      >
        {options.map(([name, words]) => (
          <option key={name} value={name}>
            {words}
          </option>
        ))}
      </select>
    </label>
  )
}

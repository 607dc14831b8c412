type Props<S extends string | number> = {
  label: string
  spans: readonly S[]
  chosen: S
  named: (span: S) => string
  onChoose: (span: S) => void
}

/** For how long something is shown, as buttons of which one is pressed. */
export function SpanChoice<S extends string | number>({ label, spans, chosen, named, onChoose }: Props<S>) {
  return (
    <fieldset className="span-choice">
      <legend>{label}</legend>
      {spans.map((span) => (
        <button
          key={span}
          type="button"
          className="button"
          aria-pressed={span === chosen}
          onClick={() => onChoose(span)}
        >
          {named(span)}
        </button>
      ))}
    </fieldset>
  )
}

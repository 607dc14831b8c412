import type { ReactNode } from 'react'
import { Icon } from '#player/icons/icon.tsx'

/** What ties a control to the words about it. */
export type Tied = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': boolean }

/** A control with its label, a note on how to fill it in, and what is wrong with it. */
export function Field({
  id,
  label,
  note,
  problem,
  children,
}: {
  id: string
  label: string
  note?: string | undefined
  problem?: string | undefined
  children: (tied: Tied) => ReactNode
}) {
  const about = [note && `${id}-note`, problem && `${id}-problem`].filter(Boolean).join(' ')
  return (
    <div className="form-field">
      <label htmlFor={id}>{label}</label>
      {note && (
        <p className="small" id={`${id}-note`}>
          {note}
        </p>
      )}
      {children({ id, 'aria-describedby': about || undefined, 'aria-invalid': problem !== undefined })}
      <FieldFault id={id} problem={problem} />
    </div>
  )
}

/** What is wrong with the control or group `id`; nothing when nothing is. */
export function FieldFault({ id, problem }: { id: string; problem: string | undefined }) {
  if (!problem) return null
  return (
    <p className="field-problem" id={`${id}-problem`}>
      <Icon name="triangle-alert" size={18} />
      {problem}
    </p>
  )
}

/** Radio buttons under one question. The first one has the group's id, so that it can be given the focus. */
export function Choices<V extends string>({
  id,
  legend,
  options,
  value,
  problem,
  onChange,
}: {
  id: string
  legend: string
  options: readonly (readonly [V, string])[]
  value: V | null
  problem?: string | undefined
  onChange: (value: V) => void
}) {
  return (
    <fieldset className="choices" aria-describedby={problem && `${id}-problem`}>
      <legend>{legend}</legend>
      {options.map(([name, words], index) => (
        <label key={name}>
          <input
            id={index === 0 ? id : undefined}
            type="radio"
            name={id}
            value={name}
            checked={name === value}
            onChange={() => onChange(name)}
          />
          {words}
        </label>
      ))}
      <FieldFault id={id} problem={problem} />
    </fieldset>
  )
}

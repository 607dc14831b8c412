import { Icon } from '#player/icons/icon.tsx'

/** At the end of a line of fields: takes it out. `label` says which one. */
export function RemoveLine({ label, onRemove }: { label: string; onRemove: () => void }) {
  return (
    <button type="button" className="bare" aria-label={label} title={label} onClick={onRemove}>
      <Icon name="x" />
    </button>
  )
}

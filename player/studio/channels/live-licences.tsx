import type { Licence, NewLicence } from '#catalog/contract/title.ts'
import { FieldProblem } from '../field-problem.tsx'
import type { Task } from '../task.ts'
import { OneLicence } from '../title/licences-panel.tsx'
import { LiveLicenceForm } from './licence-form.tsx'

type Props = {
  licences: readonly Licence[]
  task: Pick<Task, 'busy' | 'problem'>
  onRevoke(licenceId: string): void
  onAdd(licence: NewLicence): void
}

/** Licences of a channel or of a programme, and one more. */
export function LiveLicences({ licences, task: { busy, problem }, onRevoke, onAdd }: Props) {
  return (
    <>
      <ul className="licences">
        {licences.map((licence) => (
          <OneLicence key={licence.id} licence={licence} busy={busy} onRevoke={() => onRevoke(licence.id)} />
        ))}
      </ul>
      {problem && <FieldProblem problem={problem} />}
      <LiveLicenceForm key={licences.length} busy={busy} onAdd={onAdd} />
    </>
  )
}

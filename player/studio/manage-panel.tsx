import type { TitleView } from '#catalog/contract/title.ts'
import { call } from '#player/api/client.ts'
import { Link } from '#player/link.tsx'
import { figuresAddress } from '#player/router.ts'
import { useSpeech } from '#player/words/words.ts'
import { AskedTwice } from './asked-twice.tsx'
import { FieldProblem } from './field-problem.tsx'
import { RestrictionNotes } from './restriction-notes.tsx'
import { ConflictNotice } from './revise/conflict-notice.tsx'
import { type Revising, useRevision } from './revise/use-revision.ts'
import { RowPanel } from './row-panel.tsx'
import { useTask } from './task.ts'
import { useStudioWords } from './words/words.ts'

/** `onReplace`: asks for another file; where nobody can, nothing offers it. */
type Props = { title: TitleView; onReplace?(): void; onChanged(): void }

const isEncoding = ({ state }: TitleView) =>
  state === 'probing' || state === 'encoding' || state === 'watchable'

/** Away from viewers and back, whatever its licences say. */
function Visibility({ title, revising }: { title: TitleView; revising: Revising }) {
  const { hidden } = useStudioWords()
  const set = (value: boolean) => revising.save({ hidden: value })
  if (title.hidden)
    return (
      <button type="button" className="button" disabled={revising.busy} onClick={() => set(false)}>
        {hidden.show}
      </button>
    )
  return (
    <AskedTwice
      label={hidden.hide}
      sure={hidden.sure}
      yes={hidden.yesHide}
      no={hidden.noHide}
      busy={revising.busy}
      onYes={() => set(true)}
    />
  )
}

function Manage({ title, onReplace, onChanged }: Props) {
  const { words } = useSpeech()
  const { hidden } = useStudioWords()
  const { busy, problem, run } = useTask()
  const revising = useRevision(title, onChanged)
  const ask = (route: 'encodeAgain' | 'stopEncoding' | 'deleteTitle') =>
    run(() => call(route, { params: { id: title.id } }), onChanged)
  const trouble = problem ?? revising.problem
  const settled = title.state === 'complete' || title.state === 'refused'
  return (
    <>
      <RestrictionNotes id={title.id} />
      <p className="small">{title.hidden ? hidden.noteHidden : hidden.note}</p>
      {title.outdated && <p className="small">{words.manage.outdated}</p>}
      {title.playable && settled && <p className="small">{words.manage.replaceNote}</p>}
      <div className="manage-actions">
        {title.playable && (
          <Link className="button" href={figuresAddress('title', title.id)}>
            {words.figures.title}
          </Link>
        )}
        {settled && onReplace && (
          <button type="button" className="button" onClick={onReplace}>
            {words.manage.replace}
          </button>
        )}
        {settled && (
          <button type="button" className="button" disabled={busy} onClick={() => ask('encodeAgain')}>
            {words.manage.again}
          </button>
        )}
        {isEncoding(title) && (
          <button type="button" className="button" disabled={busy} onClick={() => ask('stopEncoding')}>
            {words.manage.stop}
          </button>
        )}
        <Visibility title={title} revising={revising} />
        <AskedTwice
          label={words.manage.remove}
          sure={words.manage.sure}
          yes={words.manage.yes}
          no={words.manage.no}
          busy={busy}
          onYes={() => ask('deleteTitle')}
        />
      </div>
      <ConflictNotice revising={revising} />
      {trouble && <FieldProblem problem={trouble} />}
    </>
  )
}

/** Replacing, encoding anew, calling off, deleting: what one does rarely with a title of one's own. */
export function ManagePanel({ open = false, ...props }: Props & { open?: boolean }) {
  const { words } = useSpeech()
  return (
    <RowPanel icon="ellipsis" open={open} heading={words.manage.heading}>
      <Manage {...props} />
    </RowPanel>
  )
}

import type { TitleView } from '#catalog/contract/title.ts'
import { call } from '#player/api/client.ts'
import { Link } from '#player/link.tsx'
import { figuresAddress } from '#player/router.ts'
import { useSpeech } from '#player/words/words.ts'
import { AskedTwice } from './asked-twice.tsx'
import { FieldProblem } from './field-problem.tsx'
import { RestrictionNotes } from './restriction-notes.tsx'
import { RowPanel } from './row-panel.tsx'
import { useTask } from './task.ts'

type Props = { title: TitleView; onReplace(): void; onChanged(): void }

const isEncoding = ({ state }: TitleView) =>
  state === 'probing' || state === 'encoding' || state === 'watchable'

function Manage({ title, onReplace, onChanged }: Props) {
  const { words } = useSpeech()
  const { busy, problem, run } = useTask()
  const ask = (route: 'encodeAgain' | 'stopEncoding' | 'deleteTitle') =>
    run(() => call(route, { params: { id: title.id } }), onChanged)
  const settled = title.state === 'complete' || title.state === 'refused'
  return (
    <>
      <RestrictionNotes titleId={title.id} />
      {title.outdated && <p className="small">{words.manage.outdated}</p>}
      {title.playable && settled && <p className="small">{words.manage.replaceNote}</p>}
      <div className="manage-actions">
        {title.playable && (
          <Link className="button" href={figuresAddress('title', title.id)}>
            {words.figures.title}
          </Link>
        )}
        {settled && (
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
        <AskedTwice
          label={words.manage.remove}
          sure={words.manage.sure}
          yes={words.manage.yes}
          no={words.manage.no}
          busy={busy}
          onYes={() => ask('deleteTitle')}
        />
      </div>
      {problem && <FieldProblem problem={problem} />}
    </>
  )
}

/** Replacing, encoding anew, calling off, deleting: what one does rarely with a title of one's own. */
export function ManagePanel(props: Props) {
  const { words } = useSpeech()
  return (
    <RowPanel icon="ellipsis" heading={words.manage.heading}>
      <Manage {...props} />
    </RowPanel>
  )
}

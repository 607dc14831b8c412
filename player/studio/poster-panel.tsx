import { type Posters, posterMaxBytes } from '#catalog/contract/pictures.ts'
import type { TitleView } from '#catalog/contract/title.ts'
import { ApiProblem, call } from '#player/api/client.ts'
import { putPoster } from '#player/api/files.ts'
import { useRequest } from '#player/api/request.ts'
import { formatMoment } from '#player/format/time.ts'
import { Icon } from '#player/icons/icon.tsx'
import { useSpeech } from '#player/words/words.ts'
import { FieldProblem } from './field-problem.tsx'
import { FileButton } from './file-button.tsx'
import { RowPanel } from './row-panel.tsx'
import { useTask } from './task.ts'

type Props = { title: TitleView; onChanged: () => void }

/** Pictures from the title, the one in use with a frame around it and a tick on it. */
function Candidates({ posters, choose }: { posters: Posters; choose: (candidate: number) => void }) {
  const { words } = useSpeech()
  return (
    <ul className="poster-choices">
      {posters.source === 'upload' && posters.poster && (
        <li>
          <span className="poster-choice chosen">
            <img src={posters.poster} alt="" width="160" height="90" />
            <span className="poster-moment">
              <Icon name="check" size={16} />
              {words.posters.own}
            </span>
          </span>
        </li>
      )}
      {posters.candidates.map(({ candidate, at, url, chosen }) => (
        <li key={candidate}>
          <button
            type="button"
            className={chosen ? 'poster-choice chosen' : 'poster-choice'}
            aria-pressed={chosen}
            aria-label={words.posters.candidate(formatMoment(at))}
            onClick={() => choose(candidate)}
          >
            <img src={url} alt="" width="160" height="90" loading="lazy" decoding="async" />
            <span className="poster-moment">
              {chosen && <Icon name="check" size={16} />}
              {formatMoment(at)}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}

function PosterChoices({ title, onChanged }: Props) {
  const { words, language } = useSpeech()
  const { busy, problem, run } = useTask()
  const params = { id: title.id }
  const list = useRequest(`posters ${title.id} ${title.state} ${language}`, (signal) =>
    call('posters', { params, signal }),
  )
  const after = (work: () => Promise<unknown>) =>
    run(work, () => {
      list.reload()
      onChanged()
    })
  const choose = (candidate: number | null) =>
    after(() => call('choosePoster', { params, body: { candidate } }))
  // Too large a picture is not sent first.
  const send = (file: File) =>
    after(async () => {
      if (file.size > posterMaxBytes) throw new ApiProblem('picture-too-large', 413, words.posters.tooLarge)
      await putPoster(title.id, file)
    })
  const trouble = problem ?? list.problem
  return (
    <>
      <p className="small">{words.posters.note}</p>
      {list.data && <Candidates posters={list.data} choose={choose} />}
      {list.data?.candidates.length === 0 && title.audioOnly === false && (
        <p className="small">{words.posters.none}</p>
      )}
      {trouble && <FieldProblem problem={trouble} />}
      <div className="subtitle-add">
        <FileButton
          label={words.posters.add}
          sending={words.posters.sending}
          busy={busy}
          accept="image/jpeg,image/png,image/webp"
          onFile={send}
        />
        {list.data && list.data.source !== 'automatic' && (
          <button type="button" className="button" disabled={busy} onClick={() => choose(null)}>
            {words.posters.automatic}
          </button>
        )}
      </div>
      <p className="small">{words.posters.formats}</p>
    </>
  )
}

/** What a title of mine is known by: a moment of it, or a picture of one's own. */
export function PosterPanel({ open = false, ...props }: Props & { open?: boolean }) {
  const { words } = useSpeech()
  return (
    <RowPanel icon="image" open={open} heading={words.posters.heading}>
      <PosterChoices {...props} />
    </RowPanel>
  )
}

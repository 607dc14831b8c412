import { type Posters, posterMaxBytes } from '#catalog/contract/pictures.ts'
import type { TitleView } from '#catalog/contract/title.ts'
import { ApiProblem, call, callTagged } from '#player/api/client.ts'
import { putPoster } from '#player/api/files.ts'
import { useRequest } from '#player/api/request.ts'
import { formatMoment } from '#player/format/time.ts'
import { Icon } from '#player/icons/icon.tsx'
import { useSpeech } from '#player/words/words.ts'
import { FieldProblem } from './field-problem.tsx'
import { FileButton } from './file-button.tsx'
import { ConflictAsked } from './revise/conflict-notice.tsx'
import { usePart } from './revise/use-part.ts'
import { RowPanel } from './row-panel.tsx'
import { useStudioWords } from './words/words.ts'

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

/** What an owner decides; candidates come with the encoding. */
const chosenIn = ({ source, poster }: Posters) => ({ source, poster: source === 'automatic' ? null : poster })

function PosterChoices({ title, onChanged }: Props) {
  const { words, language } = useSpeech()
  const { conflict } = useStudioWords()
  const params = { id: title.id }
  const list = useRequest(`posters ${title.id} ${title.state} ${language}`, (signal) =>
    call('posters', { params, signal }),
  )
  const again = () => {
    list.reload()
    onChanged()
  }
  const read = async () => {
    const { answer, etag } = await callTagged('posters', { params })
    return { part: chosenIn(answer), etag: etag ?? '' }
  }
  const { busy, problem, theirs, save, keepMine, keepTheirs } = usePart(read, again)
  const shown = list.data
  const after = (write: (etag: string) => Promise<Posters>) => {
    if (!shown) return
    save({ base: chosenIn(shown), write, done: again, made: chosenIn })
  }
  const choose = (candidate: number | null) =>
    after((ifMatch) => call('choosePoster', { params, body: { candidate }, ifMatch }))
  // Too large a picture is not sent first.
  const send = (file: File) =>
    after(async (etag) => {
      if (file.size > posterMaxBytes) throw new ApiProblem('picture-too-large', 413, words.posters.tooLarge)
      return putPoster(title.id, file, etag)
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
      {theirs && (
        <ConflictAsked busy={busy} onMine={keepMine} onTheirs={keepTheirs}>
          {theirs.poster && (
            <p>
              <span className="small">{conflict.now}</span>
              <img src={theirs.poster} alt={words.posters.heading} width="160" height="90" />
            </p>
          )}
        </ConflictAsked>
      )}
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

import { useCallback } from 'react'
import type { ChannelView } from '#catalog/contract/channel.ts'
import { tell } from '#player/home/title-text.ts'
import { LimitNote } from '#player/watch/notes.tsx'
import { soundAlone } from '#player/watch/quality.ts'
import { SoundOffer } from '#player/watch/sound-offer.tsx'
import { StatusNote } from '#player/watch/status-note.tsx'
import { useSpeech } from '#player/words/words.ts'
import { ClosedHere } from './closed-here.tsx'
import { endOf, startOf } from './programmes.ts'
import { hoursOf } from './times.ts'
import { isOnAir } from './use-channels.ts'
import type { LivePlayerParts } from './use-live-player.ts'

type Props = { channel: ChannelView; player: LivePlayerParts }

/** A programme of the past is over: what came after it, or what is on now. */
function Over({ channel, player }: Props) {
  const { words, language } = useSpeech()
  const { broadcast } = player
  const next = broadcast.place.until === null ? null : broadcast.next
  const follows = player.parts.find(({ start }) => start >= player.total - 1)
  const following = follows?.name ?? (channel.next ? tell(channel.next.texts, language).title : '')
  return (
    <div className="note" role="status">
      <p>{words.live.over}</p>
      {next && (
        <button type="button" className="button" onClick={() => next()} title={following}>
          {words.live.nextWord}
        </button>
      )}
      <button type="button" className="button primary" onClick={broadcast.toEdge}>
        {words.live.toEdge}
      </button>
    </div>
  )
}

/** What is said over the picture of a channel: what is the matter, and what becomes of it. */
export function LiveNotes({ channel, player }: Props) {
  const { words } = useSpeech()
  const { broadcast, status, spending, timers, forEars } = player
  const { engine, state, place, seen, programme, now, media } = broadcast
  // The same one for as long as the engine is: a timer waits for it.
  const retry = useCallback(() => engine?.retry(), [engine])
  const { problem } = state
  const refused = status === 'stopped' && problem && problem.status >= 400 && problem.status < 500
  // Of what has been seen it is said that it stands still, as long as its owner has not stopped it.
  const absent = place.from === null && !isOnAir(channel) && !(media.begun && channel.state === 'waiting')
  return (
    <>
      {refused ? (
        <ClosedHere
          {...{ problem, now, retry }}
          past={place.from !== null}
          ends={programme ? endOf(programme) : channel.now ? endOf(channel.now) : null}
          titleId={programme?.titleId ?? null}
          goTo={broadcast.seek}
          toEdge={broadcast.toEdge}
        />
      ) : absent && status !== 'none' ? (
        <div className="status status-waiting" role="status">
          <p>
            {words.live.stateNotes[channel.state]}
            {channel.next &&
              ` ${words.live.nextWord}: ${words.live.nextAt(...hoursOf(startOf(channel.next)), '')}`}
          </p>
        </div>
      ) : (
        <StatusNote
          status={status === 'frozen' || status === 'edge' ? 'edge' : status}
          state={state}
          edge={status === 'frozen' ? words.live.frozen : words.live.waitingEdge}
          retry={retry}
        />
      )}
      {place.from === null && channel.state === 'slate' && (
        <div className="note note-slate" role="status">
          <p>{words.live.stateNotes.slate}</p>
        </div>
      )}
      {!seen && <SoundOffer engine={engine} state={state} />}
      {timers.slept && (
        <div className="note" role="status">
          <p>{words.controls.slept}</p>
        </div>
      )}
      {spending.over && (
        <LimitNote
          forEars={forEars}
          goOn={spending.goOn}
          soundAlone={() => {
            engine?.chooseRung(soundAlone)
            spending.goOn()
          }}
        />
      )}
      {seen && <Over {...{ channel, player }} />}
    </>
  )
}

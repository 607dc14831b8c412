import { type ReactNode, useEffect, useRef } from 'react'
import { Icon } from '#player/icons/icon.tsx'
import { useStore } from '#player/use-store.ts'
import { useSpeech } from '#player/words/words.ts'
import '#player/styles/help-dialog.css'
import { singleKeys } from './settings.ts'

/** Keys as they are printed, the same in every language; a space between what is pressed together. */
function Keys({ keys, children }: { keys: readonly string[]; children: ReactNode }) {
  return (
    <div className="help-row">
      <dt dir="ltr">
        {keys.map((key) => (
          <span key={key}>
            {key.split(' ').map((part) => (
              <kbd key={part}>{part}</kbd>
            ))}
          </span>
        ))}
      </dt>
      <dd>{children}</dd>
    </div>
  )
}

function Section({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section>
      <h3>{name}</h3>
      <dl>{children}</dl>
    </section>
  )
}

/** Every key and every gesture of the player, and the switch that turns single keys off. */
export default function HelpDialog({ close }: { close(): void }) {
  const { words } = useSpeech()
  const { controls, player } = words
  const dialog = useRef<HTMLDialogElement>(null)
  const single = useStore(singleKeys.store)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} className="help" aria-labelledby="help-name" onClose={close}>
      <div className="help-head">
        <h2 id="help-name">{controls.help}</h2>
        <button
          type="button"
          className="bare"
          aria-label={controls.close}
          onClick={() => dialog.current?.close()}
        >
          <Icon name="x" />
        </button>
      </div>
      <label className="help-switch">
        <input type="checkbox" checked={single} onChange={(event) => singleKeys.set(event.target.checked)} />
        <span>
          {controls.singleKeys}
          <small>{controls.singleKeysNote}</small>
        </span>
      </label>
      <div className="help-sections">
        <Section name={controls.keysPlay}>
          <Keys keys={['Space', 'K']}>{controls.playPause}</Keys>
          <Keys keys={['←', '→']}>{controls.by5}</Keys>
          <Keys keys={['J', 'L']}>{controls.by10}</Keys>
          <Keys keys={['0 – 9']}>{controls.byTenth}</Keys>
          <Keys keys={[', .']}>{controls.byFrame}</Keys>
          <Keys keys={['< >']}>{controls.faster}</Keys>
          <Keys keys={['N', 'P', 'Shift ←', 'Shift →']}>{controls.byTurn}</Keys>
          <Keys keys={['Shift N', 'Shift P']}>{controls.byEpisode}</Keys>
        </Section>
        <Section name={controls.keysLook}>
          <Keys keys={['F']}>{player.fullscreen}</Keys>
          <Keys keys={['T']}>{controls.theatre}</Keys>
          <Keys keys={['I']}>{player.pip}</Keys>
          <Keys keys={['M']}>{controls.muteKey}</Keys>
          <Keys keys={['↑', '↓']}>{controls.louder}</Keys>
          <Keys keys={['C']}>{player.subtitles}</Keys>
          <Keys keys={['+', '−']}>{controls.textSize}</Keys>
          <Keys keys={['/']}>{controls.findKey}</Keys>
          <Keys keys={['?']}>{controls.help}</Keys>
        </Section>
        <section>
          <h3>{controls.gestures}</h3>
          <ul>
            {Object.values(controls.gestureList).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      </div>
    </dialog>
  )
}

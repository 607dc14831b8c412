import { useStore } from '#player/use-store.ts'
import { useSpeech } from '#player/words/words.ts'
import {
  changeLook,
  type SubtitleLook,
  subtitleLook,
  textColours,
  textGrounds,
  textPlaces,
  textSizes,
  usualLook,
} from './subtitle-look.ts'
import { Caption, lookOf } from './subtitle-overlay.tsx'

function Row<K extends keyof SubtitleLook>({
  of,
  label,
  choices,
  nameOf,
}: {
  of: K
  label: string
  choices: readonly SubtitleLook[K][]
  nameOf(choice: SubtitleLook[K]): string
}) {
  const look = useStore(subtitleLook)
  return (
    <fieldset className="look-row">
      <legend>{label}</legend>
      <div className="look-choices">
        {choices.map((choice) => (
          <label key={choice} className={of === 'colour' ? `look-colour text-${choice}` : undefined}>
            <input
              type="radio"
              name={`look-${of}`}
              checked={look[of] === choice}
              onChange={() => changeLook({ [of]: choice })}
            />
            <bdi>{nameOf(choice)}</bdi>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** How subtitles look, with a sample of it: two lines, in the letters of the page. */
export function LookPage() {
  const { words } = useSpeech()
  const { controls } = words
  const look = useStore(subtitleLook)
  const { className, style } = lookOf(look)
  return (
    <div className="look">
      <div className={`look-sample captions ${className}`} style={style} aria-hidden="true">
        <div className={`captions-at captions-${look.place}`}>
          <Caption parts={[controls.sample]} align="center" />
        </div>
      </div>
      <Row of="size" label={controls.size} choices={textSizes} nameOf={(size) => `${size}%`} />
      <Row
        of="colour"
        label={controls.colour}
        choices={textColours}
        nameOf={(one) => controls.colours[one]}
      />
      <Row
        of="ground"
        label={controls.ground}
        choices={textGrounds}
        nameOf={(one) => controls.grounds[one]}
      />
      <Row of="place" label={controls.place} choices={textPlaces} nameOf={(one) => controls.places[one]} />
      <button type="button" className="button" onClick={() => changeLook(usualLook)}>
        {controls.usual}
      </button>
    </div>
  )
}

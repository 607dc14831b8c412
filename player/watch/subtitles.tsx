import { useMemo, useState } from 'react'
import type { SubtitleChoice } from '#catalog/contract/subtitle.ts'
import { recall, remember } from '#player/device.ts'
import { Icon } from '#player/icons/icon.tsx'
import { useSpeech } from '#player/words/words.ts'
import { PopupMenu } from './popup-menu.tsx'
import {
  nextAfterToggle,
  type OfferedSubtitle,
  offeredSubtitles,
  rememberedAs,
  subtitleFor,
} from './subtitle-choice.ts'

/** Language of the subtitles last shown, and whether they were on: for every title on this device. */
const languageKey = 'subtitles'
const onKey = 'subtitles.on'

export type Subtitles = {
  choices: readonly OfferedSubtitle[]
  /** What is shown; null when they are off. */
  shown: OfferedSubtitle | null
  choose(choice: OfferedSubtitle | null): void
  /** Off, or on again in the language shown last. */
  toggle(): void
}

export function useSubtitles(made: readonly SubtitleChoice[]): Subtitles {
  const { locale } = useSpeech()
  const choices = useMemo(() => offeredSubtitles(made), [made])
  // undefined: nothing chosen on this page yet, what the device remembers counts.
  const [chosen, setChosen] = useState<string | null | undefined>(undefined)
  const remembered = recall(onKey) === null ? null : subtitleFor(choices, recall(languageKey), locale)
  const shown = chosen === undefined ? remembered : (choices.find(({ id }) => id === chosen) ?? null)
  const choose = (choice: OfferedSubtitle | null) => {
    if (choice) remember(languageKey, rememberedAs(choice.language, locale))
    remember(onKey, choice ? '1' : null)
    setChosen(choice?.id ?? null)
  }
  const toggle = () => choose(nextAfterToggle(choices, shown, recall(languageKey), locale))
  return { choices, shown, choose, toggle }
}

/** What a menu calls it; a file that does not say its language has a number. */
export function useSubtitleName(): (choice: SubtitleChoice, order: number) => string {
  const { words } = useSpeech()
  return ({ label, language }, order) =>
    language === 'und' && label === language ? words.player.subtitlesUnnamed(order + 1) : label
}

type MenuProps = { subtitles: Subtitles; onLook(): void }

export function SubtitleMenu({ subtitles, onLook }: MenuProps) {
  const { words } = useSpeech()
  const { choices, shown, choose } = subtitles
  const nameOf = useSubtitleName()
  if (choices.length === 0) return null
  const noteOf = ({ kind, respelt }: OfferedSubtitle) =>
    respelt ? words.controls.respelt : kind === 'captions' ? words.player.captionsNote : undefined
  return (
    <PopupMenu
      label={words.player.subtitles}
      face={
        <span className={shown ? 'captions-on' : 'captions-off'}>
          <Icon name="captions" size={22} />
        </span>
      }
      items={[
        { value: -1, name: words.player.subtitlesOff, chosen: shown === null },
        ...choices.map((choice, order) => {
          const note = noteOf(choice)
          return {
            value: order,
            name: nameOf(choice, order),
            ...(note === undefined ? {} : { note }),
            chosen: choice.id === shown?.id,
          }
        }),
      ]}
      foot={(close) => (
        <button
          type="button"
          className="menu-foot-button"
          onClick={() => {
            close()
            onLook()
          }}
        >
          {words.controls.look}
        </button>
      )}
      onChoose={(order) => choose(choices[order] ?? null)}
    />
  )
}

import { useMemo, useState } from 'react'
import type { SubtitleChoice } from '#catalog/contract/subtitle.ts'
import { recall, remember } from '#player/device.ts'
import { Icon } from '#player/icons/icon.tsx'
import { useSpeech } from '#player/words/words.ts'
import { PopupMenu } from './popup-menu.tsx'
import { nextAfterToggle, subtitleFor } from './subtitle-choice.ts'

/** Language of the subtitles last shown, and whether they were on: for every title on this device. */
const languageKey = 'subtitles'
const onKey = 'subtitles.on'

export type Subtitles = {
  choices: readonly SubtitleChoice[]
  /** What is shown; null when they are off. */
  shown: SubtitleChoice | null
  choose(choice: SubtitleChoice | null): void
  /** Off, or on again in the language shown last. */
  toggle(): void
}

export function useSubtitles(choices: readonly SubtitleChoice[]): Subtitles {
  // undefined: nothing chosen on this page yet, what the device remembers counts.
  const [chosen, setChosen] = useState<string | null | undefined>(undefined)
  const remembered = recall(onKey) === null ? null : subtitleFor(choices, recall(languageKey))
  const shown = chosen === undefined ? remembered : (choices.find(({ id }) => id === chosen) ?? null)
  const choose = (choice: SubtitleChoice | null) => {
    if (choice) remember(languageKey, choice.language)
    remember(onKey, choice ? '1' : null)
    setChosen(choice?.id ?? null)
  }
  const toggle = () => choose(nextAfterToggle(choices, shown, recall(languageKey)))
  return { choices, shown, choose, toggle }
}

/**
 * The one subtitle on the screen, drawn by the browser. Its address is the one of the moment it was chosen: the
 * whole file is loaded then, and a renewed address must not load it again.
 */
export function SubtitleTrack({ shown }: { shown: SubtitleChoice }) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const address = useMemo(() => shown.url, [shown.id])
  return (
    <track
      kind={shown.kind}
      srcLang={shown.language}
      label={shown.label}
      src={address}
      ref={(element) => {
        if (element) element.track.mode = 'showing'
      }}
    />
  )
}

export function SubtitleMenu({ subtitles }: { subtitles: Subtitles }) {
  const { words } = useSpeech()
  const { choices, shown, choose } = subtitles
  if (choices.length === 0) return null
  const nameOf = ({ label, language }: SubtitleChoice, order: number) =>
    language === 'und' && label === language ? words.player.subtitlesUnnamed(order + 1) : label
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
        ...choices.map((choice, order) => ({
          value: order,
          name: nameOf(choice, order),
          ...(choice.kind === 'captions' ? { note: words.player.captionsNote } : {}),
          chosen: choice.id === shown?.id,
        })),
      ]}
      onChoose={(order) => choose(choices[order] ?? null)}
    />
  )
}

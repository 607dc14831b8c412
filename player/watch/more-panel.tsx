import { useEffect, useRef } from 'react'
import { formatBytes, formatNumber } from '#player/format/size.ts'
import { Icon } from '#player/icons/icon.tsx'
import { useStore } from '#player/use-store.ts'
import { useSpeech } from '#player/words/words.ts'
import '#player/styles/more-panel.css'
import { LimitPage } from './limit-page.tsx'
import { LookPage } from './look-page.tsx'
import { Choice } from './menu-choice.tsx'
import type { MorePage, MoreProps } from './more-menu.tsx'
import { hasPictureInPicture } from './screen.ts'
import { autoNext, type Switch, singleKeys } from './settings.ts'
import { minutesLeft } from './sleep.ts'
import { SleepPage } from './sleep-page.tsx'
import { speeds } from './speeds.ts'
import { spendingLimit } from './spending.ts'
import { isDuel } from './turns.ts'

type Props = MoreProps & { page: MorePage; close(): void }

function Toggle({ on, label, onChange }: { on: boolean; label: string; onChange(on: boolean): void }) {
  return (
    <button type="button" role="switch" aria-checked={on} className="menu-row" onClick={() => onChange(!on)}>
      <span>{label}</span>
      <span className="switch" aria-hidden="true" />
    </button>
  )
}

function Setting({ of, label }: { of: Switch; label: string }) {
  return <Toggle on={useStore(of.store)} label={label} onChange={of.set} />
}

function Lead({ label, value, onOpen }: { label: string; value?: string; onOpen(): void }) {
  return (
    <button type="button" className="menu-row" onClick={onOpen}>
      <span>{label}</span>
      <span className="menu-aside">{value}</span>
    </button>
  )
}

function Press({ label, onPress }: { label: string; onPress(): void }) {
  return (
    <button type="button" className="menu-row" onClick={onPress}>
      <span>{label}</span>
    </button>
  )
}

/** What stands on the first page, in the order of how often it is wanted. */
function Everything(props: Props) {
  const { video, media, turns, timers, hasSubtitles, audioOnly, onAir, onAction, open, close } = props
  const { words, language, locale } = useSpeech()
  const { controls } = words
  const minutes = minutesLeft(timers.sleep, Date.now())
  const limit = spendingLimit()
  const asleep =
    timers.sleep === null
      ? controls.off
      : minutes === null
        ? controls.sleepAtEnd
        : words.time.minutes(minutes)
  const duel = isDuel(turns)
  const then = (action: () => void) => () => {
    close()
    action()
  }
  return (
    <>
      {!onAir && (
        <Lead
          label={words.player.speed}
          value={`${formatNumber(media.rate, language, 2)}×`}
          onOpen={() => open('speed')}
        />
      )}
      {hasSubtitles && <Lead label={controls.look} onOpen={() => open('look')} />}
      <Lead label={controls.sleep} value={asleep} onOpen={() => open('sleep')} />
      {!onAir && (
        <Toggle
          on={timers.looping}
          label={turns.length === 0 ? controls.loop : duel ? controls.loopTurn : controls.loopChapter}
          onChange={timers.setLooping}
        />
      )}
      {!onAir && <Setting of={autoNext} label={controls.autoNext} />}
      <Lead
        label={controls.limit}
        value={limit === null ? controls.noLimit : formatBytes(limit, locale)}
        onOpen={() => open('limit')}
      />
      <span className="only-phone">
        <Press
          label={media.muted ? words.player.unmute : words.player.mute}
          onPress={() => onAction({ kind: 'mute' })}
        />
        {!audioOnly && hasPictureInPicture() && video && (
          <Press label={words.player.pip} onPress={then(() => onAction({ kind: 'pip' }))} />
        )}
      </span>
      <Setting of={singleKeys} label={controls.singleKeys} />
      <Press label={controls.help} onPress={then(() => onAction({ kind: 'help' }))} />
    </>
  )
}

function SpeedPage({ video, media }: Pick<Props, 'video' | 'media'>) {
  const { words, language } = useSpeech()
  return speeds.map((speed) => (
    <Choice
      key={speed}
      chosen={speed === media.rate}
      onChoose={() => {
        if (video) video.playbackRate = speed
      }}
    >
      {formatNumber(speed, language, 2)}×{speed === 1 && <small>{words.player.normalSpeed}</small>}
    </Choice>
  ))
}

/** Seldom wanted settings of the player: a sheet on phones, a panel elsewhere. */
export default function MorePanel(props: Props) {
  const { page, open } = props
  const { words } = useSpeech()
  const panel = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each page begins with the focus on its heading
  useEffect(() => panel.current?.querySelector<HTMLElement>('.menu-title')?.focus(), [page])
  const names = {
    all: words.controls.more,
    speed: words.player.speed,
    look: words.controls.look,
    sleep: words.controls.sleep,
    limit: words.controls.limit,
  }
  return (
    <div className="menu more-panel" role="dialog" aria-label={names[page]} ref={panel} tabIndex={-1}>
      {page === 'all' ? (
        <p className="menu-head menu-title" tabIndex={-1}>
          {names.all}
        </p>
      ) : (
        <button type="button" className="menu-row menu-title" onClick={() => open('all')}>
          <span className="menu-back">
            <Icon name="chevron-left" />
          </span>
          <span>
            <span className="unseen">{words.controls.back}: </span>
            {names[page]}
          </span>
        </button>
      )}
      {page === 'all' && <Everything {...props} />}
      {page === 'speed' && <SpeedPage {...props} />}
      {page === 'look' && <LookPage />}
      {page === 'sleep' && <SleepPage {...props} />}
      {page === 'limit' && <LimitPage />}
    </div>
  )
}

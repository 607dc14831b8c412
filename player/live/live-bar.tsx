import { spokenTime } from '#player/format/time.ts'
import { SeekBar } from '#player/watch/seek-bar.tsx'
import { useSpeech } from '#player/words/words.ts'
import { BarTicks } from './bar-ticks.tsx'
import { exactTime } from './times.ts'
import type { LivePlayerParts } from './use-live-player.ts'

const noPictures = { at: () => null, wake: () => undefined }
/** As many times are written below the bar. */
const mostTicks = 6

/** The seek bar of a broadcast: by the clock, with its programmes as parts. Nothing where nobody may go back. */
export function LiveBar({ player }: { player: LivePlayerParts }) {
  const { words } = useSpeech()
  const { broadcast, parts, total, second, sought, goTo, go } = player
  const { bar, media, at, now, isNear } = broadcast
  const momentOf = (seconds: number) => bar.from + seconds * 1000
  if (total <= 0) return <p className="small bar-none">{words.live.noShift}</p>
  const ahead = Math.max(0, media.bufferedEnd - media.time)
  return (
    <div className="live-bar">
      <SeekBar
        time={isNear ? total : second}
        total={total}
        bufferedEnd={Math.min(total, (at - bar.from) / 1000 + ahead)}
        readyEnd={total}
        sought={sought}
        storyboard={noPictures}
        turns={parts}
        clock={{
          moment: (seconds) => exactTime(momentOf(seconds)),
          said: (seconds) => {
            const behind = (now - momentOf(seconds)) / 1000
            const time = exactTime(momentOf(seconds))
            return behind < 15
              ? `${time}, ${words.live.edge}`
              : `${time}, ${words.live.behind(spokenTime(behind, words))}`
          },
          label: words.live.seek,
        }}
        onSeek={goTo}
        onTurn={go}
      />
      <BarTicks bar={bar} parts={parts} second={second} most={mostTicks} />
    </div>
  )
}

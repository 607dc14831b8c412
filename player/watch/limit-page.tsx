import { useState } from 'react'
import { formatBytes } from '#player/format/size.ts'
import { useSpeech } from '#player/words/words.ts'
import { Choice } from './menu-choice.tsx'
import { limits, setSpendingLimit, spendingLimit, spentThisMonth } from './spending.ts'

/** What playing has taken this month on this device, and how much it may take. */
export function LimitPage() {
  const { words, locale } = useSpeech()
  const [limit, setLimit] = useState(spendingLimit)
  const choose = (megabytes: number | null) => {
    setSpendingLimit(megabytes)
    setLimit(spendingLimit())
  }
  return (
    <>
      <p className="menu-note">
        {words.controls.monthSpent(formatBytes(spentThisMonth(), locale))} {words.controls.limitNote}
      </p>
      <Choice chosen={limit === null} onChoose={() => choose(null)}>
        {words.controls.noLimit}
      </Choice>
      {limits.map((megabytes) => (
        <Choice key={megabytes} chosen={limit === megabytes * 1e6} onChoose={() => choose(megabytes)}>
          {formatBytes(megabytes * 1e6, locale)}
        </Choice>
      ))}
    </>
  )
}

import type { ComplaintReview } from '#catalog/contract/complaint.ts'
import { formatClock } from '#player/format/time.ts'
import { Icon } from '#player/icons/icon.tsx'
import { useSpeech } from '#player/words/words.ts'

/** One judgement: until when it is due, or what was decided, why, and by whom: `name` where that may be told. */
export function Outcome({ review, name }: { review: ComplaintReview; name?: string | null }) {
  const { words } = useSpeech()
  const { complaint } = words
  const { decision, overdue } = review
  const late = overdue && (
    <p className="late">
      <Icon name="timer" size={18} />
      {complaint.late}
    </p>
  )
  return (
    <section className="outcome">
      <h2>{complaint.instances[review.instance]}</h2>
      {decision ? (
        <>
          <p className={decision.outcome === 'upheld' ? 'verdict verdict-upheld' : 'verdict'}>
            {complaint[decision.outcome]}
          </p>
          {decision.remedy && <p>{complaint.remedies[decision.remedy]}</p>}
          <p className="said">{decision.reason}</p>
          <p className="small">
            {complaint.decidedBy(
              [complaint.roles[decision.role], name].filter(Boolean).join(' '),
              formatClock(decision.decidedAt, words),
            )}
          </p>
        </>
      ) : (
        <p>{words.complain.answerBy(formatClock(review.answerBy, words))}</p>
      )}
      {late}
    </section>
  )
}

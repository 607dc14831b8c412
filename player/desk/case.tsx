import { useEffect, useRef } from 'react'
import type { DeskComplaint } from '#catalog/contract/complaint.ts'
import { Outcome } from '#player/complaints/outcome.tsx'
import { formatClock, formatMoment } from '#player/format/time.ts'
import { tell } from '#player/home/title-text.ts'
import { Link } from '#player/link.tsx'
import { channelAddress } from '#player/live/addresses.ts'
import { watchAddress } from '#player/router.ts'
import { useSpeech } from '#player/words/words.ts'
import { DecisionForm } from './decision-form.tsx'

/** What a complaint is about, with a way to look at it. */
function Subject({ complaint }: { complaint: DeskComplaint }) {
  const { words, language } = useSpeech()
  const { title, titleId, channel, channelId, range } = complaint
  if (channelId !== null)
    return (
      <p className="subject">
        {channel ? (
          <>
            <Link href={channelAddress(channel.id)}>
              {words.desk.channel(tell(channel.texts, language).title)}
            </Link>
            , {channel.owner}
          </>
        ) : (
          words.desk.noChannel(channelId)
        )}
      </p>
    )
  if (titleId === null) return <p className="subject">{words.desk.hub}</p>
  if (!title) return <p className="subject">{words.desk.noTitle(titleId)}</p>
  const { from, to } = range ?? {}
  return (
    <p className="subject">
      <Link href={watchAddress(title.id)}>{tell(title.texts, language).title}</Link>, {title.owner}
      {from !== undefined && (
        <span className="small">
          {words.desk.moment(formatMoment(from), to === undefined ? '' : formatMoment(to))}
        </span>
      )}
    </p>
  )
}

/**
 * One complaint with what was decided so far, and the form where a judgement is waited for. `chosen`: it was asked for, so
 * it is gone to, which on a phone is far below the list.
 */
export function Case({
  complaint,
  chosen,
  onDecided,
}: {
  complaint: DeskComplaint
  chosen: boolean
  onDecided: (complaint: DeskComplaint) => void
}) {
  const { words } = useSpeech()
  const { desk, complain } = words
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (chosen) heading.current?.focus()
  }, [chosen])
  const waiting = complaint.reviews.find(({ decision }) => decision === null)
  return (
    <article className="case" aria-label={complaint.number}>
      <h2 ref={heading} tabIndex={-1}>
        {complaint.number}
      </h2>
      <Subject complaint={complaint} />
      <p className="badge">{complain.categories[complaint.category]}</p>
      <p className="said" lang={complaint.language}>
        {complaint.text}
      </p>
      {complaint.contact && (
        <p>
          {desk.contact}: <a href={`mailto:${complaint.contact}`}>{complaint.contact}</a>
        </p>
      )}
      <div className="case-reviews" aria-live="polite">
        {complaint.reviews.map((review) => (
          <div key={review.instance} className="case-review">
            {review.text && (
              <>
                <h3>{desk.appealSays}</h3>
                <p className="said" lang={complaint.language}>
                  {review.text}
                </p>
              </>
            )}
            <p className="small">{words.complaint.received(formatClock(review.askedAt, words))}</p>
            <Outcome review={review} name={review.decidedBy} />
            {review.restrictionId && <p className="small">{desk.restriction(review.restrictionId)}</p>}
          </div>
        ))}
      </div>
      {waiting &&
        (complaint.mayDecide ? (
          <DecisionForm
            key={waiting.instance}
            complaint={complaint}
            instance={waiting.instance}
            onDecided={onDecided}
          />
        ) : (
          <p className="subject">{desk.ownAppeal}</p>
        ))}
    </article>
  )
}

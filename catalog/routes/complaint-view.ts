import type { Account } from '#catalog/contract/account.ts'
import type { BreachNotice } from '#catalog/contract/breach-notice.ts'
import type { ComplaintReview, ComplaintView, DeskComplaint } from '#catalog/contract/complaint.ts'
import { appealBy, isOverdue, mayAppeal, mayDecide, stateOf } from '#catalog/rules/complaint-clock.ts'
import type { ComplaintRecord, ReviewRecord } from '#catalog/store/complaints.ts'

/** To whoever has the receipt: who decided is told as a role, and nothing of the title but the id they gave. */
export function complaintView(complaint: ComplaintRecord, notices: BreachNotice[], now: Date): ComplaintView {
  const { reviews } = complaint
  return {
    ...shared(complaint, now),
    reviews: reviews.map((review) => reviewView(review, now)),
    appealBy: mayAppeal(reviews, now) ? (appealBy(reviews)?.toISOString() ?? null) : null,
    notices,
  }
}

export function deskView(
  complaint: ComplaintRecord,
  { title, channel }: Pick<DeskComplaint, 'title' | 'channel'>,
  { account, now }: { account: Account; now: Date },
): DeskComplaint {
  const { text, contact, language, reviews } = complaint
  return {
    ...shared(complaint, now),
    ...{ text, contact, language, title, channel },
    reviews: reviews.map((review) => ({
      ...reviewView(review, now),
      ...{
        text: review.text,
        decidedBy: review.decidedBy?.name ?? null,
        restrictionId: review.restrictionId,
      },
    })),
    mayDecide: mayDecide(reviews, account.id),
  }
}

const shared = ({ number, category, titleId, channelId, range, reviews }: ComplaintRecord, now: Date) => ({
  ...{ number, category, titleId, channelId, range, state: stateOf(reviews, now) },
})

function reviewView(review: ReviewRecord, now: Date): ComplaintReview {
  const { instance, askedAt, answerBy, decision, decidedBy, decidedAt } = review
  return {
    instance,
    askedAt: askedAt.toISOString(),
    answerBy: answerBy.toISOString(),
    overdue: isOverdue(review, now),
    decision:
      decision && decidedBy && decidedAt
        ? { ...decision, role: decidedBy.role, decidedAt: decidedAt.toISOString() }
        : null,
  }
}

import { call } from '#player/api/client.ts'
import { useRequest } from '#player/api/request.ts'
import { formatDay } from '#player/format/time.ts'
import { useSpeech } from '#player/words/words.ts'

/** What has closed a title, or a channel, by law, to its owner; nothing where nothing has. */
export function RestrictionNotes({ id, isChannel = false }: { id: string; isChannel?: boolean }) {
  const { words } = useSpeech()
  const { data } = useRequest(`restrictions ${id}`, (signal) =>
    call(isChannel ? 'listChannelRestrictions' : 'listRestrictions', { params: { id }, signal }),
  )
  const now = new Date().toISOString()
  const standing = data?.restrictions.filter(({ liftedAt, until }) => !liftedAt && (!until || until > now))
  return standing?.map(({ id, authority, decision, decidedOn, reason }) => (
    <p key={id} className="small">
      {words.manage.restricted(authority, decision, formatDay(decidedOn, words))}{' '}
      {words.restricted.reasons[reason]}.
    </p>
  ))
}

import { useSpeech } from '#player/words/words.ts'

/** To what feed readers and podcast apps follow. Not a page of ours: the browser opens it, in the reader's language. */
export function FeedLink({ address }: { address: string }) {
  const { words, locale } = useSpeech()
  return (
    <a className="feed-link" href={`${address}?hl=${locale}`} type="application/rss+xml">
      {words.pages.feed}
    </a>
  )
}

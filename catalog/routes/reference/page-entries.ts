import type { StreamEntry } from './entry.ts'
import { ids } from './samples.ts'

const feed = {
  caller: 'anyone',
  kept: true,
  answer: { types: ['application/rss+xml'], description: 'RSS 2.0 with the elements of podcasts' },
} as const

const takenProblems = [
  ...(['not-found', 'not-in-territory', 'not-yet', 'no-longer', 'use-not-licensed', 'restricted'] as const),
  ...(['age-unconfirmed', 'payment-required', 'keep-not-whole'] as const),
] as const
const taken =
  'Only where a licence lets the title be downloaded by whoever asks, where they are: decided at each request.'

/** Outside the API, for search engines and for sites that frame titles; by method and path. */
export const pageEntries: Readonly<Record<string, StreamEntry & { operationId: string; summary: string }>> = {
  'get /oembed': {
    ...{
      operationId: 'oembed',
      summary: 'How to frame a title, by the address of its page',
      caller: 'anyone',
    },
    description:
      'oEmbed 1.0. Answered as to somebody who has not signed in, where the request comes from: as JSON, or as XML where `format` says so. 404 for what is not there, 401 for what may not be framed.',
    query: { url: 'https://nar.kz/watch/k3v9x0q2m7ab', format: 'json', maxwidth: 640, maxheight: 360 },
    problems: ['not-found', 'embed-not-allowed'],
    answer: {
      json: {
        ...{ version: '1.0', type: 'video', title: 'Наурыз айтысы', cache_age: 3600 },
        ...{ author_name: 'Жетісу телерадиосы', author_url: 'https://nar.kz/owners/7h2m4t9w0c5d' },
        ...{ provider_name: 'Нар', provider_url: 'https://nar.kz/', width: 640, height: 360 },
        html: '<iframe src="https://nar.kz/embed/k3v9x0q2m7ab" width="640" height="360"></iframe>',
      },
    },
  },
  'get /sitemap.xml': {
    ...{ operationId: 'sitemap', summary: 'Every page that anybody may see', caller: 'anyone' },
    description:
      'Sitemaps 0.9 with the video extension, as it is for the country that the request comes from; an index of several where they are too many for one.',
    problems: ['too-many-requests'],
    answer: { types: ['application/xml'], description: '`urlset` or `sitemapindex`' },
  },
  'get /sitemap/{number}.xml': {
    ...{ operationId: 'sitemapPart', summary: 'One of several maps', caller: 'anyone' },
    description: 'Where `/sitemap.xml` is an index, the files that it names.',
    query: { number: '1' },
    problems: ['too-many-requests'],
    answer: { types: ['application/xml'], description: '`urlset`' },
  },
  'get /guide.xml': {
    ...{
      operationId: 'wholeGuideXml',
      summary: 'The programme guide of all channels as XMLTV',
      caller: 'anyone',
    },
    description:
      'Of every channel that this reader may see, where the request comes from; two days from now on unless it is said otherwise, 8 at most.',
    query: { from: '2026-11-23T00:00:00.000Z', until: '2026-11-24T00:00:00.000Z' },
    answer: { types: ['application/xml'], description: 'XMLTV (xmltv.dtd), UTF-8' },
  },
  'get /feeds/titles.xml': {
    ...{ ...feed, operationId: 'feed', summary: 'What is new, as RSS' },
    description:
      'Fifty titles, the newest first, as they are for somebody who has not signed in, where the request comes from, in the language of `Accept-Language` or of `hl`. A link `rel="next"` in it leads to older ones.',
  },
  'get /feeds/{of}/{which}.xml': {
    ...{
      ...feed,
      operationId: 'feedOf',
      summary: 'The same of one kind, region, series, person, owner or list',
    },
    description:
      'Kinds and regions have a feed always; what belongs to somebody has one while there is something in it for this reader, and is else not there.',
    query: { of: 'series', which: ids.series },
    problems: ['not-found'],
  },
  'get /d/{id}/{digest}/{language}.m4a': {
    ...{
      operationId: 'soundFile',
      summary: 'The sound of a title as a file, M4A',
      caller: 'anyone',
      kept: true,
    },
    description: `AAC in stereo, with the words of the title in the language and alphabet that the address names, cover and chapters. The bytes of an address never change: \`digest\` is of what is inside, and its ETag is strong; once the title says something else, or was replaced, the answer is 410, and feeds name the new address. Byte ranges and \`If-Range\` are answered, so that a download goes on where it broke off. ${taken}`,
    headers: {
      Range: ['what of it, one range of bytes', 'bytes=1048576-'],
      'If-Range': ['its ETag: all of it, where it is another file', '"9f86d081884c7d659a2feaa0c55ad015"'],
    },
    problems: [...takenProblems, 'file-replaced'],
    answer: { types: ['audio/mp4'], description: 'the file, or 206 and a part of it' },
  },
  'get /d/{id}/text/{subtitle}.vtt': {
    ...{ operationId: 'subtitlesToTake', summary: 'Subtitles of a title as a file', caller: 'anyone' },
    description: `WebVTT, for apps that play its sound. ${taken}`,
    problems: takenProblems,
    answer: {
      types: ['text/vtt'],
      description: 'WebVTT',
      example: 'WEBVTT\n\n00:01.000 --> 00:04.000\nАссалаумағалейкүм!\n',
    },
  },
  'get /d/{id}/chapters/{language}.json': {
    ...{ operationId: 'chaptersToTake', summary: 'Chapters of a title as a file', caller: 'anyone' },
    description: `JSON chapters of Podcasting 2.0, named in a language and alphabet. ${taken}`,
    problems: takenProblems,
    answer: {
      ...{ types: ['application/json+chapters'], description: 'JSON chapters 1.2' },
      example: '{"version":"1.2.0","title":"Наурыз айтысы","chapters":[{"startTime":0,"title":"Амандасу"}]}',
    },
  },
  'get /embed/{id}': {
    ...{ operationId: 'embedded', summary: 'A title as other sites may frame it', caller: 'anyone' },
    description:
      'A page with the player alone. `frame-ancestors` of its policy names the sites that its owner permits; `GET /oembed` writes the frame.',
    problems: ['not-found', 'not-in-territory', 'not-yet', 'no-longer', 'use-not-licensed', 'restricted'],
    answer: { types: ['text/html'], description: 'the page; in words where it is refused' },
  },
  'get /robots.txt': {
    ...{ operationId: 'robots', summary: 'What search engines may fetch', caller: 'anyone' },
    description: 'Pages and pictures; not the API, nor what is for those who sign in.',
    answer: {
      ...{ types: ['text/plain'], description: 'robots.txt (RFC 9309)' },
      example: 'User-agent: *\nDisallow: /api/\n',
    },
  },
}

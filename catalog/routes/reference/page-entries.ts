import type { StreamEntry } from './entry.ts'

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
  'get /robots.txt': {
    ...{ operationId: 'robots', summary: 'What search engines may fetch', caller: 'anyone' },
    description: 'Pages and pictures; not the API, nor what is for those who sign in.',
    answer: {
      ...{ types: ['text/plain'], description: 'robots.txt (RFC 9309)' },
      example: 'User-agent: *\nDisallow: /api/\n',
    },
  },
}

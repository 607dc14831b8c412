import { expect, it } from 'vitest'
import { browserName } from './browser-name.ts'

const mozilla = 'Mozilla/5.0'
it.each([
  [
    `${mozilla} (Linux; Android 14; SM-A155F) AppleWebKit/537.36 Chrome/126.0.0.0 Mobile Safari/537.36`,
    'Chrome, Android',
  ],
  [
    `${mozilla} (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/126 YaBrowser/24.6 Safari/537.36`,
    'Yandex, Windows',
  ],
  [
    `${mozilla} (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1 Version/17.5 Safari/604.1`,
    'Safari, iOS',
  ],
  [`${mozilla} (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0`, 'Firefox, Linux'],
  ['curl/8.7', null],
  [undefined, null],
])('%s', (userAgent, name) => {
  expect(browserName(userAgent)).toBe(name)
})

import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Series } from '#catalog/contract/series.ts'
import { openPage, play } from './browser.ts'
import { call, uploadFile, waitForState } from './running-hub.ts'
import { openTitle, type TitleInBrowser } from './title-in-browser.ts'

/** Two episodes of a series: an aitys of two akyns, in turns, with a text in Kazakh and in Russian, and a short one after it. */
export type AitysInBrowser = TitleInBrowser & { nextId: string }

export const aitysSeconds = 64

/** Of the turns, in seconds from the beginning. */
export const turnStarts = [0, 16, 32, 48] as const

export const verses = [
  'Ассалаумағалейкум, қалың елім,',
  'Ақ Жайықтан арнайы жетіп келдім.',
  'Ауылымның сәлемін арқалаған,',
  'Нар жолында жүк қалмас деген сенім.',
  'Қош келдің, Гүлсара қыз, қонақ болып,',
  'Отырмыз сәлеміңе көңіл толып.',
  'Жүгіңді түсіре бер, төрге жайғас,',
  'Тарқайық елге ортақ сөзді қорып.',
  'Жүгімді түсірем деп асықпаймын,',
  'Шындықты айтар жерде жасырмаймын.',
  'Жайықтың суы қайтты, балығы аз,',
  'Осыны айтпай тұрып тоқтатаймын.',
  'Жайықтың суы тартылса, көлі толар,',
  'Көл толса, жағасына құсы қонар.',
  'Сөзіңнің салмағы бар, қарындасым,',
  'Нар көтерген жүк қашан жерде қалар?',
] as const

async function draw(folder: string, name: string, seconds: number): Promise<string> {
  const path = join(folder, name)
  await promisify(execFile)('ffmpeg', [
    ...['-nostdin', '-v', 'error', '-y', '-f', 'lavfi', '-i', `testsrc2=s=640x360:r=25:d=${seconds}`],
    ...['-f', 'lavfi', '-i', `sine=330:d=${seconds}:r=48000`, '-c:v', 'libx264', '-preset', 'ultrafast'],
    ...['-g', '50', '-pix_fmt', 'yuv420p', '-c:a', 'aac', path],
  ])
  return path
}

const clock = (seconds: number) =>
  `00:${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}.000`

function webVtt(lines: readonly string[]): string {
  const each = aitysSeconds / lines.length
  const cues = lines.map((line, at) => `${clock(at * each)} --> ${clock((at + 1) * each)}\n${line}\n`)
  return ['WEBVTT\n', ...cues].join('\n')
}

export async function openAitys(): Promise<AitysInBrowser> {
  let clips: string[] = []
  const title = await openTitle(
    async (folder) => {
      clips = [
        await draw(folder, 'Гүлсара мен Нартай.mp4', aitysSeconds),
        await draw(folder, 'Қорытынды.mp4', 6),
      ]
      return clips[0] ?? ''
    },
    { workers: 2 },
  )
  const { hub, token, titleId } = title
  const told = await call<Series>(hub, token, 'POST', '/series', {
    kind: 'aitys',
    texts: { kk: { title: 'Алтын домбыра' } },
  })
  const inSeries = { kind: 'aitys', region: 'KZ-71', seriesId: told.body.id, season: 1 }
  const akyns = ['Гүлсара', 'Нартай'].map((name) => ({ role: 'akyn', name }))
  await call(hub, token, 'PATCH', `/titles/${titleId}`, {
    ...inSeries,
    episode: 1,
    texts: { kk: { title: 'Гүлсара Еділқызы мен Нартай Қарасу' }, ru: { title: 'Гульсара и Нартай' } },
    credits: akyns,
  })
  const names = ['амандасу', 'жауап сәлем', 'Жайықтың суы', 'Шыңғыстау мен Жайық']
  const chapters = turnStarts.map((start, at) => ({
    ...{ start, texts: { kk: { title: names[at] } }, credits: [akyns[at % 2]] },
  }))
  await call(hub, token, 'PUT', `/titles/${titleId}/chapters`, { chapters })
  const texts = { kk: webVtt(verses), ru: webVtt(verses.map((_, at) => `Строка ${at + 1}\nи ещё одна`)) }
  for (const [language, text] of Object.entries(texts))
    await fetch(`${hub.url}/api/v1/titles/${titleId}/subtitles/${language}`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'text/vtt' },
      body: text,
    })
  const nextId = await uploadFile(hub, token, clips[1] ?? '')
  await call(hub, token, 'PATCH', `/titles/${nextId}`, { ...inSeries, episode: 2 })
  await waitForState(hub, token, nextId, ['complete'])
  return { ...title, nextId }
}

type Wish = {
  size?: { width: number; height: number }
  locale?: string
  /** Seconds. */
  at?: number
  /** What is kept on the device already, names without their prefix. */
  device?: Record<string, string>
}

/** The aitys in a page of its own, playing. */
export async function watchAitys(aitys: AitysInBrowser, { size, locale = 'kk', at, device = {} }: Wish = {}) {
  const opened = await openPage(aitys.browser, size)
  await opened.page.addInitScript(
    (entries) => {
      for (const [name, value] of Object.entries(entries))
        if (localStorage.getItem(`nar.${name}`) === null) localStorage.setItem(`nar.${name}`, value)
    },
    { language: locale, ...device },
  )
  await opened.page.goto(`${aitys.hub.url}/watch/${aitys.titleId}${at === undefined ? '' : `?t=${at}`}`)
  await play(opened.page)
  return opened
}

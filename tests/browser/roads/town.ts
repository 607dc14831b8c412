import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { TitleView } from '#catalog/contract/title.ts'
import { speechOf } from '#player/html/speech.ts'
import type { Words } from '#player/words/kk.ts'
import type { Locale } from '#player/words/language.ts'
import { openPage } from '#tests/support/browser.ts'
import { press, write } from '#tests/support/keyboard.ts'
import { type Look, lookAt, seesEverything } from '#tests/support/looked-at.ts'
import { call, sendFile, waitForState } from '#tests/support/running-hub.ts'
import type { TitleInBrowser } from '#tests/support/title-in-browser.ts'

/** A hub with a title that plays, one that only Kazakhstan may see, and who looks after them. */
export type Town = {
  title: TitleInBrowser
  /** What only Kazakhstan may see. */
  atHome: string
  ownerId: string
  personId: string
  /** Of television: it has a guide and waits for its signal. */
  channelId: string
  tokens: { owner: string; moderator: string; admin: string }
}

const texts = {
  kk: { title: 'Наурыз айтысы', description: 'Алматыда өткен айтыс.' },
  ru: { title: 'Наурызский айтыс' },
  en: { title: 'Nauryz aitys' },
}

type Send = <T>(method: string, path: string, body: unknown) => Promise<T>

const hourMs = 3_600_000

async function openChannel(send: Send): Promise<string> {
  const { id } = await send<{ id: string }>('POST', '/channels', {
    ...{ kind: 'tv', texts: { kk: { title: 'Есіл ТВ' } }, region: 'KZ-71', languages: ['kk'] },
    ...{ inputs: [{ kind: 'rtmp' }], dvrSeconds: 7200 },
    licence: { licensor: 'Studio', territories: ['WORLD'], uses: ['live'] },
  })
  const hour = Math.floor(Date.now() / hourMs) * hourMs
  for (const [from, name] of [
    [-1, 'Жаңалықтар'],
    [0, 'Алаш арыстары'],
    [1, 'Ауыл әңгімесі'],
  ] as const)
    await send('POST', `/channels/${id}/programmes`, {
      starts: new Date(hour + from * hourMs).toISOString(),
      ends: new Date(hour + (from + 1) * hourMs).toISOString(),
      ...{ texts: { kk: { title: name } }, language: 'kk', origin: 'domestic' },
    })
  await send('PATCH', `/channels/${id}`, { started: true })
  return id
}

export async function settle(title: TitleInBrowser, clip: string): Promise<Town> {
  const { hub, token, titleId } = title
  const send = async <T>(method: string, path: string, body: unknown, by = token): Promise<T> => {
    const answer = await call<T>(hub, by, method, path, body)
    expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300)
    return answer.body
  }
  const credits = [{ role: 'akyn', name: 'Айнұр Тұрсынбаева' }]
  const { owner, credits: named } = await send<TitleView>('PATCH', `/titles/${titleId}`, {
    texts,
    kind: 'aitys',
    region: 'KZ-75',
    year: 2026,
    credits,
  })
  const chapters = [
    { start: 0, texts: { kk: { title: 'Бірінші кезек' } }, credits },
    { start: 20, texts: { kk: { title: 'Екінші кезек' } } },
  ]
  await send('PUT', `/titles/${titleId}/chapters`, { chapters })
  const licence = { licensor: 'Studio', territories: ['KZ'], uses: ['stream'] }
  const kept = { kind: 'concert', texts: { kk: { title: 'Күй кеші' } }, region: 'KZ-62', licence }
  const { id: atHome } = await send<TitleView>('POST', '/titles', kept)
  await sendFile(hub, token, clip, atHome)
  await waitForState(hub, token, atHome, ['complete'])
  const channelId = await openChannel(send)
  const moderator = await hub.token('moderator', 'Desk')
  const admin = await hub.token('admin', 'Operator')
  const [ownerId, personId] = [owner.id, named[0]?.person.id ?? '']
  return { title, atHome, ownerId, personId, channelId, tokens: { owner: token, moderator, admin } }
}

/** A page of somebody who has chosen a language before; `from` an address of the Internet. */
export async function arrive({ title }: Town, { locale, width }: Look, from?: string) {
  const size = { width, height: width < 800 ? 740 : 900 }
  const { page, complaints, close } = await openPage(title.browser, size)
  if (from) await page.setExtraHTTPHeaders({ 'x-forwarded-for': from })
  await page.addInitScript((chosen) => localStorage.setItem('nar.language', chosen), locale)
  return { page, complaints, close, url: title.hub.url }
}

/** With a token, on a page that asks for it. */
export async function signIn(page: Page, token: string): Promise<void> {
  await press(page, page.locator('.other-ways summary'))
  await write(page, page.locator('#token'), token)
  await press(page, page.locator('.by-token button[type=submit]'))
}

/** What the pages say in a language. */
export const wordsIn = (locale: Locale): Words => speechOf(locale).words

/** Pages that only have to be looked at: what of each is there when it is ready. */
export async function lookAround(
  { page, url }: { page: Page; url: string },
  look: Look,
  pages: Record<string, string>,
): Promise<void> {
  if (!seesEverything(look)) return
  for (const [path, ready] of Object.entries(pages)) {
    await page.goto(`${url}/${path}`)
    await page.locator(ready).first().waitFor()
    await lookAt(page, look, path.replace(/[0-9a-z]{12}/, 'one').replace(/[/?=&#]/g, '-'))
  }
}

import { readFileSync } from 'node:fs'
import { openBrowser, openPage, signInByToken } from '#tests/support/browser.ts'
const dev = JSON.parse(readFileSync('/tmp/h/web/dev/hub.json', 'utf8'))
const [locale = 'kk', width = '1280', theme = 'light', ...paths] = process.argv.slice(2)
const browser = await openBrowser({ autoplay: true })
const { page, complaints } = await openPage(browser, { width: Number(width), height: Number(width) < 800 ? 800 : 900 })
await page.addInitScript(([l, t]) => { localStorage.setItem('nar.language', l!); localStorage.setItem('nar.theme', t!) }, [locale, theme])
for (const spec of paths) {
  const [path = '/', wait = '2500', act = ''] = spec.split('@')
  await page.goto(dev.url + path.replace('TV', dev.tv).replace('RADIO', dev.radio))
  if (act === 'signin') { await page.locator('.other-ways summary').waitFor(); await signInByToken(page, dev.token); await page.waitForTimeout(1000) }
  else if (act) { await page.locator(act).first().click({ timeout: 5000 }).catch((e) => console.log(String(e).slice(0, 200))) }
  await page.waitForTimeout(Number(wait))
  const name = `${path.replace(/[^a-zA-Z]+/g, '_')}-${locale}-${width}-${theme}.png`
  await page.screenshot({ path: `/tmp/h/web/dev/${name}`, fullPage: true })
  const info = await page.evaluate(() => { const v = document.querySelector('video'); return { across: document.documentElement.scrollWidth - document.documentElement.clientWidth, t: v?.currentTime, d: v?.duration, paused: v?.paused, h: v?.videoHeight, rate: v?.playbackRate } })
  console.log(name, JSON.stringify(info))
}
console.log(complaints.slice(0, 8).join('\n'))
await browser.close()

import { setTimeout as sleep } from 'node:timers/promises'
import { play, videoState } from '#tests/support/browser.ts'
import { until } from '#tests/support/processes.ts'
import { openPageAt, standing } from '../chromium.ts'
import { edgeHosts } from '../map.ts'
import { edgeOf, type Lab, nodeNamed, originUrl, type Scene, type Shown } from '../scene.ts'

/** The hub's own page in Chromium, at home and abroad; the edge that it plays from is killed. */
export const pages: Scene = {
  name: 'pages',
  title: 'In Chromium, with the real player',
  long: true,
  about:
    "Chromium inside the viewers' namespace opens the title's page at the hub and plays. *from*: where its media came from before the edge was killed with -9; *then*: after that, until half a minute later. *stalls*: times that the picture stood still for more than a quarter of a second after it had begun, and seconds of it.",
  run: async (lab) => {
    const shown: Shown = {
      head: ['viewer at', 'from', 'killed', 'then', 'stalls', 's'],
      ...{ rows: [], notes: [], faults: [] },
    }
    for (const { place, nearest } of [
      { place: 'almaty', nearest: 'almaty' },
      { place: 'abroad', nearest: 'frankfurt' },
    ]) {
      const { before, after, stalls, still, moved } = await watched(lab, place)
      shown.rows.push([place, said(before), nearest, said(after), stalls, still.toFixed(1)])
      if (!before.has(nearest))
        shown.faults.push(`${place}: nothing came from ${nearest}, but from ${said(before)}`)
      if (after.has(nearest)) shown.faults.push(`${place}: ${nearest} answered though it was killed`)
      if (stalls > 1) shown.faults.push(`${place}: the picture stood still ${stalls} times`)
      if (!moved) shown.faults.push(`${place}: the picture did not go on`)
    }
    return shown
  },
}

const said = (hosts: ReadonlyMap<string, number>) =>
  [...hosts].map(([host, count]) => `${host} × ${count}`).join(', ') || 'nowhere'

async function watched(lab: Lab, place: string) {
  const { page, close } = await openPageAt(lab, place)
  try {
    const from = { before: new Map<string, number>(), after: new Map<string, number>() }
    let phase: keyof typeof from = 'before'
    page.on('response', (answer) => {
      const url = new URL(answer.url())
      if (!/\.(m4s|mp4)$/.test(url.pathname) || !answer.ok()) return
      const edge = edgeOf(url.origin)
      from[phase].set(edge, (from[phase].get(edge) ?? 0) + 1)
    })
    await page.goto(`${originUrl}/watch/${lab.first}`)
    await play(page)
    await until('a picture that moves', 60, async () => (await videoState(page)).time > 3)
    const nearest = edgeHosts.find(({ at }) => at === place)?.edge ?? ''
    await nodeNamed(lab, nearest).kill()
    phase = 'after'
    const killed = Date.now()
    const { time } = await videoState(page)
    await sleep(30_000)
    const moved = (await videoState(page)).time > time + 20
    const stands = (await standing(page)).filter(({ at }) => at > killed)
    await nodeNamed(lab, nearest).start()
    const still = stands.reduce((sum, { ms }) => sum + ms, 0) / 1000
    return { ...from, stalls: stands.length, still, moved }
  } finally {
    await close()
  }
}

import { expect, it } from 'vitest'
import { cmcdQuery, cmcdTeller } from './cmcd.ts'

it('says how long an object plays, and that playing stood still, and nothing else', () => {
  expect(cmcdQuery({ seconds: 3.84, stalled: false })).toBe('?CMCD=d%3D3840')
  expect(cmcdQuery({ seconds: 3.84, stalled: true })).toBe('?CMCD=bs%2Cd%3D3840')
  expect(cmcdQuery({ seconds: null, stalled: true })).toBe('?CMCD=bs')
  expect(cmcdQuery({ seconds: null, stalled: false })).toBe('')
})

const aVideo = (more: object) =>
  Object.assign(new EventTarget(), { played: { length: 1 }, seeking: false, paused: false, ...more })
const teller = (more = {}, isCounted = true) => {
  const video = aVideo(more)
  return { video, ...cmcdTeller(video as unknown as HTMLVideoElement, () => isCounted) }
}
const stall = new Event('waiting')

it('tells a stall once, with the next segment', () => {
  const { video, loading, told, end } = teller()
  loading('/0.m4s', 2, true)
  loading('/a.m4s', 2, false)
  expect(told('/0.m4s', '/new/0.m4s')).toBe('/new/0.m4s?CMCD=d%3D2000')
  video.dispatchEvent(stall)
  expect(told('/list.m3u8', '/list.m3u8')).toBe('/list.m3u8')
  expect(told('/a.m4s', '/a.m4s')).toBe('/a.m4s?CMCD=bs')
  expect(told('/a.m4s', '/a.m4s')).toBe('/a.m4s')
  end()
  video.dispatchEvent(stall)
  expect(told('/a.m4s', '/a.m4s')).toBe('/a.m4s')
})

it('calls no seek, no pause and no beginning a stall', () => {
  for (const more of [{ seeking: true }, { paused: true }, { played: { length: 0 } }]) {
    const { video, loading, told } = teller(more)
    loading('/0.m4s', 2, true)
    video.dispatchEvent(stall)
    expect(told('/0.m4s', '/0.m4s')).toBe('/0.m4s?CMCD=d%3D2000')
  }
})

it('says nothing of whom nobody counts', () => {
  const { loading, told } = teller({}, false)
  loading('/0.m4s', 2, true)
  expect(told('/0.m4s', '/0.m4s')).toBe('/0.m4s')
})

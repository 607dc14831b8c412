import { describe, expect, it } from 'vitest'
import { livePorts, portOf, readPortRange } from './live-ports.ts'

const ids = Array.from({ length: 40 }, (_, n) => `channel${String(n).padStart(5, '0')}`)

describe('ports of channels', () => {
  it('are two for each, all of the range, and each once', () => {
    const range = readPortRange('21000-21079')
    const ports = livePorts(range, ids)
    const all = ids.flatMap((id) => [portOf(ports, id, 'main'), portOf(ports, id, 'standby')])
    expect(all.toSorted((a, b) => (a ?? 0) - (b ?? 0))).toEqual(
      Array.from({ length: 80 }, (_, n) => 21000 + n),
    )
  })

  it('stay when other channels come', () => {
    const range = readPortRange('21000-21999')
    const few = livePorts(range, ids.slice(0, 20))
    expect([...livePorts(range, ids)].slice(0, 20)).toEqual([...few])
  })

  it('end with the range', () => {
    const ports = livePorts(readPortRange('21000-21002'), ids)
    expect(ports.size).toBe(1)
    expect(portOf(ports, ids[1] ?? '', 'main')).toBe(null)
  })
})

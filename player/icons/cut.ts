/**
 * Writes `shapes.ts` from lucide-static: only the icons the pages use, as data, so that no SVG text is parsed
 * at run time. Run after changing the list: `npx tsx player/icons/cut.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const names = [
  'arrow-down', 'arrow-right', 'arrow-up', 'audio-lines', 'captions', 'cast', 'check', 'chevron-down', 'chevron-left', 'chevron-right', 'circle-check',
  'circle-pause', 'download', 'ellipsis', 'fast-forward', 'file-video', 'gauge', 'globe', 'grip-vertical', 'hourglass', 'house', 'image',
  'info', 'key-round', 'link', 'list', 'log-out', 'map-pin', 'maximize', 'minimize', 'moon', 'pause', 'picture-in-picture-2', 'play',
  'plus', 'radio', 'rectangle-horizontal', 'refresh-cw', 'rewind', 'rotate-ccw', 'scale', 'search', 'settings', 'share-2', 'skip-back', 'skip-forward',
  'sliders-horizontal', 'square', 'sun', 'sun-moon', 'ticket', 'timer', 'trash-2', 'triangle-alert', 'tv', 'upload', 'volume-1', 'volume-2', 'volume-x',
  'wifi-off', 'x',
] // biome-ignore format: a list reads better in rows

const folder = dirname(createRequire(import.meta.url).resolve('lucide-static/package.json'))

function shapesOf(name: string): string {
  const svg = readFileSync(join(folder, 'icons', `${name}.svg`), 'utf8')
  const shapes = [...svg.matchAll(/<(path|circle|rect|line|polyline|polygon|ellipse)\b([^>]*?)\/>/g)].map(
    (shape) => {
      const attributes = [...(shape[2] ?? '').matchAll(/([\w-]+)="([^"]*)"/g)].map(
        (pair) => `${pair[1]}: '${pair[2]}'`,
      )
      return `['${shape[1]}', { ${attributes.join(', ')} }]`
    },
  )
  return `  '${name}': [${shapes.join(', ')}],`
}

const header = `/**
 * Icons of Lucide (lucide-static ${JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version}), ISC licence,
 * Copyright (c) Lucide Icons and Contributors. Written by cut.ts; not edited by hand.
 */
`
writeFileSync(
  join(import.meta.dirname, 'shapes.ts'),
  `${header}export const shapes = {\n${names.map(shapesOf).join('\n')}\n} as const\n\nexport type IconName = keyof typeof shapes\n`,
)

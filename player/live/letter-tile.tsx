import { seedOf } from '#player/poster/seed.ts'

const tones = ['sky', 'gold', 'reed', 'milk', 'madder', 'night'] as const

/** Two letters of a name: of its first two words where the second begins one, else of the first. */
export function lettersOf(name: string): string {
  const [first = '', second = ''] = name.split(/[\s\-«»"]+/u).filter(Boolean)
  const letter = /^[\p{Lu}\p{Lo}\d]/u.exec(second)?.[0]
  return letter ? `${[...first][0] ?? ''}${letter}` : [...first].slice(0, 2).join('')
}

/** A channel at a glance: its letters on a felt of its own. */
export function LetterTile({ id, name }: { id: string; name: string }) {
  return (
    <span className={`letter-tile letter-${tones[seedOf(id) % tones.length]}`} aria-hidden="true">
      {lettersOf(name)}
    </span>
  )
}

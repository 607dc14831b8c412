export type PlayerAction =
  | { kind: 'toggle' | 'fullscreen' | 'mute' | 'subtitles' }
  | { kind: 'seek'; seconds: number }
  /** To the next part, or back. */
  | { kind: 'turn'; step: 1 | -1 }
  | { kind: 'volume'; step: number }

type Key = {
  key: string
  code: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  shiftKey: boolean
}

/** Where the key was pressed: in a field of its own keys, on a button or link, inside the player, elsewhere. */
export type Place = 'field' | 'button' | 'player' | 'page'

/**
 * What a key does while a title is on the page; null leaves it to the browser. Letters go by their place on the
 * keyboard (`code`), as К, А and Ь on a Kazakh layout sit on the keys of R, F and M.
 */
export function actionFor(key: Key, place: Place): PlayerAction | null {
  if (key.ctrlKey || key.metaKey || key.altKey || place === 'field') return null
  switch (key.code) {
    case 'Space':
      return place === 'button' ? null : { kind: 'toggle' }
    case 'KeyK':
      return { kind: 'toggle' }
    case 'KeyF':
      return { kind: 'fullscreen' }
    case 'KeyM':
      return { kind: 'mute' }
    case 'KeyC':
      return { kind: 'subtitles' }
    case 'KeyJ':
      return { kind: 'seek', seconds: -10 }
    case 'KeyL':
      return { kind: 'seek', seconds: 10 }
    case 'ArrowLeft':
      return key.shiftKey ? { kind: 'turn', step: -1 } : { kind: 'seek', seconds: -5 }
    case 'ArrowRight':
      return key.shiftKey ? { kind: 'turn', step: 1 } : { kind: 'seek', seconds: 5 }
    case 'ArrowUp':
      return place === 'player' ? { kind: 'volume', step: 0.05 } : null
    case 'ArrowDown':
      return place === 'player' ? { kind: 'volume', step: -0.05 } : null
    default:
      return null
  }
}

/** `player` is the player's own element. */
export function placeOf(target: EventTarget | null, player: Element | null): Place {
  if (!(target instanceof Element)) return 'page'
  if (target.closest('input, select, textarea, [contenteditable], [role="menu"]')) return 'field'
  if (target.closest('button, a, summary')) return 'button'
  return player?.contains(target) ? 'player' : 'page'
}

export type PlayerAction =
  | { kind: 'toggle' | 'fullscreen' | 'mute' | 'subtitles' | 'theatre' | 'pip' | 'help' | 'find' }
  | { kind: 'seek'; seconds: number }
  /** To a share of the whole, 0 to 1. */
  | { kind: 'jump'; share: number }
  /** One picture further, or back, while it stands. */
  | { kind: 'frame'; step: 1 | -1 }
  /** To the next part, or back. */
  | { kind: 'turn'; step: 1 | -1 }
  /** To the next title of the series, or back. */
  | { kind: 'episode'; step: 1 | -1 }
  | { kind: 'volume'; step: number }
  /** To the next speed of the menu, or back. */
  | { kind: 'speed'; step: 1 | -1 }
  | { kind: 'text-size'; step: 1 | -1 }

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

/** Keys that type nothing. Up, Down, Home and End are the page's own unless the player has the focus. */
const plainKeys: Readonly<Record<string, (key: Key, place: Place) => PlayerAction | null>> = {
  Space: (_, place) => (place === 'button' ? null : { kind: 'toggle' }),
  ArrowLeft: ({ shiftKey }) => (shiftKey ? { kind: 'turn', step: -1 } : { kind: 'seek', seconds: -5 }),
  ArrowRight: ({ shiftKey }) => (shiftKey ? { kind: 'turn', step: 1 } : { kind: 'seek', seconds: 5 }),
  ArrowUp: (_, place) => (place === 'player' ? { kind: 'volume', step: 0.05 } : null),
  ArrowDown: (_, place) => (place === 'player' ? { kind: 'volume', step: -0.05 } : null),
  Home: (_, place) => (place === 'player' ? { kind: 'jump', share: 0 } : null),
  End: (_, place) => (place === 'player' ? { kind: 'jump', share: 1 } : null),
}

const letters: Readonly<Record<string, PlayerAction>> = {
  KeyK: { kind: 'toggle' },
  KeyF: { kind: 'fullscreen' },
  KeyM: { kind: 'mute' },
  KeyC: { kind: 'subtitles' },
  KeyT: { kind: 'theatre' },
  KeyI: { kind: 'pip' },
  KeyJ: { kind: 'seek', seconds: -10 },
  KeyL: { kind: 'seek', seconds: 10 },
  KeyN: { kind: 'turn', step: 1 },
  KeyP: { kind: 'turn', step: -1 },
  Comma: { kind: 'frame', step: -1 },
  Period: { kind: 'frame', step: 1 },
  Slash: { kind: 'find' },
  Equal: { kind: 'text-size', step: 1 },
  NumpadAdd: { kind: 'text-size', step: 1 },
  Minus: { kind: 'text-size', step: -1 },
  NumpadSubtract: { kind: 'text-size', step: -1 },
}

const withShift: Readonly<Record<string, PlayerAction>> = {
  KeyN: { kind: 'episode', step: 1 },
  KeyP: { kind: 'episode', step: -1 },
  Comma: { kind: 'speed', step: -1 },
  Period: { kind: 'speed', step: 1 },
  Slash: { kind: 'help' },
  Equal: { kind: 'text-size', step: 1 },
}

/** Where a keyboard has these signs at other places than ours. */
const signs: Readonly<Record<string, PlayerAction>> = {
  '?': { kind: 'help' },
  '<': { kind: 'speed', step: -1 },
  '>': { kind: 'speed', step: 1 },
  '/': { kind: 'find' },
  '+': { kind: 'text-size', step: 1 },
  '-': { kind: 'text-size', step: -1 },
}

const digit = /^(?:Digit|Numpad)(\d)$/

/** Letters go by their place on the keyboard, as К, А and Ь of a Kazakh layout sit on the keys of R, F and M. */
function actionOfSign({ key, code, shiftKey }: Key): PlayerAction | null {
  const number = digit.exec(code)?.[1]
  // Shift and a digit may be a sign of the layout.
  if (number !== undefined && !shiftKey) return { kind: 'jump', share: Number(number) / 10 }
  return signs[key] ?? (shiftKey ? withShift[code] : letters[code]) ?? null
}

/**
 * What a key does while a title is on the page; null leaves it to the browser. `singleKeys` false: letters, digits and
 * signs do nothing (WCAG 2.2, 2.1.4: they can be turned off).
 */
export function actionFor(key: Key, place: Place, singleKeys = true): PlayerAction | null {
  if (key.ctrlKey || key.metaKey || key.altKey || place === 'field') return null
  const plain = plainKeys[key.code]
  if (plain) return plain(key, place)
  return singleKeys ? actionOfSign(key) : null
}

/** `player` is the player's own element. */
export function placeOf(target: EventTarget | null, player: Element | null): Place {
  if (!(target instanceof Element)) return 'page'
  if (target.closest('input, select, textarea, [contenteditable], [role="menu"], dialog')) return 'field'
  if (target.closest('button, a, summary')) return 'button'
  return player?.contains(target) ? 'player' : 'page'
}

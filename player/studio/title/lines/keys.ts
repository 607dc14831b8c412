/** What the keys of the lines do; always with Ctrl (or Command), so that no letter that is typed means anything else. Pure. */
export type KeyAction =
  | 'play'
  | 'toggle'
  | 'previous'
  | 'next'
  | 'startHere'
  | 'endHere'
  | 'merge'
  | 'save'
  | 'undo'
  | 'redo'

type Pressed = {
  key: string
  code: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  shiftKey: boolean
}

/** By the place of the key where it is a sign or a letter: a Kazakh keyboard has others there. */
const byCode: Readonly<Record<string, KeyAction>> = {
  Enter: 'play',
  Space: 'toggle',
  ArrowUp: 'previous',
  ArrowDown: 'next',
  BracketLeft: 'startHere',
  BracketRight: 'endHere',
  KeyM: 'merge',
  KeyS: 'save',
  KeyZ: 'undo',
  KeyY: 'redo',
}

export function actionOf({ code, ctrlKey, metaKey, altKey, shiftKey }: Pressed): KeyAction | null {
  if (!(ctrlKey || metaKey) || altKey) return null
  const action = byCode[code] ?? null
  if (action === 'undo' && shiftKey) return 'redo'
  return shiftKey ? null : action
}

import type { GroupName } from '#catalog/contract/encoding.ts'

/** What the name of a group of rungs says: the half of the ladder it is, and the codec. */
const groups = {
  low: { half: 'low', codec: 'h264' },
  high: { half: 'high', codec: 'h264' },
  'low-av1': { half: 'low', codec: 'av1' },
  'high-av1': { half: 'high', codec: 'av1' },
} as const satisfies Record<GroupName, { half: 'low' | 'high'; codec: 'h264' | 'av1' }>

/** The low half runs at 31 fps or less and has I-frame playlists. */
export const halfOf = (name: GroupName): 'low' | 'high' => groups[name].half

export const codecOf = (name: GroupName): 'h264' | 'av1' => groups[name].codec

import type { ChannelInput, ChannelInputKind } from '#catalog/contract/channel.ts'
import { Problem } from '#platform/errors.ts'
import type { CatalogDeps } from './deps.ts'

/** Of what is fetched, how its address begins; the others have none. Where it leads to is looked at when it is fetched. */
const schemes: Partial<Record<ChannelInputKind, readonly string[]>> = {
  'srt-pull': ['srt:'],
  'hls-pull': ['http:', 'https:'],
  'icecast-pull': ['http:', 'https:'],
  'ts-pull': ['tcp:', 'udp:', 'http:', 'https:'],
}

/** What the schema cannot say of inputs. @throws Problem bad-request */
export async function checkInputs(
  db: CatalogDeps['db'],
  ownerId: string,
  inputs: readonly ChannelInput[],
): Promise<void> {
  for (const [n, input] of inputs.entries()) {
    const wrong = wrongField(input)
    if (wrong !== null) throw new Problem('bad-request', { what: `inputs/${n}/${wrong}` })
    if (input.titleIds) await checkTitles(db, ownerId, input.titleIds, `inputs/${n}/titleIds`)
  }
}

function wrongField({ kind, address, passphrase, titleIds }: ChannelInput): string | null {
  const wanted = schemes[kind]
  if ((wanted === undefined) !== (address === undefined)) return 'address'
  if (wanted && address !== undefined && !isAddress(address, wanted)) return 'address'
  if (passphrase !== undefined && kind !== 'srt-pull') return 'passphrase'
  return (kind === 'titles') === (titleIds !== undefined) ? null : 'titleIds'
}

/** Whoever writes a password into an address has it read by everybody who may read the settings. */
function isAddress(address: string, wanted: readonly string[]): boolean {
  const url = URL.canParse(address) ? new URL(address) : null
  return (
    url !== null && wanted.includes(url.protocol) && !url.username && !url.password && url.hostname !== ''
  )
}

async function checkTitles(
  db: CatalogDeps['db'],
  ownerId: string,
  titleIds: readonly string[],
  what: string,
): Promise<void> {
  const wanted = [...new Set(titleIds)]
  const theirs = await db
    .selectFrom('title')
    .select('id')
    .where('id', 'in', wanted)
    .where('owner_id', '=', ownerId)
    .where('deleted_at', 'is', null)
    .execute()
  if (theirs.length < wanted.length) throw new Problem('bad-request', { what })
}

import Type, { type Static } from 'typebox'
import { Id } from '#catalog/contract/id.ts'
import { type RegionCode, regionCodes } from '#catalog/contract/region.ts'

/**
 * The topology file: which machines send to viewers, and which viewers are whose. One schema; `read-topology.ts` reads the file
 * and checks what a schema cannot. Everything that gets into a configuration of nginx has a narrow pattern here: nothing of the
 * file can say more there than it means. Rates are bit/s, sizes bytes.
 */
const closed = { additionalProperties: false }

const Address = Type.String({
  description: 'an address such as https://almaty.example.kz or http://10.0.0.5:8080, without a path',
  pattern: '^https?://([a-z0-9]([a-z0-9.-]*[a-z0-9])?|\\[[0-9a-f:]+\\])(:[1-9][0-9]{0,4})?$',
})
const Rate = Type.Integer({ description: 'bit/s, such as 10e9', minimum: 1, maximum: 1e15 })
const Bytes = Type.Integer({ description: 'bytes, such as 2e12', minimum: 1_000_000, maximum: 1e15 })
const Name = Type.String({
  description: 'a name of small letters, digits and -, such as almaty-1',
  pattern: '^[a-z][a-z0-9-]{0,31}$',
})
/** Files of nginx's machine. */
const FilePath = Type.String({
  description: 'the absolute path of a file on the machine of nginx',
  pattern: '^/[A-Za-z0-9._/-]+$',
})

const Tls = Type.Object({ certificate: FilePath, key: FilePath }, closed)
/** Not given: every IPv4 address, on the port of `url`. */
const Listen = Type.Array(
  Type.String({
    description: 'an address and a port such as 0.0.0.0:443 or [::]:443',
    pattern: '^([0-9.]{7,15}|\\[[0-9a-f:]+\\]):[1-9][0-9]{0,4}$',
  }),
  { minItems: 1 },
)
/** What may lie on the disk: segments, and playlists (what is on air may take as much again as those). */
const Cache = Type.Object({ segments: Bytes, playlists: Bytes }, closed)

/**
 * Debian's Varnish beside the nginx, where those wait who want what is on air. Ports of the machine itself, which nothing else has:
 * of Varnish, and of nginx as Varnish asks it.
 */
const Port = Type.Integer({ description: 'a port, 1 to 65535', minimum: 1, maximum: 65_535 })
export const Varnish = Type.Object({ port: Port, back: Port }, closed)
export type Varnish = Static<typeof Varnish>

/** What every nginx of ours has. */
const served = {
  /** Where it is reached. */
  url: Address,
  listen: Type.Optional(Listen),
  /** None: something before it ends TLS, or there is none. */
  tls: Type.Optional(Tls),
  /** None: who waits for what is on air looks every half second whether it is there. */
  varnish: Type.Optional(Varnish),
}

/** What the hubs keep objects in, read by nginx itself: one of the two. */
export const Storage = Type.Object(
  {
    /** `storage/objects` in the data folder of the hubs. */
    folder: Type.Optional(FilePath),
    /** Its keys are settings (NAR_S3_ACCESS_KEY, NAR_S3_SECRET_KEY), not in this file. */
    s3: Type.Optional(
      Type.Object(
        {
          endpoint: Address,
          bucket: Type.String({
            description: 'the name of a bucket',
            pattern: '^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$',
          }),
          /** us-east-1 if not given. */
          region: Type.Optional(
            Type.String({ description: 'a region of S3 such as us-east-1', pattern: '^[a-z0-9-]{1,40}$' }),
          ),
          /** `path`, which it is if not given: endpoint/bucket/key; `host`: bucket.endpoint/key */
          addressing: Type.Optional(Type.Enum(['path', 'host'] as const, { description: 'path or host' })),
        },
        closed,
      ),
    ),
  },
  closed,
)
export type Storage = Static<typeof Storage>

export const Edge = Type.Object(
  {
    name: Name,
    ...served,
    /** `external`: outside of Kazakhstan. */
    region: Type.Enum([...regionCodes, 'external'] as const, {
      description: 'a region such as KZ-75, or external',
    }),
    /** What its link takes, bit/s. */
    capacity: Rate,
    /** Of edges that are as near, those of the higher weight come first. 100 if not given. */
    weight: Type.Optional(Type.Integer({ description: '1 to 1000', minimum: 1, maximum: 1000 })),
    cache: Cache,
  },
  closed,
)
export type Edge = Static<typeof Edge>

export const Zone = Type.Object(
  {
    name: Name,
    /**
     * Whose viewers these are: of a region; `domestic`, of Kazakhstan, in no other zone; `external`, everybody else. The last two
     * are there once at most, and are made when they are not.
     */
    region: Type.Enum([...regionCodes, 'domestic', 'external'] as const, {
      description: 'a region such as KZ-75, domestic or external',
    }),
    /** `10.0.0.0/8`, `2a00:12f8::/32`. None for `domestic`: the Kazakh prefixes that come with Nar. */
    prefixes: Type.Optional(
      Type.Array(Type.String({ description: 'an address prefix such as 10.20.0.0/16' })),
    ),
    /** Files of prefixes, one a line, beside the topology file. */
    files: Type.Optional(
      Type.Array(Type.String({ description: 'the name of a file of prefixes', minLength: 1 })),
    ),
    /** Edges that serve it, before all others, in this order. */
    prefer: Type.Optional(Type.Array(Name)),
    /** What its viewers take at the busiest hour, bit/s: the plan holds it against the capacity of edges. */
    peak: Type.Optional(Rate),
    /** For each address (IPv4, or a whole IPv6 one): connections at a time, requests a second. Many share one behind a provider. */
    limits: Type.Optional(
      Type.Object(
        {
          connections: Type.Integer({ description: '1 to 65535', minimum: 1, maximum: 65_535 }),
          requests: Type.Integer({ description: '1 to 100000', minimum: 1, maximum: 100_000 }),
        },
        closed,
      ),
    ),
  },
  closed,
)
export type Zone = Static<typeof Zone>

export const Topology = Type.Object(
  {
    origin: Type.Object(
      {
        /** The hubs themselves: what an nginx at the origin stands before. */
        hubs: Type.Array(Address, { description: 'addresses of hubs', minItems: 1 }),
        /** Where edges ask: the nginx at the origin, or a hub. */
        ...served,
        cache: Type.Optional(Cache),
        /** Not given: segments come through the hubs. */
        storage: Type.Optional(Storage),
      },
      closed,
    ),
    /** One nginx that all edges ask, so that the origin is asked once for all of them. */
    shield: Type.Optional(Type.Object({ ...served, cache: Cache }, closed)),
    edges: Type.Array(Edge, { description: 'edges', minItems: 1 }),
    zones: Type.Optional(Type.Array(Zone)),
    /**
     * Edges answer for the public site, too: its name leads viewers to the edge of their region, which passes on what is not
     * media. Not there: edges send media alone.
     */
    site: Type.Optional(
      Type.Object(
        {
          /** While no hub answers, addresses are good for so much longer than they say. */
          grace: Type.Optional(
            Type.Integer({ description: 'seconds, such as 21600', minimum: 0, maximum: 604_800 }),
          ),
        },
        closed,
      ),
    ),
    /** What edges are to hold ahead of time. */
    pinned: Type.Optional(
      Type.Object({ titles: Type.Optional(Type.Array(Id)), channels: Type.Optional(Type.Array(Id)) }, closed),
    ),
  },
  closed,
)
export type Topology = Static<typeof Topology>

export type Region = RegionCode
/** A zone with all its prefixes in the form of `formatPrefix`; `external` has none: it is who is in no other. */
export type NetworkZone = Zone & { networks: string[] }
/** A topology that was checked: `zones` has `domestic` and `external`. */
export type Network = Omit<Topology, 'zones'> & { zones: NetworkZone[] }

export const defaultWeight = 100
/** Seconds: as long as a link may be cut before those who watch are cut off, too. */
export const defaultGrace = 21_600

/** Names of the nodes that are no edges, for `--pop`. */
export const reservedNames = ['origin', 'shield'] as const

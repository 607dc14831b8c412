import { type Kysely, sql } from 'kysely'

/** Series, credits, chapters and editors' collections; and the indexes that lists of one kind or region read. */
const statements = [
  `create table series (
    id text primary key,
    owner_id text not null references owner on delete cascade,
    kind text not null,
    texts jsonb not null check (jsonb_typeof(texts) = 'object'),
    region text,
    created_at timestamptz(3) not null default now(),
    updated_at timestamptz not null default now()
  )`,
  'create index series_owner on series (owner_id, created_at desc, id desc)',
  `alter table title
    add column series_id text references series on delete set null,
    add column season integer check (season > 0),
    add column episode integer check (episode >= 0),
    add column recorded_on date`,
  'create index title_series on title (series_id) where series_id is not null',
  'create index title_kind_page on title (kind, created_at desc, id desc) where deleted_at is null',
  'create index title_region_page on title (region, created_at desc, id desc) where deleted_at is null',
  'create index subtitle_language on subtitle (language, title_id) where deleted_at is null and format is not null',
  `create table person (
    id text primary key,
    -- who named them first, and may rename them; of nobody when that owner is gone
    owner_id text references owner on delete set null,
    names jsonb not null check (jsonb_typeof(names) = 'object' and names <> '{}'),
    created_at timestamptz not null default now()
  )`,
  // One spelling (catalog/search/spelling.ts) is one person among the people of an owner.
  `create table person_spelling (
    owner_id text not null references owner on delete cascade,
    spelling text not null check (spelling <> ''),
    person_id text not null references person on delete cascade,
    primary key (owner_id, spelling)
  )`,
  'create index person_spelling_person on person_spelling (person_id)',
  `create table chapter (
    title_id text not null references title on delete cascade,
    -- from 1
    number integer not null check (number > 0),
    starts double precision not null check (starts >= 0),
    texts jsonb not null check (jsonb_typeof(texts) = 'object'),
    primary key (title_id, number)
  )`,
  `create table credit (
    title_id text not null references title on delete cascade,
    -- 0 of the whole title, else the number of a chapter
    chapter integer not null check (chapter >= 0),
    ordinal integer not null,
    person_id text not null references person,
    role text not null,
    pair integer check (pair > 0),
    primary key (title_id, chapter, ordinal)
  )`,
  'create index credit_person on credit (person_id, title_id)',
  `create table collection (
    id text primary key,
    texts jsonb not null check (jsonb_typeof(texts) = 'object'),
    position integer not null default 0,
    created_at timestamptz not null default now()
  )`,
  `create table collection_title (
    collection_id text not null references collection on delete cascade,
    ordinal integer not null,
    title_id text not null references title on delete cascade,
    primary key (collection_id, ordinal),
    unique (collection_id, title_id)
  )`,
  'create index collection_title_title on collection_title (title_id)',
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

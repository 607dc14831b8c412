import { type Kysely, sql } from 'kysely'

/**
 * Subtitles: those owners upload belong to a title, those found inside a file to one version of its asset. A row
 * is never changed, only replaced: its id is part of the addresses of its bytes. Rows that were replaced or
 * deleted stay, as titles do.
 */
const statements = [
  `create table subtitle (
    id text primary key,
    title_id text not null references title on delete cascade,
    source text not null check (source in ('upload', 'embedded')),
    asset_id text references asset on delete cascade,
    version integer,
    stream integer check (stream >= 0),
    language text not null,
    label text not null,
    kind text not null check (kind in ('subtitles', 'captions')),
    forced boolean not null default false,
    format text check (format in ('srt', 'vtt', 'ass')),
    encoding text,
    cues integer not null default 0 check (cues >= 0),
    bytes integer not null default 0 check (bytes >= 0),
    warnings jsonb not null default '[]',
    -- why nothing could be taken from a stream
    problem_code text,
    created_at timestamptz not null default now(),
    deleted_at timestamptz,
    check ((source = 'embedded') = (asset_id is not null and version is not null and stream is not null)),
    check ((format is null) = (problem_code is not null))
  )`,
  `create unique index subtitle_upload on subtitle (title_id, language)
    where source = 'upload' and deleted_at is null`,
  // Deleted ones too: what an owner took out of a file's own subtitles stays out when the job runs again.
  `create unique index subtitle_embedded on subtitle (asset_id, version, stream) where source = 'embedded'`,
  'create index subtitle_title on subtitle (title_id) where deleted_at is null',
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

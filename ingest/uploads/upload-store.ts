import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { DataStore, ERRORS, Upload } from '@tus/server'
import type { UploadDeps, UploadRequest } from './deps.ts'
import { dropUpload, finishUpload, heldBytes } from './finish.ts'
import { insertUpload, isPartial, storageKey, type UploadRow, uploadOf } from './upload-rows.ts'

const publishMs = 1000

/**
 * What @tus/server writes to, for one request: rows in the database, bytes in object storage. How many bytes
 * there are is only ever asked of storage, so nothing can disagree with it after a crash.
 */
export class UploadStore extends DataStore {
  readonly #deps: UploadDeps
  readonly #request: UploadRequest

  constructor(deps: UploadDeps, request: UploadRequest) {
    super()
    this.#deps = deps
    this.#request = request
    this.extensions = [
      'creation',
      'creation-with-upload',
      'termination',
      'checksum',
      'expiration',
      'concatenation',
    ]
  }

  /** The library's POST handler asks for `concatentation` (sic) before it takes a partial upload. */
  override hasExtension(extension: string): boolean {
    return super.hasExtension(extension === 'concatentation' ? 'concatenation' : extension)
  }

  /** The library adds this to `creation_date`; see `getUpload`. */
  override getExpiration(): number {
    return this.#deps.expirySeconds * 1000
  }

  override async create(upload: Upload): Promise<Upload> {
    const { id, size, metadata = {} } = upload
    // Sizes must be known: creation-defer-length is not offered, so the library has refused already.
    if (size === undefined) throw ERRORS.INVALID_LENGTH
    const row = await insertUpload(this.#deps, this.#request, { id, bytes: size, metadata })
    this.#request.titleId = row.title_id
    await this.#deps.storage.appendable.create(storageKey(row))
    return upload
  }

  override async getUpload(id: string): Promise<Upload> {
    const row = await this.#row(id)
    let offset = await heldBytes(this.#deps, row)
    if (offset === null) throw ERRORS.FILE_NOT_FOUND
    if (row.unverified_from !== null && row.unverified_from < offset) {
      // The hub died in the middle of a piece with a checksum: unchecked bytes do not count.
      await this.#deps.storage.appendable.truncate(storageKey(row), row.unverified_from)
      offset = row.unverified_from
    }
    return new Upload({
      id,
      offset,
      metadata: row.metadata,
      ...(row.bytes === null ? {} : { size: row.bytes }),
      // The library lets uploads expire a fixed time after their creation; ours do after their last byte.
      creation_date: new Date(row.expires_at.getTime() - this.getExpiration()).toISOString(),
    })
  }

  /**
   * Takes the body as far as it comes and resolves with the new offset.
   * @throws a 460 when its checksum is wrong; nothing of it is kept then (tus checksum extension: "MUST discard")
   */
  override async write(body: Readable, id: string, offset: number): Promise<number> {
    const row = await this.#row(id)
    if (row.finished_at) return offset
    const { checksum } = this.#request
    const { appendable } = this.#deps.storage
    await this.#note(row, checksum ? offset : null)
    const hash = checksum && createHash(checksum.algorithm)
    const end = await appendable.append(
      storageKey(row),
      offset,
      this.#watched(body, row.title_id, (chunk) => hash?.update(chunk)),
    )
    if (checksum && !hash?.digest().equals(checksum.digest)) {
      await appendable.truncate(storageKey(row), offset)
      await this.#note(row, null)
      throw { status_code: 460, body: 'Checksum Mismatch\n' }
    }
    await this.#note(row, null)
    return end
  }

  override async remove(id: string): Promise<void> {
    await dropUpload(this.#deps, await this.#row(id))
  }

  /** Finishes it when every byte is here; also after a crash, when the client only asks how far it came. */
  async finishIfWhole(id: string): Promise<void> {
    const row = await this.#row(id)
    if (isPartial(row) || row.finished_at) return
    if ((await heldBytes(this.#deps, row)) === row.bytes) await finishUpload(this.#deps, row)
  }

  async #row(id: string): Promise<UploadRow> {
    const row = await uploadOf(this.#deps.db, this.#request.account.id, id)
    if (!row) throw ERRORS.FILE_NOT_FOUND
    this.#request.titleId = row.title_id
    return row
  }

  /** Bytes come or came: it expires later. */
  async #note({ id }: UploadRow, unverified_from: number | null): Promise<void> {
    const expires_at = new Date(this.#deps.now().getTime() + this.getExpiration())
    await this.#deps.db
      .updateTable('upload')
      .set({ expires_at, unverified_from })
      .where('id', '=', id)
      .execute()
  }

  /** The same bytes, with word to the title's watchers about once a second. */
  #watched(body: Readable, titleId: string | null, see: (chunk: Buffer) => void): Readable {
    const { channel } = this.#deps
    async function* passing() {
      let publishedAt = 0
      for await (const chunk of body) {
        see(chunk)
        yield chunk
        if (!titleId || Date.now() - publishedAt < publishMs) continue
        channel.publish(titleId)
        publishedAt = Date.now()
      }
    }
    return Readable.from(passing(), { objectMode: false })
  }
}

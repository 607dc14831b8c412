import type { StreamEntry } from './entry.ts'
import { ids } from './samples.ts'

/** tus 1.0.0 (https://tus.io/protocols/resumable-upload): what each request of it reads and answers. */
type UploadEntry = StreamEntry & { operationId: string; summary: string }

const resumable = { 'Tus-Resumable': ['the version of the protocol', '1.0.0'] } as const
const where = { 'Upload-Offset': ['bytes that the hub has', '1048576'] } as const
const expires = {
  'Upload-Expires': ['when an unfinished upload is forgotten', 'Mon, 30 Nov 2026 05:00:00 GMT'],
} as const
const size = { 'Upload-Length': ['bytes of the whole file', '734003200'] } as const
const metadata =
  'pairs of a key and its value in base64: `filename`, and `titleId` of a title of yours; without it a draft is made'
const named = ['Upload-Metadata', [metadata, 'filename YWl0eXMubXA0,titleId azN2OXgwcTJtN2Fi']] as const
const title = { 'Nar-Title-Id': ['the title it belongs to', ids.title] } as const

/** By method and path below the base. Others that the paths answer are mistakes of a client, and are not told of. */
export const uploadEntries: Readonly<Record<string, UploadEntry>> = {
  'post /uploads': {
    operationId: 'createUpload',
    summary: 'Begin an upload, with its first bytes or without',
    caller: 'signed-in',
    description:
      'A file in parts that go at the same time: `Upload-Concat: partial` for each, then `final;` and their addresses. Nothing of a request may be lost that the hub has answered; a request that was cut is gone on with from `Upload-Offset` of HEAD.',
    problems: ['too-large', 'not-found'],
    headers: {
      ...{ ...resumable, ...size, [named[0]]: named[1] },
      'Upload-Concat': ['`partial`, or `final;` and the addresses of the parts', 'partial'],
      'Upload-Checksum': ['of the bytes of this request', 'sha1 Kq5sNclPz7QV2+lfQIuc6R7oRu0='],
    },
    body: { types: ['application/offset+octet-stream'], description: 'the first bytes, or none' },
    ...{ status: 201, answer: null },
    answerHeaders: {
      ...{ ...resumable, ...expires, ...title },
      Location: ['the address of the upload', '/api/v1/uploads/u1p2l3o4a5d6'],
    },
  },
  'options /uploads': {
    operationId: 'uploadOptions',
    summary: 'What the hub can do of tus',
    caller: 'anyone',
    description: 'Needs nobody to sign in.',
    ...{ status: 204, answer: null },
    answerHeaders: {
      'Tus-Version': ['versions', '1.0.0'],
      'Tus-Extension': [
        'extensions',
        'creation,creation-with-upload,termination,expiration,concatenation,checksum',
      ],
      'Tus-Max-Size': ['the largest file, bytes', '200000000000'],
      'Tus-Checksum-Algorithm': ['algorithms', 'sha1,sha256'],
    },
  },
  'head /uploads/{id}': {
    operationId: 'uploadOffset',
    summary: 'How much of an upload the hub has',
    caller: 'signed-in',
    description: 'Ask before going on with an upload.',
    problems: ['not-found'],
    ...{ headers: resumable, status: 200, answer: null },
    answerHeaders: { ...resumable, ...where, ...size, ...expires, ...title },
  },
  'patch /uploads/{id}': {
    operationId: 'sendUpload',
    summary: 'Send more of an upload',
    caller: 'signed-in',
    description: 'From `Upload-Offset` on, as many bytes as you like. With the last one the encoding begins.',
    problems: ['not-found', 'conflict', 'too-large'],
    headers: {
      ...{ ...resumable, ...where },
      'Upload-Checksum': ['of the bytes of this request', 'sha1 Kq5sNclPz7QV2+lfQIuc6R7oRu0='],
    },
    body: { types: ['application/offset+octet-stream'], description: 'the bytes' },
    ...{ status: 204, answer: null },
    answerHeaders: { ...resumable, ...where, ...expires, ...title },
  },
  'delete /uploads/{id}': {
    operationId: 'endUpload',
    summary: 'Give up an unfinished upload',
    caller: 'signed-in',
    description: 'Its bytes are removed; the title stays a draft.',
    problems: ['not-found'],
    ...{ headers: resumable, status: 204, answer: null, answerHeaders: resumable },
  },
  'options /uploads/{id}': {
    operationId: 'uploadOptionsOfOne',
    summary: 'What the hub can do of tus, asked at an upload',
    caller: 'anyone',
    description: 'The same as at `/uploads`.',
    ...{ status: 204, answer: null },
  },
}

import type { Config } from '../config.ts'
import { objectFolder } from '../data-folder.ts'
import { CommandError } from '../errors.ts'
import { folderStorage } from './folder.ts'
import type { ObjectStorage } from './port.ts'
import { checkBucket, s3Storage } from './s3.ts'
import { codeOf, type S3Settings } from './s3-bucket.ts'

/**
 * The object storage of the settings: a bucket when there is one, else the data folder.
 * @throws CommandError when the bucket cannot be used
 */
export async function openStorage(config: Config): Promise<ObjectStorage> {
  const settings = s3Settings(config)
  if (!settings) return folderStorage(objectFolder(config.data))
  try {
    await checkBucket(settings)
  } catch (error) {
    // The error itself may hold more of the request than a log should.
    const why = codeOf(error) || (error instanceof Error ? error.message : 'no reason given')
    throw new CommandError(`bucket ${settings.bucket} at ${settings.endpoint} cannot be used: ${why}`)
  }
  return s3Storage(settings)
}

/** null when objects are kept in the data folder. */
export function s3Settings(config: Config): S3Settings | null {
  const { s3Endpoint, s3Bucket, s3AccessKey, s3SecretKey } = config
  if (!s3Endpoint || !s3Bucket || !s3AccessKey || !s3SecretKey) return null
  return {
    endpoint: s3Endpoint,
    bucket: s3Bucket,
    region: config.s3Region,
    accessKey: s3AccessKey,
    secretKey: s3SecretKey,
    addressing: config.s3Addressing,
  }
}

const shape = /^[A-Za-z0-9._-]+(\/[A-Za-z0-9._-]+)*$/
const maxKeyBytes = 1024 // the limit of S3
const maxPartBytes = 255 // the limit of a file name

/**
 * The rule of port.ts, so that a key can never leave its folder and means the same in every driver.
 * @throws RangeError
 */
export function checkKey(key: string): string {
  const parts = key.split('/')
  const fine =
    shape.test(key) &&
    key.length <= maxKeyBytes &&
    parts.every((part) => part !== '.' && part !== '..' && part.length <= maxPartBytes)
  if (!fine) throw new RangeError(`not an object key: ${JSON.stringify(key)}`)
  return key
}

/** A prefix to delete: a key followed by `/`, never everything. @throws RangeError */
export function checkFolderPrefix(prefix: string): string {
  if (!prefix.endsWith('/')) throw new RangeError(`not a prefix ending in /: ${JSON.stringify(prefix)}`)
  return checkKey(prefix.slice(0, -1))
}

/** A prefix to list: empty, or the beginning of a key. @throws RangeError */
export function checkListPrefix(prefix: string): string {
  if (prefix !== '' && prefix !== '/') checkKey(prefix.endsWith('/') ? prefix.slice(0, -1) : prefix)
  return prefix
}

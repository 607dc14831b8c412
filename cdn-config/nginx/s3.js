/** Asks a private bucket for the object of an address; `bucket.js` says which one, and has the keys. */
import bucket from 'bucket.js'
import signature from 'signature.js'

/** `$s3_path` */
const path = (r) => bucket.path + r.variables.object

/** `$s3_time`: once for a request, since what is signed has to be what is sent. */
const time = () => signature.timeText(Date.now())

/** `$s3_authorization` */
function authorization(r) {
  const headers = [
    ['host', bucket.host],
    ['x-amz-content-sha256', signature.nothing],
    ['x-amz-date', r.variables.s3_time],
  ]
  const request = { path: path(r), query: '', time: r.variables.s3_time, headers: headers }
  return signature.authorization(bucket, { region: bucket.region, service: 's3' }, request)
}

export default { authorization, path, time }

import type { Node } from './node.ts'

/** A line of JSON for each request, without the viewer's address and without the token. */
export const accessLog = ({
  name,
  kind,
  region,
}: Node): string => `  log_format edge escape=json '{"time":"$time_iso8601","node":"${name}","kind":"${kind}","region":"${region ?? ''}",'
    '"zone":"$zone","zoneRegion":"$zone_region","scope":"$scope","method":"$request_method","status":$status,'
    '"bytes":$bytes_sent,"seconds":$request_time,"cache":"$upstream_cache_status",'
    '"upstreamStatus":"$upstream_status","upstreamSeconds":"$upstream_response_time"}';
  access_log access.json edge buffer=64k flush=1s;`

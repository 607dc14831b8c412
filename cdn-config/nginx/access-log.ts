import { answers } from './answers.ts'
import type { Node } from './node.ts'

/**
 * A line of JSON for each request, without the viewer's address and without the token (docs/decisions/47-counting.md). Of what a
 * player says of itself (CMCD, CTA-5004) two keys are written down, a number and a flag: nothing else that a viewer can put into a
 * line has more than a few letters of our choice.
 */
export const accessLog = ({
  name,
  kind,
  region,
  storage,
}: Node): string => `  # What an address is: the list that a player begins with, a segment of pictures, anything else.
  map $rest $object_kind {
    "~^(live/)?(master|encoded|sound)\\.m3u8$" start;
    "~/v[a-z0-9-]*/[0-9]+\\.m4s$" picture;
    default other;
  }
  map $arg_CMCD $said_ms {
    "~^(.*(,|%2[Cc]))?d(=|%3[Dd])(?<ms>[0-9]{1,6})((,|%2[Cc]).*)?$" $ms;
    default "";
  }
  map $arg_CMCD $said_stall {
    "~^(.*(,|%2[Cc]))?bs((,|%2[Cc]).*)?$" 1;
    default "";
  }
  # Which of our own nodes asks, by what cached.conf says to the next one.
  map $http_nar_node $asking_node {
    "~^(?<node>[a-z][a-z0-9-]{0,31})$" $node;
    default "";
  }
  log_format edge escape=json '{"time":"$time_iso8601","node":"${name}","kind":"${kind}","region":"${region ?? ''}",'
    '"zone":"$zone","zoneRegion":"$zone_region","scope":"$scope","object":"$object_kind","method":"$request_method",'
    '${storage ? '"segment":"$segment",' : ''}"status":$status,"bytes":$bytes_sent,"whole":"$request_completion","seconds":$request_time,'
    '"cache":"$cache_status","upstreamStatus":"$upstream_status","upstreamSeconds":"$upstream_response_time",'
    '"for":"$asking_node","ms":"$said_ms","stall":"$said_stall"}';
  access_log access.json edge buffer=64k flush=1s;
  js_set $log_verdict tokens.logVerdict;`

/**
 * The lines, for hubs alone: a file as it is, by ranges. What is signed for playback is no address of this, and the other way
 * round (`tokens.js`). The name is part of the address, so that what is signed for one node is good at no other.
 */
export const logLocation = ({
  name,
}: Node): string => `    location ~ "^/edge/log/[0-9]+/[A-Za-z0-9_-]+/${name}/(?<log_file>access\\.json(\\.[0-9]{1,3})?)$" {
      access_log off;
      types { }
      if ($log_verdict = expired) {
        ${answers.expired}
      }
      if ($log_verdict != good) {
        ${answers.wrong}
      }
      default_type application/json;
      max_ranges 1;
      alias $log_file;
    }`

/** How large a file may get, and how many are kept for a hub that is away: 4 GB at most. */
const [fileMegabytes, filesKept] = [64, 64]

/**
 * For logrotate: full files are moved on, and nginx begins a new one. They are not packed: hubs read them by ranges.
 * @param folder absolute, where `nginx.conf` lies
 */
export const logrotateConf = (folder: string): string => `"${folder}/access.json" {
  size ${fileMegabytes}M
  rotate ${filesKept}
  nocompress
  nocreate
  missingok
  notifempty
  postrotate
    [ ! -s "${folder}/nginx.pid" ] || kill -USR1 "$(cat "${folder}/nginx.pid")"
  endscript
}
`

#!/bin/sh
# Brings up the nginx whose files lie beside this script, on Debian 12; or puts them in the place of those it runs with, and drops
# nobody. ./nar edge install runs it here; on another machine it needs nothing but this folder (docs/operator-guide.md).
#   sh install.sh [DIR]    DIR: where nginx is to run, /etc/nar/edge
# NAR_INSTALL_PACKAGES=no: nothing is installed. NAR_INSTALL_UNIT=no: systemd is left alone.
set -eu
from=$(dirname "$(readlink -f "$0")")
to=${1:-/etc/nar/edge}
units=/etc/systemd/system
unit=$units/nar-edge.service
PATH=$PATH:/usr/sbin:/sbin

say() { echo "edge: $*" >&2; }
die() { say "$@"; exit 1; }

# A node with a room to wait in (docs/decisions/44-waiting.md) has a Varnish beside its nginx.
waits() { [ -f "$from/varnish.sh" ]; }
wanted='nginx libnginx-mod-http-js'
if waits; then wanted="$wanted varnish"; fi

there() {
  command -v nginx >/dev/null && [ -f /usr/lib/nginx/modules/ngx_http_js_module.so ] || return 1
  if waits; then command -v varnishd >/dev/null; fi
}

# Debian starts an nginx of its own as soon as the package is in, which would take the ports of ours.
packages() {
  if there; then return; fi
  by_hand="apt-get install --no-install-recommends $wanted"
  missing="of $wanted something is missing"
  [ "${NAR_INSTALL_PACKAGES:-yes}" = yes ] || die "$missing; on Debian: $by_hand"
  command -v apt-get >/dev/null || die "$missing; on Debian: $by_hand"
  [ "$(id -u)" = 0 ] || die "$missing: run this as root, or as root: $by_hand"
  policy=/usr/sbin/policy-rc.d
  made=
  if [ ! -e $policy ]; then
    made=$policy
    printf '#!/bin/sh\nexit 101\n' >$policy
    chmod 755 $policy
  fi
  status=0
  { apt-get -q -y update && DEBIAN_FRONTEND=noninteractive apt-get -q -y install --no-install-recommends \
    $wanted; } >&2 </dev/null || status=$?
  if [ -n "$made" ]; then rm -f "$made"; fi
  [ $status = 0 ] || die "apt-get failed; by hand: $by_hand"
  if [ -d /run/systemd/system ]; then systemctl disable --quiet nginx || true; fi
  if waits && [ -d /run/systemd/system ]; then systemctl disable --quiet varnish || true; fi
}

# Tried beside the place where it is to run: what nginx does not take never gets there.
try() {
  rm -rf "$to.next"
  mkdir -p "$to.next" "$to"
  chmod 755 "$to.next"
  for file in "$from"/*; do
    if [ -f "$file" ]; then cp -p "$file" "$to.next/"; fi
  done
  if ! nginx -t -q -p "$to.next" -c "$to.next/nginx.conf" -g 'error_log stderr;' >&2; then
    rm -rf "$to.next"
    die 'nginx does not take this configuration: what runs is left as it is'
  fi
}

take_over() {
  chmod 755 "$to"
  for file in "$from"/*; do
    if [ -f "$file" ]; then mv -f "$to.next/$(basename "$file")" "$to/"; fi
  done
  rm -rf "$to.next"
  # Written for the place where it was rendered.
  if [ -f "$to/logrotate.conf" ]; then
    rendered=$(sed -n '1s|^"\(.*\)/access.json" {$|\1|p' "$to/logrotate.conf")
    sed -i "s|\"$rendered/|\"$to/|g" "$to/logrotate.conf"
  fi
}

runs() { [ -s "$to/nginx.pid" ] && kill -0 "$(cat "$to/nginx.pid")" 2>/dev/null; }

by_systemd() { [ -d /run/systemd/system ] && [ "$(id -u)" = 0 ] && [ "${NAR_INSTALL_UNIT:-yes}" = yes ]; }

write_unit() {
  cat >"$unit.new" <<UNIT
[Unit]
Description=nginx of a regional edge of Nar
After=network-online.target
Wants=network-online.target

[Service]
Type=forking
PIDFile=$to/nginx.pid
ExecStartPre=/usr/sbin/nginx -t -q -p $to -c $to/nginx.conf
ExecStart=/usr/sbin/nginx -p $to -c $to/nginx.conf
ExecReload=/usr/sbin/nginx -p $to -c $to/nginx.conf -s reload
KillSignal=SIGQUIT
TimeoutStopSec=30
Restart=on-failure
LimitNOFILE=65536

[Install]
WantedBy=multi-user.target
UNIT
  mv -f "$unit.new" "$unit"
  if [ -d /etc/logrotate.d ]; then ln -sfn "$to/logrotate.conf" /etc/logrotate.d/nar-edge; fi
  if waits; then write_waiting_unit; fi
  systemctl daemon-reload
}

# Away, it is passed by: nginx does not wait for it.
write_waiting_unit() {
  cat >"$units/nar-edge-waiting.service" <<UNIT
[Unit]
Description=Varnish of a regional edge of Nar
PartOf=nar-edge.service

[Service]
ExecStart=/bin/sh $to/varnish.sh
Restart=always
LimitNOFILE=65536

[Install]
WantedBy=multi-user.target
UNIT
}

packages
try
take_over
if by_systemd; then write_unit; fi
if runs; then
  nginx -p "$to" -c "$to/nginx.conf" -s reload
  say "reloaded in $to"
elif by_systemd; then
  systemctl enable --quiet --now nar-edge
  say "started in $to, by systemd as nar-edge"
else
  nginx -p "$to" -c "$to/nginx.conf"
  say "started in $to"
fi
if by_systemd; then systemctl enable --quiet nar-edge; fi
if waits; then
  if by_systemd; then
    systemctl enable --quiet --now nar-edge-waiting
  else
    say "run beside it: sh $to/varnish.sh"
  fi
fi

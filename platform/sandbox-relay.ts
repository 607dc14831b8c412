/**
 * The way from a sandboxed tool to its source when that is not a file. The tool's network namespace has nothing but
 * a loopback of its own. On it this small program listens, and hands every connection on to the one socket that is
 * bound into the sandbox, behind which our own process serves that one object and nothing else. It is in Perl, which
 * every Debian has (perl-base is essential); a Node beside each ffmpeg would be heavier, and it may lie outside `/usr`.
 *
 * It listens before it becomes the tool, so the tool never finds a closed door.
 */
export const relaySocket = '/source.sock'
const port = 8000
export const relayedSource = `http://127.0.0.1:${port}/source`

/** Bytes that may lie on the way; the system's own buffers would hold megabytes that the tool may never read. */
const underWay = 128 * 1024

const program = `
use strict; use Socket;
socket(my $door, PF_INET, SOCK_STREAM, 0) or die "socket: $!";
setsockopt($door, SOL_SOCKET, SO_SNDBUF, pack("l", ${underWay}));
bind($door, pack_sockaddr_in(${port}, INADDR_LOOPBACK)) or die "bind: $!";
listen($door, 64) or die "listen: $!";
my $tool = fork() // die "fork: $!";
if ($tool == 0) {
  # The child relays; the tool keeps the process that is waited for.
  open(STDOUT, ">", "/dev/null"); open(STDERR, ">", "/dev/null");
  require POSIX; POSIX::close($_) for 3 .. fileno($door) - 1;
  $SIG{CHLD} = "IGNORE";
  while (1) {
    accept(my $in, $door) or next;
    next if fork();
    socket(my $out, PF_UNIX, SOCK_STREAM, 0) or exit 1;
    connect($out, pack_sockaddr_un("${relaySocket}")) or exit 1;
    my %other = (fileno($in) => [$in, $out], fileno($out) => [$out, $in]);
    while (1) {
      my $ready = ""; vec($ready, $_, 1) = 1 for keys %other;
      select($ready, undef, undef, undef) > 0 or exit;
      for my $pair (map { $other{$_} } grep { vec($ready, $_, 1) } keys %other) {
        my $bytes = sysread($pair->[0], my $piece, 65536);
        exit unless $bytes;
        for (my $sent = 0; $sent < $bytes; ) {
          $sent += syswrite($pair->[1], $piece, $bytes - $sent, $sent) // exit;
        }
      }
    }
  }
}
close($door);
exec(@ARGV) or die "$ARGV[0]: $!";
`

/** `command`, with the relay beside it. */
export const relayed = (command: readonly string[]): string[] => ['/usr/bin/perl', '-e', program, ...command]

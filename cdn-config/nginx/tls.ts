/**
 * Mozilla's "intermediate" (Server Side TLS 5.7) without its DHE suites, which need parameters of their own and which no player
 * wants. The kernel encrypts where it and OpenSSL can (kTLS), so that files go out by sendfile under TLS, too.
 */
export function tlsConf({ certificate, key }: { certificate: string; key: string }): string {
  return `    ssl_certificate ${certificate};
    ssl_certificate_key ${key};
    ssl_protocols TLSv1.2 TLSv1.3;
    ssl_ciphers ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305;
    ssl_prefer_server_ciphers off;
    ssl_session_timeout 1d;
    ssl_session_cache shared:sessions:10m;
    ssl_session_tickets off;
    ssl_conf_command Options KTLS;`
}

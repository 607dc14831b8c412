/** Everything of the hub but media, as it comes: pages, the API, uploads of any length, events that last. */
export const passedOn = (scheme: 'http' | 'https'): string => `    location / {
      client_max_body_size 0;
      proxy_request_buffering off;
      proxy_buffering off;
      proxy_http_version 1.1;
      proxy_set_header Connection "";
      proxy_set_header Host $host;
      # Edges pass the site on, too: the hub goes back from the right as far as it trusts (NAR_TRUSTED_PROXIES).
      proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
      proxy_set_header X-Forwarded-Proto $scheme;
      proxy_read_timeout 1h;
      proxy_send_timeout 1h;
      proxy_pass ${scheme}://hub;
    }`

/** Requests as no browser sends them, byte for byte, and the statuses that may answer them. */

export interface RawRequest {
  readonly what: string
  readonly bytes: string
  /** The first status line; 0: the connection is closed without a word. */
  readonly statuses: readonly number[]
}

const FORM = 'Content-Type: application/x-www-form-urlencoded\r\n'

/** `host` is the name and port of the server. */
export function rawRequests(host: string): readonly RawRequest[] {
  const own = `Host: ${host}\r\n`
  const get = (target: string, headers = own, method = 'GET') =>
    `${method} ${target} HTTP/1.1\r\n${headers}Connection: close\r\n\r\n`
  const post = (headers: string, body: string) =>
    `POST /settings/theme HTTP/1.1\r\n${own}${FORM}${headers}Connection: close\r\n\r\n${body}`
  const list = (statuses: readonly number[], requests: Readonly<Record<string, string>>) =>
    Object.entries(requests).map(([what, bytes]) => ({ what, bytes, statuses }))
  const chunked = 'Transfer-Encoding: chunked\r\n'
  return [
    ...list([400], {
      'two ends of a body': post(`Content-Length: 6\r\n${chunked}`, '0\r\n\r\nG'),
      'an unknown coding': post('Transfer-Encoding: xchunked\r\n', '0\r\n\r\n'),
      'a coding that is not the last': post('Transfer-Encoding: chunked, identity\r\n', ''),
      'two lengths': post('Content-Length: 5\r\nContent-Length: 6\r\n', 'themes'),
      'a length below nothing': post('Content-Length: -1\r\n', ''),
      'a length with a sign': post('Content-Length: +5\r\n', 'theme'),
      'a line break in a chunk extension': post(chunked, '5;a=\n\r\ntheme\r\n0\r\n\r\n'),
      'a chunk beyond all numbers': post(chunked, 'FFFFFFFFFFFFFFFFF\r\ntheme\r\n0\r\n\r\n'),
      'a header over two lines': get('/healthz', `${own}X: a\r\n b\r\n`),
      'a blank before the colon': get('/healthz', `Host : ${host}\r\n`),
      'line feeds alone': `GET /healthz HTTP/1.1\nHost: ${host}\n\n`,
      'no name': get('/healthz', ''),
      'a path without its slash': get('healthz'),
      'a name in the path': get('@evil.example/'),
      'all of the server': get('*', own, 'OPTIONS'),
      'an unknown method': get('/', own, 'STEAL'),
      'a method in small letters': get('/healthz', own, 'get'),
      'the beginning of HTTP/2': 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
    }),
    ...list([421], {
      'two names': get('/healthz', `${own}Host: evil.example\r\n`),
      'two names, the foreign one first': get('/healthz', `Host: evil.example\r\n${own}`),
      'an empty name': get('/healthz', 'Host: \r\n'),
      'the address of another server': get('http://evil.example/healthz'),
      'its own address by another name': get(`http://${host}/healthz`, 'Host: evil.example\r\n'),
      'a user who is a name': get(`http://${host}@evil.example/healthz`),
      'a user': get(`http://anna:secret@${host}/healthz`),
      'HTTP/1.0 without a name': 'GET /healthz HTTP/1.0\r\n\r\n',
    }),
    ...list([200], {
      'its own address': get(`http://${host}/healthz`),
      'an upgrade to HTTP/2': get('/healthz', `${own}Upgrade: h2c\r\nHTTP2-Settings: AAMA\r\n`),
      'an upgrade to a web socket': get(
        '/healthz',
        `${own}Upgrade: websocket\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n`,
      ),
      'a thousand ranges': get(
        '/static/workbench.css',
        `${own}Range: bytes=${Array.from({ length: 1000 }, () => '0-').join()}\r\n`,
      ),
      'cookies named like what every object has': get(
        '/',
        `${own}Cookie: __proto__=x; constructor=y; bindings=__proto__%3Dx; theme=dark; theme=%ff\r\n`,
      ),
    }),
    ...list([200], {
      'half a body where none is read': `GET /static/workbench.css HTTP/1.1\r\n${own}Content-Length: 9\r\n\r\nhalf`,
      'a page with half a body': `GET / HTTP/1.1\r\n${own}Content-Length: 9\r\n\r\nhalf`,
      'a cookie of 14 KB': get('/', `${own}Cookie: browser=sealed%3A${'A'.repeat(14_000)}\r\n`),
    }),
    ...list([415], {
      'a packed body': post('Content-Encoding: zstd\r\nContent-Length: 5\r\n', 'theme'),
    }),
    ...list([404], {
      'a path with two slashes': get('//evil.example/healthz'),
      'a way up': get('/static/../../package.json'),
      'a way up in disguise': get('/static/%2e%2e/%2e%2e/package.json'),
      'a way up in disguise twice': get('/static/..%252f..%252fpackage.json'),
      'a way up by back slashes': get('/static/..%5c..%5cpackage.json'),
      'a file behind a NUL': get('/static/workbench.css%00.png'),
      'a broken escape': get('/comparisons/%ff'),
      'a session in the path': get('/comparisons/1;jsessionid=x'),
      'a number of another script': get('/comparisons/%D9%A3'),
      'a number beyond all numbers': get('/comparisons/9007199254740993'),
      'an echo': get('/', own, 'TRACE'),
    }),
    ...list([431], {
      'a header of 20 KB': get('/healthz', `${own}X: ${'a'.repeat(20_000)}\r\n`),
      'twelve hundred headers': get('/healthz', own + 'x-filled: 1234567890\r\n'.repeat(1200)),
    }),
    ...list([417], {
      'a wish nobody knows': post('Expect: wonders\r\nContent-Length: 5\r\n', 'theme'),
    }),
    ...list([0], { 'a tunnel': get('evil.example:80', own, 'CONNECT') }),
    ...list([413], {
      'a form of a hundred thousand fields': post(
        `Content-Length: ${100_000 * 4 - 1}\r\n`,
        Array.from({ length: 100_000 }, () => 'f=v').join('&'),
      ),
    }),
    ...list([403], {
      'a part of a page for another site': get(
        '/',
        `${own}HX-Request: true\r\nSec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: cors\r\n`,
      ),
    }),
  ]
}

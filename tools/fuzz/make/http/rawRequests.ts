import { below, pick, type Roll } from '../fitting.ts'
import { noise } from '../sockets.ts'

const lines = (...said: string[]): Buffer => Buffer.from([...said, '', ''].join('\r\n'), 'latin1')
const upgrade = [
  'Connection: Upgrade',
  'Upgrade: websocket',
  'Sec-WebSocket-Version: 13',
  'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
]
const addresses = [
  '*:99999',
  '*@[',
  '*',
  '/',
  '//',
  '/a/b',
  '/a/b?sessionId=1',
  '/%/x?sessionId=%',
  'http://[::1',
  '/a/b?sessionId[]=1',
]
/** A byte that no address has. */
const highByte = String.fromCharCode(0xe5)
const json = 'Content-Type: application/json'

/** What is no request, only half of one, or two in one. After each of them the connection ends. */
const shapes: readonly ((host: string, roll: Roll) => Buffer)[] = [
  (_, roll) => noise(500, roll),
  () => Buffer.from('GET /\r\n\r\n'),
  host => lines('GET / HTTP/9.9', `Host: ${host}`),
  host => lines('get / HTTP/1.1', `Host: ${host}`),
  () => lines('GET / HTTP/1.1'),
  host => lines('GET / HTTP/1.1', `Host: ${host}`, `Host: ${host}`),
  host => lines('GET / HTTP/1.1', `Host: ${host}`, 'no colon here'),
  host => lines('GET / HTTP/1.1', `Host: ${host}`, 'X: a', ' folded'),
  host => lines('GET / HTTP/1.1', `Host: ${host}`, 'X: \0'),
  (host, roll) => lines('GET / HTTP/1.1', `Host: ${host}`, `X: ${'a'.repeat(20_000 + below(60_000, roll))}`),
  (host, roll) =>
    lines('GET / HTTP/1.1', `Host: ${host}`, ...Array.from({ length: below(3_000, roll) }, (_, at) => `X${at}: 1`)),
  (host, roll) => lines(`GET /${'a'.repeat(20_000 + below(9_000, roll))} HTTP/1.1`, `Host: ${host}`),
  host => lines(`GET /%E5${highByte} HTTP/1.1`, `Host: ${host}`),
  host => lines('CONNECT 127.0.0.1:22 HTTP/1.1', `Host: ${host}`),
  host => lines('PRI * HTTP/2.0', '', 'SM', `Host: ${host}`),
  (host, roll) =>
    lines(
      `POST /api/setup HTTP/1.1`,
      `Host: ${host}`,
      json,
      `Content-Length: ${pick(['-1', '1e3', '0x10', '99999999999999999999', '5, 6', '+3'], roll)}`,
    ),
  host => lines('POST /api/setup HTTP/1.1', `Host: ${host}`, json, 'Content-Length: 5', 'Transfer-Encoding: chunked'),
  host =>
    Buffer.concat([
      lines('POST /api/setup HTTP/1.1', `Host: ${host}`, json, 'Transfer-Encoding: chunked'),
      Buffer.from('ZZ\r\n{}\r\n0\r\n\r\n'),
    ]),
  host =>
    Buffer.concat([
      lines('POST /api/setup HTTP/1.1', `Host: ${host}`, json, 'Transfer-Encoding: chunked'),
      Buffer.from('ffffffffff\r\n{}'),
    ]),
  host => lines('POST /api/setup HTTP/1.1', `Host: ${host}`, json, 'Transfer-Encoding: gzip, chunked, cow'),
  host =>
    Buffer.concat([
      lines('POST /api/setup HTTP/1.1', `Host: ${host}`, json, 'X-Komma-Overens: 1', 'Content-Length: 500'),
      Buffer.from('{"secret":'),
    ]),
  host =>
    lines(
      'POST /api/setup HTTP/1.1',
      `Host: ${host}`,
      json,
      'X-Komma-Overens: 1',
      'Expect: 200-maybe',
      'Content-Length: 2',
    ),
  host => Buffer.concat(Array.from({ length: 20 }, () => lines('GET /api/setup HTTP/1.1', `Host: ${host}`))),
  (host, roll) => lines(`GET ${pick(addresses, roll)} HTTP/1.1`, `Host: ${host}`, ...upgrade),
  (host, roll) => lines(`GET ${pick(addresses, roll)} HTTP/1.1`, `Host: ${host}`, `Origin: http://${host}`, ...upgrade),
  (_, roll) =>
    lines(
      `GET ${pick(addresses, roll)} HTTP/1.1`,
      `Host: ${pick(['', '[', 'a b', 'x:99999', highByte], roll)}`,
      ...upgrade,
    ),
  host =>
    lines(
      'GET /a/b?sessionId=1 HTTP/1.1',
      `Host: ${host}`,
      `Origin: http://${host}`,
      'Connection: Upgrade',
      'Upgrade: h2c, websocket',
    ),
  host =>
    lines(
      'GET /a/b?sessionId=1 HTTP/1.1',
      `Host: ${host}`,
      `Origin: http://${host}`,
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Key: short',
    ),
  (host, roll) =>
    Buffer.concat([
      lines('GET /a/b?sessionId=1 HTTP/1.1', `Host: ${host}`, `Origin: http://${host}`, ...upgrade),
      noise(300, roll),
    ]),
]

/** Bytes where a request should be. */
export const rawRequest = (host: string, roll: Roll): Buffer => pick(shapes, roll)?.(host, roll) ?? noise(9, roll)

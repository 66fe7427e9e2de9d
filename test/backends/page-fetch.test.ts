import { gzipSync, brotliCompressSync, deflateSync } from 'node:zlib'
import { createServer, type RequestListener } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { afterAll, describe, expect, onTestFinished, test } from 'vitest'
import { fetchPage, type Outside } from '../../src/backends/page-fetch.ts'
import { isPublicAddress } from '../../src/backends/public-address.ts'

const words = (text: string) => text.trim().split(/\s+/)

/** Hosts of addresses that lead into this machine, its network, or nowhere that is public: the ranges of IANA
 * first and last, the same in other clothes, IPv6. */
const REFUSED_HOSTS = words(`
  0.0.0.0 0.255.255.255 10.0.0.0 10.255.255.255 100.64.0.1 100.127.255.254
  127.0.0.1 127.1.2.3 127.255.255.255 169.254.0.1 169.254.169.254
  172.16.0.1 172.31.255.255 192.0.0.1 192.0.0.170 192.0.2.1 192.88.99.1
  192.168.0.1 192.168.255.255 198.18.0.1 198.19.255.255 198.51.100.7
  203.0.113.9 224.0.0.1 239.255.255.250 240.0.0.1 255.255.255.254
  255.255.255.255
  2130706433 0x7f000001 017700000001 0x7f.0.0.1 0177.0.0.1 127.1 127.0.1
  0 0x0 10.1 0xa9fea9fe 2852039166 0251.0376.0251.0376 3232235777
  127.0.0.1. 127。0。0。1 １２７.0.0.1 127.0.0.1%2e ①27.0.0.1
  [::] [::1] [0:0:0:0:0:0:0:1] [::ffff:127.0.0.1] [::ffff:7f00:1]
  [::ffff:10.0.0.1] [::ffff:169.254.169.254] [::ffff:8.8.8.8] [::127.0.0.1]
  [::8.8.8.8] [::ffff:0:127.0.0.1] [64:ff9b::127.0.0.1] [64:ff9b::808:808]
  [64:ff9b:1::a00:1] [100::1] [2001::1] [2001:0:7f00:1::] [2001:2::1]
  [2001:10::1] [2001:20::1] [2001:db8::1] [2002:7f00:1::] [2002:a00:1::1]
  [2620:4f:8000::1] [3fff::1] [5f00::1] [fc00::1] [fd12:3456:789a::1]
  [fd00:ec2::254] [fe80::1] [febf::1] [fec0::1] [ff02::1] [ff0e::1]
  [4000::1] [e000::1]
`)

/** Answers of a resolver to a harmless name: one bad address is enough. */
const REFUSED_ANSWERS = [
  ['127.0.0.1'],
  ['93.184.216.34', '127.0.0.1'],
  ['10.0.0.5', '93.184.216.34'],
  ['2606:2800:220:1:248:1893:25c8:1946', '::1'],
  ['93.184.216.34', 'fe80::1%eth0'],
  ['93.184.216.34', '::ffff:192.168.1.1'],
  ['93.184.216.34', '2606:2800:220:1::1', '169.254.169.254'],
  ['fd00::1'],
  ['not-an-address'],
  [],
]

const PUBLIC = words(`
  1.1.1.1 8.8.8.8 9.255.255.255 11.0.0.1 93.184.216.34 100.63.255.255
  100.128.0.1 126.255.255.255 128.0.0.1 169.253.255.255 172.15.255.255
  172.32.0.1 192.167.255.255 192.169.0.1 198.17.255.255 198.20.0.1
  223.255.255.255 2001:4860:4860::8888 2606:4700::1111 2a00:1450::1 2400:cb00::1
`)

const PAGE = '<!doctype html><html><body><h1>Bridge closed</h1><p>It is shut.</p></body></html>'

let refused = 0
afterAll(() => console.log(`${refused} addresses, answers and redirects refused`))

describe('which addresses are public', () => {
  test.each(PUBLIC)('%s is', (address) => expect(isPublicAddress(address)).toBe(true))
  test.each([
    '',
    'localhost',
    '1.2.3',
    '1.2.3.4.5',
    '1.2.3.4 ',
    '2606:4700::1111%eth0',
    '01.1.1.1',
  ])('“%s” is none', (address) => expect(isPublicAddress(address)).toBe(false))
})

/** Counts connections; there must be none. */
function nobody(addresses: readonly string[] = []): Outside & { tried: number } {
  const outside = {
    tried: 0,
    resolve: () => Promise.resolve(addresses),
    connect: () => {
      outside.tried += 1
      throw new Error('connected')
    },
  }
  return outside
}

describe('what is not in the public internet is never connected to', () => {
  test('there are enough of them', () => {
    expect(new Set(REFUSED_HOSTS).size).toBeGreaterThanOrEqual(70)
  })

  test.each(REFUSED_HOSTS.flatMap((host) => [`http://${host}/`, `https://${host}/a?b=c`]))(
    '%s',
    async (address) => {
      const outside = nobody()
      await expect(fetchPage(address, { outside })).rejects.toMatchObject({
        name: 'UserError',
        code: expect.stringMatching(/^(?:forbidden|invalid)$/),
      })
      expect(outside.tried).toBe(0)
      refused += 1
    },
  )

  test.each(REFUSED_ANSWERS.map((answers) => [answers]))(
    'a name that stands for %j',
    async (answers) => {
      const outside = nobody(answers)
      await expect(fetchPage('http://news.example/', { outside })).rejects.toMatchObject({
        code: 'forbidden',
      })
      expect(outside.tried).toBe(0)
      refused += 1
    },
  )

  test.each([
    ['ftp://news.example/', 'invalid'],
    ['file:///etc/passwd', 'invalid'],
    ['javascript:alert(1)', 'invalid'],
    ['data:text/html,hello', 'invalid'],
    ['gopher://news.example/', 'invalid'],
    ['news.example', 'invalid'],
    ['', 'invalid'],
    ['http://', 'invalid'],
    ['http://user:secret@news.example/', 'invalid'],
    ['http://news.example:22/', 'forbidden'],
    ['http://news.example:8080/', 'forbidden'],
    ['https://news.example:6379/', 'forbidden'],
  ])('%s is refused as %s', async (address, code) => {
    const outside = nobody(['93.184.216.34'])
    await expect(fetchPage(address, { outside })).rejects.toMatchObject({ code })
    expect(outside.tried).toBe(0)
    refused += 1
  })

  test('a name that this machine resolves to itself, without any stand-in', async () => {
    await expect(fetchPage('http://localhost/')).rejects.toMatchObject({ code: 'forbidden' })
    refused += 1
  })
})

/** A server that stands for all of the public internet. */
async function startOutside(listener: RequestListener) {
  const server = createServer(listener)
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const connected: string[] = []
  const outside: Outside = {
    resolve: (name) =>
      Promise.resolve(name.endsWith('.inside') ? ['192.168.1.7'] : ['93.184.216.34']),
    connect: (address, to) => {
      connected.push(`${address}:${to}`)
      return connect({ host: '127.0.0.1', port })
    },
  }
  return { outside, connected }
}

describe('a page from the public internet', () => {
  test('comes with its address, name, encoding and bytes', async () => {
    const asked: unknown[] = []
    const { outside, connected } = await startOutside((request, response) => {
      asked.push(request.url, request.headers.host, request.headers.cookie)
      response.setHeader('content-type', 'text/html; charset="UTF-8"').end(PAGE)
    })
    const page = await fetchPage('http://news.example/a/bridge%20news?id=3#top', { outside })
    expect(page).toMatchObject({
      url: 'http://news.example/a/bridge%20news?id=3',
      fileName: 'bridge news.html',
      encoding: 'utf-8',
    })
    expect(new TextDecoder().decode(page.bytes)).toBe(PAGE)
    expect(connected).toEqual(['93.184.216.34:80'])
    expect(asked).toEqual(['/a/bridge%20news?id=3', 'news.example', undefined])
  })

  test.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
  ] as const)('is unpacked from %s', async (coding, pack) => {
    const { outside } = await startOutside((_, response) => {
      response.writeHead(200, { 'content-type': 'text/plain', 'content-encoding': coding })
      response.end(pack('Hello.'))
    })
    const page = await fetchPage('http://news.example/', { outside })
    expect(new TextDecoder().decode(page.bytes)).toBe('Hello.')
    expect(page.fileName).toBe('news.example.txt')
  })

  test('a charset that does not fit the bytes is not believed', async () => {
    const { outside } = await startOutside((_, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8')
      response.end(Buffer.from([0x3c, 0x70, 0x3e, 0xcf, 0xf0, 0xe8]))
    })
    expect(await fetchPage('http://news.example/', { outside })).not.toHaveProperty('encoding')
  })

  test('up to five redirects are followed, each name looked up anew', async () => {
    const { outside, connected } = await startOutside((request, response) => {
      const left = Number(/\d/.exec(request.url ?? '')?.[0] ?? 0)
      if (left === 0) response.setHeader('content-type', 'text/plain').end('Here.')
      else response.writeHead(302, { location: `http://n${left}.example/${left - 1}` }).end()
    })
    const page = await fetchPage('http://news.example/5', { outside })
    expect(page.url).toBe('http://n1.example/0')
    expect(connected).toHaveLength(6)
    await expect(fetchPage('http://news.example/6', { outside })).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('more than 5'),
    })
  })

  test('an address where nobody answers is passed over for the next', async () => {
    const { outside } = await startOutside((_, response) => {
      response.setHeader('content-type', 'text/plain').end('Here.')
    })
    const tried: string[] = []
    const page = await fetchPage('http://news.example/', {
      outside: {
        resolve: () => Promise.resolve(['2606:2800:220:1::1', '93.184.216.34', '93.184.216.35']),
        connect: (address, port) => {
          tried.push(address)
          return tried.length === 1
            ? connect({ host: '127.0.0.1', port: 1 })
            : outside.connect(address, port)
        },
      },
    })
    expect(page.bytes).toHaveLength(5)
    expect(tried).toEqual(['93.184.216.34', '93.184.216.35'])
  })
})

describe('a redirect is judged as the first address was', () => {
  test.each([
    ['http://127.0.0.1/', 'forbidden'],
    ['http://2130706433/', 'forbidden'],
    ['http://[::1]/', 'forbidden'],
    ['//169.254.169.254/latest/meta-data/', 'forbidden'],
    ['http://printer.inside/', 'forbidden'],
    ['http://news.example:22/', 'forbidden'],
    ['file:///etc/passwd', 'invalid'],
    ['javascript:alert(1)', 'invalid'],
    ['http://a:b@news.example/', 'invalid'],
  ])('to %s: %s', async (location, code) => {
    const { outside, connected } = await startOutside((_, response) => {
      response.writeHead(307, { location }).end()
    })
    await expect(fetchPage('http://news.example/', { outside })).rejects.toMatchObject({ code })
    expect(connected).toHaveLength(1)
    refused += 1
  })
})

describe('an answer that is too much, or not what is wanted', () => {
  const zeros = gzipSync(Buffer.alloc(60_000_000))

  test.each<[string, string, RequestListener]>([
    [
      'a bomb of 60 MB in 60 kB',
      'too-large',
      (_, response) => {
        response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' })
        response.end(zeros)
      },
    ],
    [
      'a length of 1 GB',
      'too-large',
      (_, response) => {
        response.writeHead(200, { 'content-type': 'text/html', 'content-length': 1e9 })
        response.write('x')
      },
    ],
    [
      'no end',
      'too-large',
      (_, response) => {
        response.writeHead(200, { 'content-type': 'text/html' })
        const more = () => {
          while (!response.destroyed && response.write(Buffer.alloc(100_000, 'a'))) continue
          response.once('drain', more)
        }
        more()
      },
    ],
    [
      'a picture',
      'unsupported',
      (_, response) => response.setHeader('content-type', 'image/png').end(),
    ],
    ['no kind', 'unsupported', (_, response) => response.end('Hello')],
    [
      'the name of a property as its kind',
      'unsupported',
      (_, response) => response.setHeader('content-type', 'constructor').end('Hello'),
    ],
    ...['valueOf', 'zstd', 'gzip, br', 'gzip, gzip'].map(
      (coding): [string, string, RequestListener] => [
        `an unknown packing, ${coding}`,
        'unsupported',
        (_, response) =>
          response
            .writeHead(200, { 'content-type': 'text/html', 'content-encoding': coding })
            .end('Hello'),
      ],
    ),
    [
      'a damaged packing',
      'unavailable',
      (_, response) =>
        response
          .writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' })
          .end('Hello'),
    ],
    ['404', 'unavailable', (_, response) => response.writeHead(404).end('No')],
    ['500', 'unavailable', (_, response) => response.writeHead(500).end('No')],
    ['a broken connection', 'unavailable', (request) => request.socket.destroy()],
    ['what is no HTTP', 'unavailable', (request) => request.socket.end('SSH-2.0-OpenSSH\r\n')],
    [
      'endless headers',
      'unavailable',
      (request) => request.socket.end(`HTTP/1.1 200 OK\r\nx: ${'a'.repeat(1e6)}\r\n\r\n`),
    ],
  ])('%s is refused as %s', async (_, code, listener) => {
    const { outside } = await startOutside(listener)
    await expect(fetchPage('http://news.example/', { outside })).rejects.toMatchObject({
      name: 'UserError',
      code,
    })
  })

  test('silence is waited for only so long', async () => {
    const { outside } = await startOutside(() => {})
    const slow = fetchPage('http://news.example/', { outside, timeout: 150 })
    await expect(slow).rejects.toMatchObject({ code: 'unavailable', message: /no answer within/ })
  })

  test('a body that trickles is waited for only so long', async () => {
    const { outside } = await startOutside((_, response) => {
      response.setHeader('content-type', 'text/html')
      const timer = setInterval(() => response.write('<p>'), 20)
      response.on('close', () => clearInterval(timer))
    })
    const slow = fetchPage('http://news.example/', { outside, timeout: 200 })
    await expect(slow).rejects.toMatchObject({ code: 'unavailable' })
  })

  test('a name server that is silent is waited for only so long', async () => {
    const outside = { ...nobody(), resolve: () => new Promise<string[]>(() => {}) }
    const slow = fetchPage('http://news.example/', { outside, timeout: 100 })
    await expect(slow).rejects.toMatchObject({ code: 'unavailable' })
  })

  test('it can be stopped', async () => {
    const { outside } = await startOutside(() => {})
    const stop = new AbortController()
    const slow = fetchPage('http://news.example/', { outside, signal: stop.signal })
    stop.abort()
    await expect(slow).rejects.toMatchObject({ code: 'cancelled' })
  })

  test('https means a certificate: a server without one is refused', async () => {
    const { outside, connected } = await startOutside((_, response) => response.end('Hello'))
    await expect(fetchPage('https://news.example/', { outside })).rejects.toMatchObject({
      code: 'unavailable',
    })
    expect(connected).toEqual(['93.184.216.34:443'])
  })
})

/** A real HTTP server for the time of a test. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

export interface Asked {
  readonly method: string
  readonly path: string
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

export interface SmallServer {
  /** `http://127.0.0.1:PORT` */
  readonly address: string
  /** What was asked so far. */
  readonly asked: readonly Asked[]
  close(): Promise<void>
}

/** Answers what `answer` returns as JSON, with status 200; `answer` may write to the response itself. */
export async function startSmallServer(
  answer: (asked: Asked, response: ServerResponse) => unknown,
): Promise<SmallServer> {
  const asked: Asked[] = []
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = '', url: path = '', headers } = request
    const question = { method, path, headers, body: await text(request) }
    asked.push(question)
    const given = answer(question, response)
    if (given !== undefined) response.end(JSON.stringify(given))
  }
  const server = createServer((request, response) => void handle(request, response))
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

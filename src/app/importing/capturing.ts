/** Pages of the web become texts to import, with where and when they were found. */
import { fetchPage, type FetchPage } from '../../backends/page-fetch.ts'
import type { Incoming } from './importing.ts'
import type { DocumentDescription } from '../library.ts'

export interface CaptureRequest {
  /** As it was typed; `https://` is put before what has no scheme. */
  readonly address: string
  readonly description?: DocumentDescription
  /** One segment a line. */
  readonly segmented?: boolean
  readonly signal?: AbortSignal
}

/** How pages are fetched; `context.now` tells when. */
export interface CaptureOptions {
  /** ISO 8601 UTC. */
  readonly now: () => string
  readonly fetch?: FetchPage
}

/**
 * Fetches a page, a plain text or a PDF from the public internet, ready for a preview or an import:
 * its address (that of the last redirect), the time, and the bytes as they came, whose hash the
 * document keeps. Throws UserError `invalid`, `forbidden`, `unavailable`, `unsupported`,
 * `too-large`, `cancelled`.
 */
export async function capturePage(
  { address, description, segmented = false, signal }: CaptureRequest,
  { now, fetch = fetchPage }: CaptureOptions,
): Promise<Incoming> {
  const page = await fetch(withScheme(address.trim()), { signal })
  return {
    fileName: page.fileName,
    content: page.bytes,
    segmented,
    capturedAt: now(),
    description: { ...description, url: page.url },
    ...(page.encoding && { encoding: page.encoding }),
  }
}

function withScheme(address: string): string {
  return /^[\w.-]+\.[a-z]{2,}(?:\/|$)/iu.test(address) ? `https://${address}` : address
}

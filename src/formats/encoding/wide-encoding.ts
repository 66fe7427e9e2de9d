/** Letters, marks, digits, punctuation and spaces of everyday scripts. */
const EVERYDAY =
  /[\t\n\r\u0020-\u007E\u00A0-\u024F\u0370-\u058F\u0590-\u06FF\u0900-\u0DFF\u0E00-\u0E7F\u10A0-\u10FF\u1E00-\u1EFF\u2010-\u2026\u2030-\u203A\u20A0-\u20BF\u2116\u2122\u3000-\u30FF\u4E00-\u9FFF\uAC00-\uD7A3\uFF00-\uFFEF]/g
const PLAIN = /[\t\n\r \u0041-\u005A\u0061-\u007A\u0410-\u0457\u3002\uFF0C\u7684]/g

/**
 * `utf-16le` or `utf-16be` where the bytes, without a BOM, are a text in one of them; null
 * otherwise. One order gives everyday characters, the other hardly any that are common.
 */
export function guessWideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length < 2 || bytes.length % 2 === 1) return null
  const sample = bytes.subarray(0, 65_536)
  const little = share(sample, 'utf-16le')
  const big = share(sample, 'utf-16be')
  const [best, other] =
    little.plain + little.everyday >= big.plain + big.everyday ? [little, big] : [big, little]
  const isPlain = best.plain >= 0.2 && best.plain >= 2 * other.plain
  const isAlone = bytes.length >= 8 && other.everyday < 0.85
  if (best.everyday < 0.97 || !(isPlain || isAlone)) return null
  return best === little ? 'utf-16le' : 'utf-16be'
}

/** `utf-32le` or `utf-32be` where all bytes, without a BOM, are characters of it; null otherwise. */
export function guessWidestEncoding(bytes: Uint8Array): 'utf-32le' | 'utf-32be' | null {
  if (bytes.length === 0 || bytes.length % 4 !== 0) return null
  const sample = new DataView(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 65_536))
  const isText = (little: boolean) => {
    for (let at = 0; at < sample.byteLength; at += 4) {
      const code = sample.getUint32(at, little)
      const isSurrogate = code >= 0xd800 && code <= 0xdfff
      const isControl = code < 32 && code !== 9 && code !== 10 && code !== 13
      if (code > 0x10ffff || isSurrogate || isControl) return false
    }
    return true
  }
  if (isText(true)) return 'utf-32le'
  return isText(false) ? 'utf-32be' : null
}

function share(bytes: Uint8Array, encoding: string): { everyday: number; plain: number } {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true })
    return {
      everyday: (text.match(EVERYDAY)?.length ?? 0) / text.length,
      plain: (text.match(PLAIN)?.length ?? 0) / text.length,
    }
  } catch {
    return { everyday: 0, plain: 0 }
  }
}

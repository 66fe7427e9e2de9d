/** What it is, what it is called, what is in it. */
export type HostileFile = readonly [
  what: string,
  fileName: string,
  content: string | Uint8Array | (() => Promise<Uint8Array>),
]

export async function bytesOf([, , content]: HostileFile): Promise<Uint8Array> {
  if (typeof content === 'string') return Buffer.from(content)
  return typeof content === 'function' ? content() : content
}

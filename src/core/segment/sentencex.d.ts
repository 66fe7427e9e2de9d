declare module 'sentencex' {
  /** The sentences of a text, white space and all; falls back to English for unknown languages. */
  export function segment(language: string, text: string): string[]
}

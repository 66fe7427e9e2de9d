/** What a file says about a code of native formatting: its attributes, and the code where it is there. */
export interface InlineCode {
  readonly attributes: Readonly<Record<string, string>>
  content: string
}

/** Names that programs give line breaks and tabs. */
const BREAK_NAME =
  /^(?:x-)?(?:xlf:)?(?:lb|br|nl|tab|new-?line|line-?break|hard-?break|soft-?(?:break|return))$/i

/** Line breaks and tabs as codes write them. */
const BREAK_CODE =
  /^\s*<\/?(?:\w+:)?(?:br|tab|cr)\d*\b|^<mq:ch val="(?:\s*|&#(?:x0?[9ad]|9|1[03]);)"|^\s*(?:\\[nrtv]|\{\\(?:line|tab|par)\b|\\(?:line|tab|par)\b)|^[\n\r\t\u2028]+$/i

/** Whether a code divides words, as a line break does; without it they would run together. */
export function dividesWords({ attributes, content }: InlineCode): boolean {
  const { type = '', ctype = '', subType = '', equiv = '', disp = '' } = attributes
  if ([type, ctype, subType].some((name) => BREAK_NAME.test(name))) return true
  return [content, equiv, disp, attributes['equiv-text'] ?? ''].some((code) =>
    BREAK_CODE.test(code),
  )
}

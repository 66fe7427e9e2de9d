import { UserError, type Warning } from '../../core/errors.ts'
import type { Block, BlockKind } from '../../core/model.ts'
import { sanitiseText } from '../../core/text/normalise.ts'

/** A paragraph that a reader found, with any white space in it. */
export interface FoundBlock {
  readonly kind: BlockKind
  readonly text: string
}

/**
 * One text of all blocks, a blank line between them, white space inside them made single spaces
 * (line ends of verse stay). Empty blocks are left out. Throws a UserError `empty` where none is left.
 */
export function joinBlocks(
  found: readonly FoundBlock[],
  file: string,
): { text: string; blocks: readonly Block[]; warnings: readonly Warning[] } {
  let text = ''
  const blocks: Block[] = []
  const all: Warning[] = []
  for (const { kind, text: raw } of found) {
    const { text: clean, warnings } = sanitiseText(raw)
    const content = clean
      .replace(kind === 'verse' ? /[^\S\n]+/gu : /\s+/gu, ' ')
      .replace(/ ?\n ?/g, '\n')
      .trim()
    all.push(...warnings)
    if (content === '') continue
    if (text !== '') text += kind === 'cell' && blocks.at(-1)?.kind === 'cell' ? '\n' : '\n\n'
    blocks.push({ kind, start: text.length, end: text.length + content.length })
    text += content
  }
  if (blocks.length === 0) throw new UserError('empty', `${file} has no text.`, { file })
  return { text, blocks, warnings: all }
}

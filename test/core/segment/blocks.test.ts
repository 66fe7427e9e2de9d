import { describe, expect, test } from 'vitest'
import { findBlocks } from '../../../src/core/segment/blocks.ts'

/** Blocks as `kind: text`, line ends inside them as `/`. */
const blocks = (text: string) =>
  findBlocks(text).map(
    ({ kind, start, end }) => `${kind}: ${text.slice(start, end).replaceAll('\n', '/')}`,
  )

describe('blocks of a plain text', () => {
  test.each([
    [
      'paragraphs with blank lines',
      'One.\n\n\nTwo. \n \nThree.',
      ['paragraph: One.', 'paragraph: Two.', 'paragraph: Three.'],
    ],
    [
      'a line each',
      'One is done.\nTwo is done.',
      ['paragraph: One is done.', 'paragraph: Two is done.'],
    ],
    [
      'headings',
      'The title\n\nSome text.\n\nAnother one\nMore text.',
      [
        'heading: The title',
        'paragraph: Some text.',
        'heading: Another one',
        'paragraph: More text.',
      ],
    ],
    [
      'no heading of two sentences or at the end',
      'It ended. Then it began\n\nThe last line',
      ['paragraph: It ended. Then it began', 'paragraph: The last line'],
    ],
    [
      'list items',
      '- one\n- two\n1. three\n2) four\nа) five\n(3) six',
      [
        'listItem: - one',
        'listItem: - two',
        'listItem: 1. three',
        'listItem: 2) four',
        'listItem: а) five',
        'listItem: (3) six',
      ],
    ],
    [
      'no list of initials and speakers',
      'А. В. Мельник прийшов.\n— Хто там?\n– Я.',
      ['paragraph: А. В. Мельник прийшов.', 'paragraph: — Хто там?', 'paragraph: – Я.'],
    ],
    [
      'lines that were wrapped',
      'The old bridge was closed for repairs on\nMonday. It will open again in the early\nspring.\nNobody was told.',
      [
        'paragraph: The old bridge was closed for repairs on/Monday. It will open again in the early/spring.',
        'paragraph: Nobody was told.',
      ],
    ],
    [
      'whole sentences of like length, not joined',
      'The old bridge was closed for repairs now.\nIt will open again in the early spring.\nNobody was told of it before that day.',
      [
        'paragraph: The old bridge was closed for repairs now.',
        'paragraph: It will open again in the early spring.',
        'paragraph: Nobody was told of it before that day.',
      ],
    ],
    [
      'a line that goes on in lower case',
      'He said that\nnobody came.',
      ['paragraph: He said that/nobody came.'],
    ],
  ])('are %s', (_, text, expected) => {
    expect(blocks(text)).toEqual(expected)
  })

  test.each(['', ' \n\n\t'])('are none where there is nothing: %j', (text) => {
    expect(findBlocks(text)).toEqual([])
  })
})

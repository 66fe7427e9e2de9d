import fc from '../support/property.ts'

/** Strings that break careless writers: markup, formulas, controls, astral, RTL, combining, white space. */
export const HOSTILE = [
  '</script><script>alert(1)</script>',
  '<!-- x --> ]]> &amp; &lt;',
  '=HYPERLINK("http://example.org","x")',
  "'=1+1",
  "''@x",
  '+380 44',
  '-1',
  '\u200B=1',
  '＝1',
  '👩‍👩‍👧 𝒳 🇺🇦',
  'שלום (ـعالم‎)',
  'e\u0301 й и\u0306',
  'a\u000Bb\u0001c\uFFFEd',
  '\tтабуляція "лапки" «ще», ; \'',
  'two\nlines',
  '\u2028\u2029\u0085',
  '  spaces  ',
  "об'єкт об’єкт обʼєкт",
  '{~ | ~}',
  '0',
  'ẞ'.repeat(40),
]

/** Words of a segment: never empty, LF line ends, well-formed. */
export const segmentWords = fc
  .oneof(
    fc.constantFrom(...HOSTILE),
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.lorem({ maxCount: 6 }),
  )
  .map((text) => text.replaceAll('\r', '').toWellFormed())
  .filter((text) => text !== '')

/** Words that any program handles alike. */
export const plainWords = fc
  .array(
    fc.constantFrom(
      'The',
      'об’єкт',
      'Київ',
      '😀',
      '<b>',
      '&',
      '3,5',
      'שלום',
      '“so”',
      "it's",
      '中文',
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((words) => words.join(' '))

export const anyText = fc.oneof(
  fc.constantFrom(...HOSTILE, 'x\r\ny'),
  fc.string({ unit: 'binary', maxLength: 30 }),
)

/** What `--help` shows to try, by the words that name a command; `#` begins what it is for. */
export const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  serve: [
    'synoptic serve',
    'synoptic serve --port 0 --data ~/texts  # any free port, a folder of its own',
    'synoptic serve --host 0.0.0.0 --allow-host texts.example  # behind a proxy',
  ],
  align: [
    'synoptic align report-en.txt report-uk.txt',
    'synoptic align a.docx b.pdf --format tmx -o pairs.tmx',
    'synoptic align english/ german/ --output-dir aligned  # files of the same names',
    'synoptic align --pairs pairs.tsv --format csv --output-dir aligned',
    'curl -s https://example.org/a.txt | synoptic align - b.txt --format tsv',
  ],
  diff: [
    'synoptic diff first.txt second.txt --format text',
    'synoptic diff first.txt second.txt --format html -o differences.html',
  ],
  segment: [
    'synoptic segment report.docx --format text',
    'cat report.txt | synoptic segment - --language uk',
  ],
  import: [
    'synoptic import report-en.txt report-uk.txt --comparison Reports',
    'synoptic import memory.tmx',
    'synoptic import corpus.en corpus.uk --format moses',
    'synoptic import pairs.csv --columns 2,4 --source-language en --target-language uk',
  ],
  export: [
    'synoptic export Reports --format xlsx -o reports.xlsx',
    'synoptic export 1 --format tmx --only confirmed > confirmed.tmx',
    'synoptic export 1 --format html --target uk -o report.html',
  ],
  evaluate: ['synoptic evaluate gold/', 'synoptic evaluate gold/ --mode overlap --format jsonl'],
  backup: ['synoptic backup synoptic.backup'],
  restore: ['synoptic restore synoptic.backup'],
  'apertium-modes': ['synoptic apertium-modes modes'],
  'user add': [
    'synoptic user add Anna --role admin  # asks for a password',
    'synoptic user add Olha --role reviewer --invite --url https://texts.example',
  ],
  'user list': ['synoptic user list'],
  'user password': ['synoptic user password Anna', 'synoptic user password Olha --invite'],
  'user role': ['synoptic user role Olha --role admin'],
  'user disable': ['synoptic user disable Olha'],
  'user enable': ['synoptic user enable Olha'],
  'user token': [
    'synoptic user token Anna --label "nightly export" --days 90',
    'synoptic user token Anna --list',
    'synoptic user token Anna --revoke 3',
  ],
  'user remove': ['synoptic user remove Olha'],
}

/** As they stand below the options; nothing where there are none. */
export function examplesText(command: string): string {
  const lines = EXAMPLES[command] ?? []
  if (lines.length === 0) return ''
  return [
    '',
    lines.length === 1 ? 'Example:' : 'Examples:',
    ...lines.map((line) => `  ${line}`),
  ].join('\n')
}

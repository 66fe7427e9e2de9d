import { cellText } from './cells.ts'
import { zipped } from '../parts.ts'
import { element, open, XML_DECLARATION, xmlText } from '../xml/xml-write.ts'

/** Undefined and `''` are empty cells. */
export type CellValue = string | number | undefined

/** A sheet of a workbook; its first row names the columns and stays in sight. */
export interface Sheet {
  /** At most 31 characters, none of `\ / ? * [ ] :`. */
  readonly name: string
  /** In characters, by column; 12 where there is none. */
  readonly widths?: readonly number[]
  readonly head: readonly string[]
  readonly rows: Iterable<readonly CellValue[]>
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Places in the list of styles below. */
const STYLE = { head: 1, text: 2, number: 3 } as const

/**
 * A workbook (Office Open XML, ECMA-376), row by row as it is read. All cells but numbers are text in
 * their place, so nothing in it is run and no list of strings is kept.
 *
 * Of the writers on npm, measured with 100,000 rows of five cells (this one: 2 s, 137 MB), hucre 1.0 and
 * write-excel-file 4.1 hold everything in memory (over 450 MB); xlsx-write-stream 1.0 writes one sheet
 * (25 s, 85 MB); ExcelJS 4.4 writes row by row (4 s, 156 MB), but brings nearly two hundred packages for it.
 */
export function workbook(sheets: readonly Sheet[]): AsyncGenerator<Uint8Array> {
  return zipped([
    { name: '[Content_Types].xml', content: [contentTypes(sheets)] },
    { name: '_rels/.rels', content: [relations([['officeDocument', 'xl/workbook.xml']])] },
    { name: 'xl/workbook.xml', content: [listOfSheets(sheets)] },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: [
        relations([
          ...sheets.map((_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`] as const),
          ['styles', 'styles.xml'],
        ]),
      ],
    },
    { name: 'xl/styles.xml', content: [STYLES] },
    ...sheets.map((sheet, at) => ({
      name: `xl/worksheets/sheet${at + 1}.xml`,
      content: sheetXml(sheet),
    })),
  ])
}

function contentTypes(sheets: readonly Sheet[]): string {
  const part = (PartName: string, kind: string) =>
    element('Override', { PartName, ContentType: `${TYPE}.${kind}+xml` })
  const parts = [
    element('Default', {
      Extension: 'rels',
      ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
    }),
    element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    part('/xl/workbook.xml', 'sheet.main'),
    part('/xl/styles.xml', 'styles'),
    ...sheets.map((_, at) => part(`/xl/worksheets/sheet${at + 1}.xml`, 'worksheet')),
  ]
  return XML_DECLARATION + element('Types', { xmlns: `${PACKAGE}/content-types` }, parts.join(''))
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const all = targets.map(([type, Target], at) =>
    element('Relationship', { Id: `r${at + 1}`, Type: `${RELATIONS}/${type}`, Target }),
  )
  const attributes = { xmlns: `${PACKAGE}/relationships` }
  return XML_DECLARATION + element('Relationships', attributes, all.join(''))
}

function listOfSheets(sheets: readonly Sheet[]): string {
  const all = sheets.map(({ name }, at) =>
    element('sheet', { name, sheetId: at + 1, 'r:id': `r${at + 1}` }),
  )
  const attributes = { xmlns: MAIN, 'xmlns:r': RELATIONS }
  return XML_DECLARATION + element('workbook', attributes, element('sheets', {}, all.join('')))
}

/** In the order of `STYLE`, after the one that cells have by themselves. */
const STYLES = `${XML_DECLARATION}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf fontId="1" applyFont="1"/><xf applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf applyAlignment="1"><alignment vertical="top"/></xf></cellXfs></styleSheet>`

function* sheetXml({ head, rows, widths = [] }: Sheet): Generator<string> {
  const columns = head.map((_, at) =>
    element('col', { min: at + 1, max: at + 1, width: widths[at] ?? 12, customWidth: 1 }),
  )
  yield XML_DECLARATION + open('worksheet', { xmlns: MAIN })
  yield '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
  yield element('cols', {}, columns.join(''))
  yield '<sheetData>'
  yield rowXml(head, 1, STYLE.head)
  let number = 1
  for (const row of rows) yield rowXml(row, ++number, STYLE.text)
  yield '</sheetData></worksheet>'
}

function rowXml(values: readonly CellValue[], number: number, style: number): string {
  const cells = values.map((value, at) => cellXml(value, `${columnName(at)}${number}`, style))
  return element('row', { r: number }, cells.join(''))
}

function cellXml(value: CellValue, r: string, s: number): string {
  if (value === undefined || value === '') return ''
  if (typeof value === 'number') {
    return element('c', { r, s: STYLE.number }, element('v', {}, String(value)))
  }
  const text = element('t', { 'xml:space': 'preserve' }, xmlText(cellText(value)))
  return element('c', { r, s, t: 'inlineStr' }, element('is', {}, text))
}

/** `A` to `Z`, `AA` … of a column that is counted from 0. */
function columnName(at: number): string {
  const last = String.fromCharCode(65 + (at % 26))
  return at < 26 ? last : columnName(Math.floor(at / 26) - 1) + last
}

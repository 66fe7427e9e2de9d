/** The look of the HTML report. Differences are never told by colour alone. */
export const REPORT_STYLE = `<style>
:root { color-scheme: light; font: 15px/1.5 system-ui, sans-serif; color: #1a1a1a; background: #fff; }
main { max-width: 72rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.6rem; line-height: 1.2; }
h2 { font-size: 1.2rem; border-bottom: 1px solid #767676; }
h3 { font-size: 1rem; margin: 0; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 1rem; margin: .5rem 0; }
dt { color: #595959; }
dd { margin: 0; overflow-wrap: anywhere; }
.document { border: 1px solid #c6c6c6; border-radius: 4px; padding: .5rem .75rem; margin: .5rem 0; }
table { border-collapse: collapse; table-layout: fixed; width: 100%; }
thead th { text-align: start; }
th:first-child { width: 8rem; }
th, td { vertical-align: top; padding: .35rem .5rem; border-top: 1px solid #c6c6c6; text-align: start; overflow-wrap: anywhere; white-space: pre-line; }
tr.about > td { border-top: 0; font-size: .9rem; background: #f6f6f6; white-space: normal; }
tr.unaligned td, tr.rejected td { color: #595959; }
th small { display: block; font-weight: normal; color: #595959; }
ins { background: #cfe6ff; text-decoration: underline solid; }
del { background: #ffdfc2; text-decoration: line-through; }
.moved { outline: 1px dotted; }
.moved::before { content: '\\2195'; }
.divergence { background: #fff2b8; text-decoration: underline double; }
.note { border-bottom: 2px dashed #6b3fa0; }
.body { margin: .1rem 0 .4rem; white-space: pre-line; }
blockquote { margin: .2rem 0; padding-inline-start: .6rem; border-inline-start: 3px solid #c6c6c6; }
q { margin-inline-start: .5rem; color: #595959; quotes: none; }
.hint { font-style: italic; margin: 0; }
.gloss { margin: .3rem 0; padding-inline-start: .6rem; border-inline-start: 2px dashed #767676; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media print {
  @page { size: A4; margin: 15mm; }
  main { max-width: none; padding: 0; }
  tr, dl, .document { break-inside: avoid; }
  h2, h3, h2 + dl { break-after: avoid; }
  tr.about { break-before: avoid; }
  thead { display: table-header-group; }
  ins, del, .divergence, tr.about > td { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
</style>
`

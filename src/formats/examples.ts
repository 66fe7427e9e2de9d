/**
 * What a small comparison looks like in each format: “The talks lasted 3.5 hours. Nothing was
 * signed.” with a Ukrainian version of its first sentence, a confirmed link and a note. `…` stands
 * for what was left out; `== name ==` heads the files of formats that have several.
 */
export const EXAMPLES = {
  jsonl: `{"synoptic":1,"comparison":{"title":"Talks","pivot":1}}
{"document":{"id":1,"title":"Statement","language":"en",…"text":"The talks lasted 3.5 hours. Nothing was signed.","blocks":[{"start":0,"end":47,"kind":"paragraph"}],"segments":[{"id":1,"start":0,"end":27,"block":0},{"id":2,"start":28,"end":47,"block":0}]}}
…
{"bitext":{"id":1,"source":1,"target":2,"mode":"overlap","engine":"synoptic 0.1.0"}}
{"source":[{"position":0,"start":0,"end":27,"text":"The talks lasted 3.5 hours."}],"target":[{"position":0,"start":0,"end":30,"text":"Переговори тривали 3,5 години."}],"confidence":0.93,"status":"confirmed","reasons":[{"kind":"number","source":"3.5","target":"3,5","weight":1}],"id":1}
{"source":[{"position":1,"start":28,"end":47,"text":"Nothing was signed."}],"target":[],"confidence":null,"status":"unaligned","reasons":[]}
{"note":{"id":1,"body":"Same figure in both.",…"anchor":{"on":"bead","bitext":1,"bead":1}}}`,
  tsv: `0\t0\t0.93
1\t\t`,
  csv: `"bitext","bead",…"source_text",…"target_text","confidence","status","absence","notes","differences","machine_translation"\r
"1","1","1","en","0","The talks lasted 3.5 hours.","2","uk","0","Переговори тривали 3,5 години.","0.93","confirmed","","neutral, other — Anna: Same figure in both.","",""\r
…"Nothing was signed.",…"unaligned","","","",""`,
  tmx: `<tmx version="1.4">
<header creationtool="synoptic"…srclang="en" datatype="plaintext">
…
<tu tuid="1.1">
<note>neutral, other — Anna: Same figure in both.</note>
…
<prop type="x-synoptic-status">confirmed</prop>
<prop type="x-synoptic-confidence">0.93</prop>
…
<tuv xml:lang="en">…<seg>The talks lasted 3.5 hours.</seg></tuv>
<tuv xml:lang="uk">…<seg>Переговори тривали 3,5 години.</seg></tuv>
</tu>`,
  xliff: `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0"…version="2.1" srcLang="en" trgLang="uk">
…
<unit id="u1">…<notes><note id="n1" category="other" priority="10">neutral, other — Anna: Same figure in both.</note></notes><segment state="reviewed"><source>The talks lasted 3.5 hours.</source><target>Переговори тривали 3,5 години.</target></segment></unit>
<unit id="u2">…<segment state="initial"><source>Nothing was signed.</source></segment></unit>`,
  tei: `<standOff>
<linkGrp xml:id="bitext-1" type="alignment">
<link xml:id="b1-1" type="confirmed" cert="0.93" target="#d1-s1 #d2-s1"/>
</linkGrp>
<annotation xml:id="n1" motivation="commenting" target="#b1-1"><note>neutral, other — Anna: Same figure in both.</note></annotation>
…
</standOff>
<text><group>
<text xml:id="d1" xml:lang="en" xml:space="preserve"><body><div><p><s xml:id="d1-s1">The talks lasted 3.5 hours.</s> <s xml:id="d1-s2">Nothing was signed.</s></p></div></body></text>`,
  moses: `== aligned.en ==
The talks lasted 3.5 hours.
== aligned.uk ==
Переговори тривали 3,5 години.`,
  ladder: `== aligned.ladder ==
0\t0\t0.93
1\t1\t0
2\t1\t0
== aligned.en ==
The talks lasted 3.5 hours.
Nothing was signed.`,
  xtargets: `== aligned.links.xml ==
…
<link id="SL1" type="1-1" xtargets="1;1" status="man" certainty="0.93"/>
<link type="1-0" xtargets="2;" status="plain"/>
…
== aligned.source.xml ==
…
<p id="1"><s id="1">The talks lasted 3.5 hours.</s>
<s id="2">Nothing was signed.</s></p>`,
  xlsx: `== Units ==
…
== Documents ==
…
== Notes ==`,
  annotations: `"type":"Annotation","motivation":"commenting",…"creator":{"type":"Person","name":"Anna"},…"target":[{"source":"https://example.org/a?b=1&c=2","selector":[{"type":"TextPositionSelector","start":0,"end":27},{"type":"TextQuoteSelector","exact":"The talks lasted 3.5 hours.","suffix":" Nothing was signed."}]}`,
  markdown: `### 1 · 1→1 · confirmed · 0.93

> **en** The talks lasted 3.5 hours.
>
> **uk** Переговори тривали 3,5 години.
>

- neutral, other — Anna: Same figure in both. (2026-11-21T10:00:00.000Z)`,
  html: `<tr class="confirmed"><th scope="row">1<small>1→1 · confirmed · 0.93</small></th><td lang="en" dir="ltr">The talks lasted 3.5 hours.</td><td lang="uk" dir="ltr">Переговори тривали 3,5 години.</td></tr>`,
} as const

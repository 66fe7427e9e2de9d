/**
 * Prints precision and recall of every divergence rule on the labelled pairs of
 * test/golden/divergences, or of another folder: `npm run evaluate:divergences [-- --mistakes] [FOLDER]`.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { evaluateDivergences, readLabelledPairs } from '../../src/core/compare/evaluate.ts'
import { loadLexicon } from '../../src/lexicon/lexicon.ts'
import { nameBook } from '../../src/lexicon/name-book.ts'

const given = process.argv.slice(2).find((argument) => !argument.startsWith('--'))
const folder = given ?? fileURLToPath(new URL('../golden/divergences/', import.meta.url))
const pairs = readdirSync(folder)
  .filter((name) => name.endsWith('.tsv'))
  .flatMap((name) => readLabelledPairs(readFileSync(join(folder, name), 'utf8')))

const lexicons = new Map<string, ReturnType<typeof loadLexicon>>()
const { scores, mistakes } = evaluateDivergences(pairs, ({ languages: [source, target] }) => {
  if (source === target) return { names: nameBook }
  const pair = `${source}-${target}`
  const lexicon = lexicons.get(pair) ?? loadLexicon(source, target)
  lexicons.set(pair, lexicon)
  return { lexicon, names: nameBook }
})

const quiet = pairs.filter(({ expected }) => expected.length === 0).length
console.log(`${pairs.length} pairs, ${quiet} with nothing to find`)
console.log('rule             hits  false  missed  precision  recall')
for (const { rule, hits, falseAlarms, misses, precision, recall } of scores) {
  const counts = [hits, falseAlarms, misses].map((count, index) =>
    String(count).padStart([5, 7, 8][index]!),
  )
  const shares = [precision, recall].map((share, index) =>
    share.toFixed(3).padStart([11, 8][index]!),
  )
  console.log(rule.padEnd(16) + counts.join('') + shares.join(''))
}
if (process.argv.includes('--mistakes')) {
  for (const { pair, rule, found } of mistakes) {
    console.log(`\n${pair.languages.join('-')} ${rule} ${found ? 'false alarm' : 'missed'}`)
    console.log(`  ${pair.a}\n  ${pair.b}`)
  }
}

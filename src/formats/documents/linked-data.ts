/** What the JSON-LD of a page says about its article. */
export interface LinkedData {
  readonly title?: string
  readonly publishedAt?: string
  readonly publisher?: string
  readonly language?: string
}

type Node = Readonly<Record<string, unknown>>

/** Nodes of a page that are looked at. */
const MOST_NODES = 1_000

/** Headline, date, publisher and language of the article, wherever they stand in the scripts. */
export function linkedData(scripts: readonly string[]): LinkedData {
  const nodes = scripts.flatMap(nodesOf)
  const article =
    nodes.find((node) => isOf(node, /Article$|Posting$|^Report$/)) ??
    nodes.find(({ datePublished }) => typeof datePublished === 'string')
  if (!article) return {}
  const site = nodes.find((node) => isOf(node, /^WebSite$/))
  const publisher = nameOf(article['publisher'], nodes) ?? nameOf(site, nodes)
  const { headline, datePublished, inLanguage } = article
  return {
    ...(typeof headline === 'string' && { title: headline }),
    ...(typeof datePublished === 'string' && { publishedAt: datePublished }),
    ...(typeof inLanguage === 'string' && { language: inLanguage }),
    ...(publisher !== undefined && { publisher }),
  }
}

function nodesOf(script: string): Node[] {
  const nodes: Node[] = []
  try {
    const todo: unknown[] = [JSON.parse(script)]
    while (todo.length > 0 && nodes.length < MOST_NODES) {
      const value = todo.shift()
      if (typeof value !== 'object' || value === null) continue
      if (!Array.isArray(value)) nodes.push(value as Node)
      todo.push(...Object.values(value).slice(0, MOST_NODES))
    }
  } catch {
    // A page may carry anything there.
  }
  return nodes
}

function isOf({ '@type': type }: Node, pattern: RegExp): boolean {
  return [type].flat().some((name) => typeof name === 'string' && pattern.test(name))
}

/** Of a node, of one that stands elsewhere and is named by its id, or the first of several. */
function nameOf(value: unknown, nodes: readonly Node[]): string | undefined {
  const [node] = [value].flat()
  if (typeof node === 'string') return node
  if (typeof node !== 'object' || node === null) return undefined
  const { name, '@id': id } = node as Node
  if (typeof name === 'string') return name
  const named = nodes.find((other) => other['@id'] === id && typeof other['name'] === 'string')
  return named?.['name'] as string | undefined
}

import type { InputFile } from '../bilingual.ts'
import { Fault, refusal } from '../fault.ts'
import { readXml, type XmlElement, type XmlHandler } from '../xml/xml-read.ts'

/** One `link`, with the ids of the sentences on both sides of the semicolon. */
export interface XtargetsLink {
  readonly line: number
  /** Of `id="SL7"`; null where the file gives none. */
  readonly number: number | null
  readonly first: readonly string[]
  readonly second: readonly string[]
  readonly certainty: number | null
  readonly isConfirmed: boolean
}

/** The links of two texts, with the names that the file has for what stands first and second in them. */
interface LinkGroup {
  readonly first: string
  readonly second: string
  readonly links: XtargetsLink[]
}

/** What a text is called, and which sentences it has. */
interface Side {
  readonly name: string
  readonly has: (id: string) => boolean
}

interface Sides {
  readonly source: Side
  readonly target: Side
}

/**
 * The links of two texts, and whether those of the target stand first in them. A file of OPUS may hold
 * the links of a whole corpus, then the names of the texts say which are meant.
 * @throws {UserError} unreadable, with the line
 */
export async function readLinks(
  file: InputFile,
  sides: Sides,
): Promise<{ readonly links: readonly XtargetsLink[]; readonly isTurned: boolean }> {
  const reading = new LinkReading()
  await readXml(file, reading)
  const groups = reading.groups.filter(({ links }) => links.length > 0)
  const names = [sides.source, sides.target].map(({ name }) => bareName(name))
  const fits = ({ first, second }: LinkGroup) => names.includes(first) && names.includes(second)
  const group = groups.length <= 1 ? groups[0] : groups.find(fits)
  if (!group && groups.length > 1) {
    const { first, second } = groups[0]!
    const message = `it links ${groups.length} pairs of texts, such as ${first} and ${second}; none is ${names.join(' and ')}`
    throw refusal(file.name, new Fault(message))
  }
  if (!group) return { links: [], isTurned: false }
  return { links: group.links, isTurned: isTurned(group, names, sides) }
}

/** As the names say, unless only the other way round all sentences are there. */
function isTurned(group: LinkGroup, names: readonly string[], { source, target }: Sides): boolean {
  const isNamed = group.first !== group.second && group.first === names[1]
  const all = (first: Side, second: Side) =>
    group.links.every((link) => link.first.every(first.has) && link.second.every(second.has))
  const straight = all(source, target)
  const turned = all(target, source)
  return straight === turned ? isNamed : turned
}

/** `a` of `en/a.xml.gz`. */
function bareName(path: string): string {
  return path.replace(/^.*[\\/]/, '').replace(/(?:\.(?:xml|txt))?(?:\.gz)?$/i, '')
}

const ROOTS = ['cesAlign', 'alignment', 'linkGrp', 'alignments']

class LinkReading implements XmlHandler {
  readonly groups: LinkGroup[] = []
  #isRoot = true

  open({ name, attributes, line }: XmlElement): void {
    if (this.#isRoot && !ROOTS.includes(name)) {
      throw new Fault('these are not links of OPUS or InterText')
    }
    this.#isRoot = false
    const { fromDoc, toDoc } = attributes
    if (name === 'alignment' || name === 'linkGrp') {
      // InterText writes the sentences of `toDoc` first, OPUS those of `fromDoc`.
      const docs = name === 'alignment' ? [toDoc, fromDoc] : [fromDoc, toDoc]
      const [first = '', second = ''] = docs.map((path) => bareName(path ?? ''))
      this.groups.push({ first, second, links: [] })
    }
    if (name === 'link' && attributes['xtargets'] !== undefined) {
      if (this.groups.length === 0) this.groups.push({ first: '', second: '', links: [] })
      this.groups.at(-1)!.links.push(linkOf(attributes, line))
    }
  }

  close(): void {}

  text(): void {}
}

/** @throws {Fault} where there are not two sides */
function linkOf(attributes: XmlElement['attributes'], line: number): XtargetsLink {
  const targets = attributes['xtargets']!
  const [first, second, ...more] = targets.split(';')
  if (first === undefined || second === undefined || more.length > 0) {
    throw new Fault(`xtargets has two sides: ${targets.slice(0, 80)}`)
  }
  const ids = (list: string) => list.split(/\s+/).filter((id) => id !== '')
  const certainty = Number(attributes['certainty'] ?? Number.NaN)
  return {
    line,
    number: Number(/^SL(\d{1,12})$/.exec(attributes['id'] ?? '')?.[1] ?? Number.NaN) || null,
    first: ids(first),
    second: ids(second),
    certainty: certainty >= 0 && certainty <= 1 ? certainty : null,
    isConfirmed: attributes['status'] === 'man',
  }
}

import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { TestContext } from 'vitest'
import { DtdValidator, RelaxNGValidator, XmlDocument, XmlDtd, XsdValidator } from 'libxml2-wasm'
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs'

/**
 * The official schemas are not part of the project. They are looked for beside it, or where
 * SCHEMAS_PATH says; where they are missing, the tests that need them are skipped and say so.
 */
const ROOT = resolve(process.env['SCHEMAS_PATH'] ?? '../shared/schemas')

const hasSchemas = existsSync(ROOT)
const WHY = `there are no official schemas in ${ROOT} (set SCHEMAS_PATH)`
if (!hasSchemas) console.warn(`Tests are skipped: ${WHY}`)

/** For tests that need them. */
export function skipWithoutSchemas({ skip }: TestContext): void {
  skip(!hasSchemas, WHY)
}

/** Throws what libxml2 finds wrong. */
export interface Schema {
  validate(xml: string): void
}

export function dtd(path: string): Schema {
  const validator = new DtdValidator(XmlDtd.fromBuffer(readFileSync(resolve(ROOT, path))))
  return { validate: (xml) => validated(xml, validator) }
}

export function xsd(path: string): Schema {
  const validator = XsdValidator.fromDoc(load(path))
  return { validate: (xml) => validated(xml, validator) }
}

export function relaxNg(path: string): Schema {
  const validator = RelaxNGValidator.fromDoc(load(path))
  return { validate: (xml) => validated(xml, validator) }
}

function load(path: string): XmlDocument {
  xmlRegisterFsInputProviders()
  const file = resolve(ROOT, path)
  return XmlDocument.fromBuffer(readFileSync(file), { url: pathToFileURL(file).href })
}

function validated(xml: string, validator: { validate(document: XmlDocument): void }): void {
  const document = XmlDocument.fromString(xml)
  try {
    validator.validate(document)
  } finally {
    document.dispose()
  }
}

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { PRODUCT } from '../../src/formats/product.ts'

test('files name the version of the package', () => {
  const { name, version } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
    string,
    string
  >
  expect(PRODUCT).toEqual({ name, version })
})

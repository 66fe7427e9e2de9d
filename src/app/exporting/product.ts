/** What the program calls itself, for layers that do not see the formats. */
export { PRODUCT } from '../../formats/product.ts'

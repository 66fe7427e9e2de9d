/** That of package.json; a test holds the two together. */
export const VERSION = '0.1.0'

/** How files name the program that wrote them. */
export const PRODUCT = { name: 'synoptic', version: VERSION } as const

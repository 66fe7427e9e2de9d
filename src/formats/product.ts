/** How files name the program that wrote them. The version is that of package.json; a test holds the two together. */
export const PRODUCT = { name: 'synoptic', version: '0.1.0' } as const

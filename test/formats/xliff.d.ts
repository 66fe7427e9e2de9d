/** The part of the package that the tests use; it has no types of its own. */
declare module 'xliff' {
  const xliff: {
    xliff2js(xml: string): Promise<{
      resources: Record<string, Record<string, { source: unknown; target?: unknown }>>
    }>
  }
  export default xliff
}

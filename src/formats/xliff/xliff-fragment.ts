/** The last id of a reference such as `#s2`, `#t=s2`, `#f=f1/u=u1/n=n3`. */
export function fragmentOf(reference: string | undefined): string | undefined {
  return /^[^#]*#(?:.*\/)?(?:\w=)?([^/=]+)$/.exec(reference ?? '')?.[1]
}

import { ids } from '../paths.ts'

/** What every row has; the one that the page leads to is in sight before anything is drawn. */
export function rowAttributes(key: string, isAt: boolean) {
  return {
    id: ids.row(key),
    'data-key': key,
    tabindex: -1,
    ...(isAt && { autofocus: true }),
  }
}

/** The JSON API, and the document that describes it. */
import { Hono } from 'hono'
import type { Context } from '../../app/context.ts'
import { PRODUCT } from '../../app/exporting/product.ts'
import { API, DESCRIPTION, ENDPOINTS } from '../api/endpoints.ts'
import { openApiDocument } from '../api/openapi.ts'

export function apiRoutes(context: Context): Hono {
  const routes = new Hono()
  const document = openApiDocument(PRODUCT.version)
  routes.get(`${API}${DESCRIPTION}`, (c) => c.json(document))
  for (const { method, path, respond } of ENDPOINTS) {
    routes.on(method, `${API}${path}`, (c) => respond(context, c))
  }
  return routes
}

/** The OpenAPI 3.1 document, made from the schemas that check the requests. */
import { z } from 'zod'
import type { Endpoint } from './endpoint.ts'
import { API, ENDPOINTS } from './endpoints.ts'
import { SCHEMAS } from './schema-registry.ts'
import { Problem } from './schemas.ts'

type Json = Record<string, unknown>

const COMPONENTS = '#/components/schemas/'

/** Everything that the API takes and answers. */
export function openApiDocument(version: string): Json {
  const paths: Record<string, Json> = {}
  for (const endpoint of ENDPOINTS) {
    const path = (paths[`${API}${templateOf(endpoint.path)}`] ??= {})
    path[endpoint.method.toLowerCase()] = operationOf(endpoint)
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Synoptic',
      version,
      description:
        'Comparisons of texts, their links and notes. Lists come in pages; edits name the revision on which they are based, in If-Match or in the body; if it is stale, the answer is 409 with the current state.',
    },
    paths,
    components: {
      schemas: componentSchemas(),
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
    },
    // Where there are no accounts, nobody has to say who it is.
    security: [{}, { token: [] }],
  }
}

/** `/notes/{id}` of `/notes/:id`. */
function templateOf(path: string): string {
  return path.replaceAll(/:(\w+)/gu, '{$1}')
}

function componentSchemas(): Json {
  const { schemas } = z.toJSONSchema(SCHEMAS, {
    target: 'draft-2020-12',
    io: 'input',
    uri: (id) => `${COMPONENTS}${id}`,
  })
  return Object.fromEntries(
    Object.entries(schemas).map(([id, schema]) => [id, withoutDialect(schema)]),
  )
}

/** OpenAPI says once for all which JSON Schema it is. */
function withoutDialect(schema: Json): Json {
  return Object.fromEntries(
    Object.entries(schema).filter(([key]) => !/^\$(?:schema|id)$/u.test(key)),
  )
}

function operationOf(endpoint: Endpoint): Json {
  const { method, path, summary, body, status = 200 } = endpoint
  return {
    operationId: `${method.toLowerCase()}${path.replaceAll(/[/:]+(\w)/gu, (_, letter: string) => letter.toUpperCase())}`,
    summary,
    parameters: [...pathParameters(path), ...queryParameters(endpoint)],
    ...(body && { requestBody: { required: true, content: jsonOf(body) } }),
    responses: {
      [status]: { description: 'Done.', content: answerOf(endpoint) },
      default: {
        description: 'A problem.',
        content: { 'application/problem+json': { schema: schemaOf(Problem) } },
      },
    },
  }
}

function answerOf({ answer }: Endpoint): Json {
  return answer === null ? { '*/*': {} } : jsonOf(answer)
}

function jsonOf(schema: z.ZodType): Json {
  return { 'application/json': { schema: schemaOf(schema) } }
}

/** A reference to a named schema, or to the items of a list of them. */
function schemaOf(schema: z.ZodType): Json {
  const name = SCHEMAS.get(schema)?.id
  if (name !== undefined) return { $ref: `${COMPONENTS}${name}` }
  if (schema instanceof z.ZodArray) {
    return { type: 'array', items: schemaOf(schema.element as z.ZodType) }
  }
  throw new Error('A schema of the API has no name.')
}

function pathParameters(path: string): readonly Json[] {
  return [...path.matchAll(/:(\w+)/gu)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: name === 'format' ? { type: 'string' } : { type: 'integer', minimum: 1 },
  }))
}

function queryParameters({ query }: Endpoint): readonly Json[] {
  return Object.entries(query.shape).map(([name, schema]) => {
    const {
      $schema: _,
      description,
      ...rest
    } = z.toJSONSchema(schema as z.ZodType, { io: 'output' })
    return {
      name,
      in: 'query',
      required: false,
      ...(description !== undefined && { description }),
      schema: rest,
    }
  })
}

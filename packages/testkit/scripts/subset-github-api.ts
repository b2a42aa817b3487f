/**
 * Cuts out of GitHub's descriptions what the double answers, as shapes only: `schema/github/`, which is committed.
 *
 * `node packages/testkit/scripts/subset-github-api.ts <folder>`, where the folder has `api.github.com.json` (of
 * @octokit/openapi), `schema.graphql` (of @octokit/graphql-schema) and `permissions.json`. Run it again after a change of
 * `github-operations.ts` or of a GraphQL document.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { DOCUMENTS as OF_THE_FORGE } from '../../forge/src/github/documents.ts'
import { DOCUMENTS } from '../src/github/graphql/documents.ts'
import { OPERATIONS } from './github-operations.ts'
import { printSubset } from './graphql-subset.ts'
import { isObject, type Json, type JsonObject, shapeOf } from './shape-of.ts'

const OUT = new URL('../schema/github/', import.meta.url)
const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('Name the folder with GitHub’s descriptions.')
const read = (name: string) => readFileSync(path.join(folder, name), 'utf8')

const description = JSON.parse(read('api.github.com.json'))
const permissions = JSON.parse(read('permissions.json'))

const operations = Object.fromEntries(OPERATIONS.map((operation) => [operation, operationOf(operation)]))
const schemas: JsonObject = {}
for (const operation of Object.values(operations)) collect(operation)

write('operations.json', {
  origin: {
    description: `Shapes of GitHub's REST API, cut out of @octokit/openapi ${description.info.version} by packages/testkit/scripts/subset-github-api.ts`,
    source: 'https://github.com/github/rest-api-description',
    apiVersion: '2022-11-28',
    license: 'MIT, Copyright GitHub, Inc.',
  },
  operations,
  schemas: Object.fromEntries(Object.entries(schemas).sort(([a], [b]) => (a < b ? -1 : 1))),
})

write('permissions.json', {
  origin: {
    description:
      'Permissions of these operations, one set of which is enough. An operation without a line needs none.',
    source: `https://github.com/${permissions.origin.repository}/blob/${permissions.origin.commit}/${permissions.origin.path}`,
    license: 'MIT, Copyright GitHub, Inc.',
  },
  operations: Object.fromEntries(
    OPERATIONS.filter((operation) => permissions.operations[operation] !== undefined).map((operation) => [
      operation,
      permissions.operations[operation],
    ]),
  ),
})

/** The documents of everybody who hands some in. */
const documents = [DOCUMENTS, OF_THE_FORGE].flatMap((some) =>
  Object.values(some).map(({ document }) => document),
)
writeFileSync(new URL('schema.graphql', OUT), printSubset(read('schema.graphql'), documents))

/** An operation with its parameters in place, and of each answer only the shape of its JSON. */
function operationOf(operation: string): JsonObject {
  const [method = '', route = ''] = operation.split(' ')
  const described = description.paths[route]?.[method.toLowerCase()]
  if (described === undefined) throw new Error(`GitHub has no ${operation}`)
  return {
    parameters: (described.parameters ?? []).map(resolve).map(parameterOf),
    ...(described.requestBody && {
      body: {
        required: described.requestBody.required === true,
        schema: shapeOf(described.requestBody.content['application/json'].schema),
      },
    }),
    responses: Object.fromEntries(
      Object.entries<JsonObject>(described.responses).map(([status, response]) => [
        status,
        jsonOf(resolve(response)),
      ]),
    ),
  }
}

function parameterOf({ name, in: place, required = false, schema }: JsonObject): JsonObject {
  return { name: name ?? '', in: place ?? '', required, schema: shapeOf(schema ?? {}) }
}

/** The schema of an answer's JSON; null where it has none. */
function jsonOf(response: JsonObject): Json {
  const content = response.content
  if (!isObject(content)) return null
  const json = content['application/json'] ?? content['application/scim+json']
  return isObject(json) && json.schema !== undefined ? shapeOf(json.schema) : null
}

function resolve(part: JsonObject): JsonObject {
  if (typeof part.$ref !== 'string') return part
  return part.$ref
    .slice(2)
    .split('/')
    .reduce((at, key) => at[key], description)
}

/** Adds every schema that a part names, and those that they name. */
function collect(part: Json): void {
  if (Array.isArray(part)) for (const one of part) collect(one)
  if (!isObject(part)) return
  const name = typeof part.$ref === 'string' ? part.$ref.split('/').at(-1) : undefined
  if (name !== undefined && schemas[name] === undefined) {
    const schema = shapeOf(description.components.schemas[name])
    schemas[name] = schema
    collect(schema)
  }
  for (const one of Object.values(part)) collect(one)
}

/** One line an operation or schema, so that a change of GitHub's shows as a change of that line. */
function write(name: string, document: Readonly<Record<string, JsonObject>>): void {
  const sections = Object.entries(document).map(([section, entries]) => {
    const lines = Object.entries(entries).map(
      ([key, value]) => `    ${JSON.stringify(key)}: ${JSON.stringify(value)}`,
    )
    return `  ${JSON.stringify(section)}: {\n${lines.join(',\n')}\n  }`
  })
  writeFileSync(new URL(name, OUT), `{\n${sections.join(',\n')}\n}\n`)
}

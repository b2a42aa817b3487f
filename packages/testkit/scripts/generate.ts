/** Compiles the shapes of `schema/github/operations.json`, so that a test file does not: `operations.generated.js`. */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { jsonSchemaOf } from './json-schema-of.ts'
import { isObject, type Json, type JsonObject } from './shape-of.ts'

interface Operation {
  readonly parameters: readonly {
    readonly name: string
    readonly in: string
    readonly required: boolean
    readonly schema: JsonObject
  }[]
  readonly body?: { readonly required: boolean; readonly schema: JsonObject }
  readonly responses: Readonly<Record<string, Json>>
}

interface Source {
  readonly operations: Readonly<Record<string, Operation>>
  readonly schemas: Readonly<Record<string, JsonObject>>
}

const PACKAGE = new URL('../', import.meta.url)
const HEAD =
  '// Generated from packages/testkit/schema/github/operations.json by scripts/generate.ts. Do not edit.\n'
const require = createRequire(import.meta.url)
const { default: Ajv } = require('ajv/dist/2020.js')
const { default: standalone } = require('ajv/dist/standalone')
const { default: addFormats } = require('ajv-formats')

const { operations, schemas }: Source = JSON.parse(
  readFileSync(new URL('schema/github/operations.json', PACKAGE), 'utf8'),
)
const ajv = new Ajv({ code: { source: true, esm: true }, strict: false, inlineRefs: false, logger: false })
addFormats(ajv, ['date-time', 'date', 'uri', 'uuid'])
ajv.addSchema({
  $id: 'github',
  $defs: Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, jsonSchemaOf(schema)])),
})

/** The name of each schema's validator, by the schema's text, so that equal schemas have one. */
const validators = new Map<string, string>()
const table = Object.entries(operations).map(
  ([key, operation]) => `${JSON.stringify(key)}: ${entry(operation)}`,
)
const exports = Object.fromEntries([...validators.values()].map((name) => [name, name]))

const { outputFiles } = await build({
  stdin: {
    contents: `${standalone(ajv, exports)}\nexport const OPERATIONS = {${table.join(',\n')}}`,
    resolveDir: fileURLToPath(PACKAGE),
  },
  bundle: true,
  write: false,
  format: 'esm',
  platform: 'neutral',
  mainFields: ['main'],
  minify: true,
})
writeFileSync(
  new URL('src/github/contract/operations.generated.js', PACKAGE),
  HEAD + (outputFiles[0]?.text ?? ''),
)

/** An operation's line of the table, as code in which validators stand by name. */
function entry({ parameters, body, responses }: Operation): string {
  const types = Object.fromEntries(
    parameters.map(({ name, in: place, schema }) => [name, { in: place, type: schema.type ?? 'string' }]),
  )
  const allParameters = {
    type: 'object',
    properties: Object.fromEntries(parameters.map(({ name, schema }) => [name, schema])),
    required: parameters.flatMap(({ name, required }) => (required ? [name] : [])),
  }
  const bodyCode =
    body &&
    `{ required: ${body.required}, keys: ${JSON.stringify(keysOf(body.schema))}, validate: ${validator(body.schema)} }`
  const responseCode = Object.entries(responses).map(
    ([status, schema]) => `${status}: ${schema === null ? null : validator(anyError(status, schema))}`,
  )
  return `{
    parameters: ${JSON.stringify(types)},
    validateParameters: ${validator(allParameters)},
    body: ${bodyCode},
    responses: { ${responseCode.join(', ')} },
  }`
}

/** An error that fits several of GitHub's forms, as most do, fits. */
function anyError(status: string, schema: Json): Json {
  return Number(status) >= 400 && isObject(schema) && schema.oneOf !== undefined
    ? { anyOf: schema.oneOf }
    : schema
}

function validator(schema: Json): string {
  const text = JSON.stringify(schema)
  const known = validators.get(text)
  if (known !== undefined) return known
  const name = `check${validators.size}`
  validators.set(text, name)
  ajv.addSchema({ $id: name, allOf: [jsonSchemaOf(schema)] })
  return name
}

/** Every key that a body may have; null where it may have others too. */
function keysOf(schema: Json): readonly string[] | null {
  if (!isObject(schema)) return null
  if (typeof schema.$ref === 'string') return keysOf(schemas[schema.$ref.split('/').at(-1) ?? ''] ?? null)
  const parts = [schema.oneOf, schema.anyOf, schema.allOf].flatMap((list) =>
    Array.isArray(list) ? list : [],
  )
  const keys = isObject(schema.properties ?? null) ? Object.keys(schema.properties ?? {}) : []
  if (schema.additionalProperties === true) return null
  return [...new Set([...keys, ...parts.flatMap((part) => keysOf(part) ?? [])])]
}

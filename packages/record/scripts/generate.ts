/** Writes the types, the validators and the vocabulary from the schemas: `src/schema/*.generated.ts`. */
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { compile, type JSONSchema } from 'json-schema-to-typescript'
import { FORMATS } from '../src/schema/real-date.ts'
import { BOOK_FORMATS, readSchema } from './read-schema.ts'

const PACKAGE = new URL('../', import.meta.url)
const HEAD = '// Generated from packages/record/schema by scripts/generate.ts. Do not edit.\n'

interface Schema extends JSONSchema {
  $id: string
  title: string
  $defs?: Record<string, JSONSchema>
}

const schemas = BOOK_FORMATS.map((name) => readSchema<Schema>(name))

writeFileSync(new URL('src/schema/types.generated.ts', PACKAGE), HEAD + (await types()))
writeFileSync(new URL('src/schema/vocabulary.generated.ts', PACKAGE), HEAD + vocabulary())
writeFileSync(new URL('src/schema/outlines.generated.ts', PACKAGE), HEAD + outlines())
writeFileSync(
  new URL('src/schema/validators.generated.ts', PACKAGE),
  `// @ts-nocheck\n${HEAD}${await validators()}`,
)

async function types(): Promise<string> {
  const together: JSONSchema = {
    $defs: Object.assign(
      {},
      ...schemas.map(({ $defs }) => $defs),
      ...schemas.map((schema) => ({ [schema.title]: withoutDefs(schema) })),
    ),
  }
  const code = await compile(namesOnly(together), 'All', {
    additionalProperties: false,
    bannerComment: '',
    unreachableDefinitions: true,
    format: false,
    ignoreMinAndMaxItems: true,
  })
  return code
    .replace(/ \*[ \t]*\n \* This interface was referenced by `All`[\s\S]*?(?= \*\/)/g, '')
    .replace(/^export interface All \{\n\}\n/m, '')
    .replace(/^(\w+|"[^"\n]+"|\[\w+: string\])(\??): /gm, '  readonly $1$2: ')
    .replace(/(?<=: )([^:\n]+)\[\]$/gm, 'readonly $1[]')
    .replace(/^(\/\*\*|\*\/| \*)/gm, '  $1')
    .replace(/^ {2}(\/\*\*\n(?: {3}\*[^\n]*\n)+)(?=export)/gm, (comment) => comment.replace(/^ {2}/gm, ''))
}

function withoutDefs({ $defs, $id, $schema, ...rest }: Schema): JSONSchema {
  return rest
}

/** A title is for people, and words beside a `$ref` would make a second type of the one that it names. */
function namesOnly(schema: JSONSchema): JSONSchema {
  return JSON.parse(
    JSON.stringify(schema, (key, part) => {
      if (key === 'title' && typeof part === 'string') return undefined
      return typeof part === 'object' && part !== null && typeof part.$ref === 'string'
        ? { $ref: part.$ref }
        : part
    }),
  )
}

function vocabulary(): string {
  const lists = new Map<string, readonly unknown[]>()
  for (const { $defs = {} } of schemas)
    for (const [name, definition] of Object.entries($defs))
      if (Array.isArray(definition.enum)) lists.set(constant(name), definition.enum)
  return [...lists]
    .map(([name, values]) => `export const ${name} = ${JSON.stringify(values)} as const\n`)
    .join('')
}

function constant(name: string): string {
  return name.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase()
}

/** The schemas without their rules: the keys of each part in printing order, and what a problem or a help text says of it. */
function outlines(): string {
  const table = Object.fromEntries(
    schemas.map((schema, index) => [
      BOOK_FORMATS[index],
      {
        root: outline(schema),
        parts: Object.fromEntries(
          Object.entries(schema.$defs ?? {}).map(([name, part]) => [name, outline(part)]),
        ),
      },
    ]),
  )
  return `export const OUTLINES = ${JSON.stringify(table)} as const\n`
}

function outline({
  title,
  description,
  $ref,
  properties,
  items,
  additionalProperties,
  oneOf,
}: JSONSchema): object {
  const each = items ?? additionalProperties ?? oneOf?.find((one) => one.items !== undefined)?.items
  const keys = properties ?? oneOf?.find((one) => one.properties !== undefined)?.properties
  return {
    title,
    what: description,
    part: [$ref, ...(oneOf ?? []).map((one) => one.$ref)]
      .find((ref) => ref !== undefined)
      ?.slice('#/$defs/'.length),
    keys: keys && Object.fromEntries(Object.entries(keys).map(([key, value]) => [key, outline(value)])),
    each: typeof each === 'object' && !Array.isArray(each) ? outline(each) : undefined,
  }
}

async function validators(): Promise<string> {
  const require = createRequire(import.meta.url)
  const { default: Ajv, _ } = require('ajv/dist/2020.js')
  const { default: standalone } = require('ajv/dist/standalone')
  const ajv = new Ajv({
    schemas,
    allErrors: true,
    strict: true,
    allowUnionTypes: true,
    code: { source: true, esm: true, formats: _`require("./src/schema/real-date.ts").FORMATS` },
    formats: FORMATS,
    inlineRefs: false,
    messages: false,
  })
  const exports = Object.fromEntries(BOOK_FORMATS.map((name) => [`${name}Shape`, `${name}.schema.json`]))
  const { outputFiles } = await build({
    stdin: {
      contents: countingSeldom(standalone(ajv, exports)),
      resolveDir: fileURLToPath(PACKAGE),
    },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['main'],
    minify: true,
  })
  return outputFiles[0]?.text ?? ''
}

/** A text has no more characters than UTF-16 units, so that its characters need not be counted where these are few. */
function countingSeldom(code: string): string {
  return code
    .replaceAll(/(func\d+)\((\w+)\) > (\d+)/g, '$2.length > $3 && $1($2) > $3')
    .replaceAll(/func\d+\((\w+)\) < 1\b/g, '$1.length < 1')
}

import { isObject, type Json, type JsonObject } from './shape-of.ts'

const FORMATS = ['date-time', 'date', 'uri', 'uuid']

/** A schema of OpenAPI 3.0 as JSON Schema, where a value that may be null says so in its type. */
export function jsonSchemaOf(schema: Json): Json {
  if (Array.isArray(schema)) return schema.map(jsonSchemaOf)
  if (!isObject(schema)) return schema
  if (typeof schema.$ref === 'string') return { $ref: `github#/$defs/${schema.$ref.split('/').at(-1)}` }
  const { nullable, format, ...rest } = schema
  const plain: JsonObject = {}
  for (const [key, value] of Object.entries(rest)) {
    if (key === 'properties' && isObject(value))
      plain[key] = Object.fromEntries(Object.entries(value).map(([name, part]) => [name, jsonSchemaOf(part)]))
    else plain[key] = key === 'enum' || key === 'required' ? value : jsonSchemaOf(value)
  }
  if (typeof format === 'string' && FORMATS.includes(format)) plain.format = format
  return nullable === true ? { anyOf: [{ type: 'null' }, plain] } : plain
}

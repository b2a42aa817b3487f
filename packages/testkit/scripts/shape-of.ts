export type Json = string | number | boolean | null | readonly Json[] | JsonObject
export interface JsonObject {
  [key: string]: Json
}

/** What describes a value to people and says nothing about its shape. */
const WORDS = [
  'description',
  'summary',
  'example',
  'examples',
  'title',
  'deprecated',
  'default',
  'externalDocs',
]

/** A schema without the words and examples for people. */
export function shapeOf(schema: Json): Json {
  if (Array.isArray(schema)) return schema.map(shapeOf)
  if (!isObject(schema)) return schema
  const shape: JsonObject = {}
  for (const [key, value] of Object.entries(schema)) {
    if (key === 'properties' && isObject(value))
      shape[key] = Object.fromEntries(Object.entries(value).map(([name, part]) => [name, shapeOf(part)]))
    else if (key === 'enum' || key === 'required') shape[key] = value
    else if (!WORDS.includes(key) && !key.startsWith('x-')) shape[key] = shapeOf(value)
  }
  return shape
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

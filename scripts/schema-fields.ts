/** The part of JSON Schema that our schemas use, as far as a reader wants to know it. */
export interface Schema {
  readonly title?: string
  readonly description?: string
  readonly type?: string | readonly string[]
  readonly $ref?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: boolean | Schema
  readonly items?: Schema
  readonly oneOf?: readonly Schema[]
  readonly $defs?: Readonly<Record<string, Schema>>
}

/** A table of fields: a whole file, or a block that stands in several places of it. */
export interface Block {
  readonly title: string
  readonly meaning: string
  readonly fields: readonly Field[]
}

export interface Field {
  /** `source.tags`, `teams.<key>.name`, `history[].at`. */
  readonly path: string
  readonly needed: boolean
  /** The words that may stand there; or the name of a form. */
  readonly form: readonly string[] | string
  readonly meaning: string
}

/** The file's own table, then one for each block that several fields share. */
export function blocksOf(schema: Schema): readonly Block[] {
  const { $defs: definitions = {} } = schema
  const shared = Object.keys(definitions).filter(
    (name) => isBlock(definitions[name] ?? {}) && isUsedTwice(schema, name),
  )
  const block = (node: Schema): Block => ({
    title: node.title ?? '',
    meaning: node.description ?? '',
    fields: fieldsBelow(node, '', { definitions, shared }),
  })
  return [schema, ...shared.flatMap((name) => definitions[name] ?? [])].map(block)
}

/** The forms that fields name: text with a shape, such as an instant. */
export function formsOf({
  $defs = {},
}: Schema): readonly { readonly name: string; readonly meaning: string }[] {
  return Object.values($defs)
    .filter((definition) => definition.type === 'string' && definition.enum === undefined)
    .map(({ title = '', description = '' }) => ({ name: title.toLowerCase(), meaning: description }))
}

interface Known {
  readonly definitions: Readonly<Record<string, Schema>>
  readonly shared: readonly string[]
}

function fieldsBelow(node: Schema, path: string, known: Known): readonly Field[] {
  const { properties = {}, required = [], additionalProperties, items, oneOf = [] } = node
  const own = Object.entries(properties).flatMap(([key, property]) =>
    fieldAndBelow(property, path === '' ? key : `${path}.${key}`, required.includes(key), known),
  )
  const mapped =
    typeof additionalProperties === 'object'
      ? fieldAndBelow(additionalProperties, `${path}.<key>`, false, known)
      : []
  const listed =
    items && !known.shared.includes(nameOf(items))
      ? fieldsBelow(resolved(items, known), `${path}[]`, known)
      : []
  return [
    ...own,
    ...mapped,
    ...listed,
    ...oneOf.flatMap((choice) => fieldsBelow(resolved(choice, known), path, known)),
  ]
}

function fieldAndBelow(property: Schema, path: string, needed: boolean, known: Known): readonly Field[] {
  const whole = resolved(property, known)
  const field = { path, needed, form: formOf(property, known), meaning: whole.description ?? '' }
  return known.shared.includes(nameOf(property)) ? [field] : [field, ...fieldsBelow(whole, path, known)]
}

function formOf(node: Schema, known: Known): readonly string[] | string {
  const { type = 'anything', const: only, enum: words, items, oneOf } = resolved(node, known)
  if (only !== undefined) return [String(only)]
  if (words !== undefined) return words.map(String)
  if (oneOf !== undefined)
    return oneOf.map((choice) => [formOf(choice, known)].flat().join(', ')).join(' or ')
  if (items !== undefined) {
    const each = formOf(items, known)
    return typeof each === 'string' ? `list: ${each}` : each
  }
  const name = nameOf(node)
  if (name !== '' && (type !== 'object' || known.shared.includes(name)))
    return known.definitions[name]?.title?.toLowerCase() ?? ''
  return [type].flat().map(typeName).join(' or ')
}

function resolved(node: Schema, { definitions }: Known): Schema {
  return { ...definitions[nameOf(node)], ...node }
}

function nameOf({ $ref = '' }: Schema): string {
  return $ref.replace('#/$defs/', '')
}

function isBlock({ type, oneOf = [] }: Schema): boolean {
  return type === 'object' || oneOf.some(isBlock)
}

function isUsedTwice(schema: Schema, name: string): boolean {
  return JSON.stringify(schema).split(`"#/$defs/${name}"`).length > 2
}

function typeName(type: string): string {
  return (
    { string: 'text', boolean: 'true or false', integer: 'whole number', object: 'block', array: 'list' }[
      type
    ] ?? type
  )
}

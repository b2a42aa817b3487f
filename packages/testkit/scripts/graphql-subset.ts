import {
  buildASTSchema,
  type DefinitionNode,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInputObjectType,
  isObjectType,
  Kind,
  parse,
  print,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from 'graphql'

/** Fields by `Type.field`, arguments by `Type.field(argument)`, and types by name. */
type Used = Set<string>

const HEAD = `# What Triagebook's documents use of GitHub's GraphQL schema, without descriptions, cut out of
# @octokit/graphql-schema by packages/testkit/scripts/subset-github-api.ts.
# Source: https://docs.github.com/public/fpt/schema.docs.graphql. License: MIT, Copyright GitHub, Inc.

`

/** The part of a schema that these documents use; throws if one of them is not valid in the whole schema. */
export function printSubset(schemaText: string, documents: readonly string[]): string {
  const ast = parse(schemaText)
  // GitHub's schema breaks rules that graphql checks: two fields twice, deprecations that differ from the interface's.
  const schema = buildASTSchema(ast, { assumeValid: true, assumeValidSDL: true })
  const used: Used = new Set(['Query', 'Mutation'])
  for (const document of documents) markDocument(schema, document, used)
  markImplementations(schema, used)
  const definitions = ast.definitions.flatMap((definition) => reduced(definition, used) ?? [])
  return `${HEAD}${definitions.map(print).join('\n\n')}\n`
}

function markDocument(schema: GraphQLSchema, text: string, used: Used): void {
  const document = parse(text)
  const [error] = validate(schema, document)
  if (error !== undefined) throw error
  const info = new TypeInfo(schema)
  visit(
    document,
    visitWithTypeInfo(info, {
      Field() {
        const parent = info.getParentType()
        const field = info.getFieldDef()
        if (!parent || !field || field.name.startsWith('__')) return
        used.add(`${parent.name}.${field.name}`)
        markType(schema, getNamedType(field.type).name, used)
      },
      Argument(node) {
        const argument = info.getArgument()
        if (!argument) return
        used.add(`${info.getParentType()?.name}.${info.getFieldDef()?.name}(${node.name.value})`)
        markType(schema, getNamedType(argument.type).name, used)
      },
      InlineFragment(node) {
        if (node.typeCondition) markType(schema, node.typeCondition.name.value, used)
      },
      VariableDefinition(node) {
        visit(node.type, { NamedType: ({ name }) => markType(schema, name.value, used) })
      },
    }),
  )
}

/** Marks a type; of an input, which is handed in as a whole, all that it holds too. */
function markType(schema: GraphQLSchema, name: string, used: Used): void {
  if (used.has(name)) return
  used.add(name)
  const type = schema.getType(name)
  if (!isInputObjectType(type)) return
  for (const field of Object.values(type.getFields())) markType(schema, getNamedType(field.type).name, used)
}

/** An object has the used fields of its interfaces too, and a value of a small interface may be any of its objects. */
function markImplementations(schema: GraphQLSchema, used: Used): void {
  for (const name of [...used]) {
    const type = schema.getType(name)
    if (!isAbstractType(type)) continue
    const objects = schema.getPossibleTypes(type)
    if (objects.length <= 10) for (const { name } of objects) used.add(name)
  }
  for (const name of [...used]) {
    const type = schema.getType(name)
    if (!isObjectType(type)) continue
    for (const parent of type.getInterfaces().filter((one) => used.has(one.name)))
      for (const field of Object.keys(parent.getFields()))
        if (used.has(`${parent.name}.${field}`)) used.add(`${name}.${field}`)
  }
}

function reduced(definition: DefinitionNode, used: Used): DefinitionNode | undefined {
  if (!('name' in definition) || definition.name === undefined || !used.has(definition.name.value))
    return undefined
  const type = definition.name.value
  const plain = visit(definition, {
    enter: (node) => ('description' in node ? { ...node, description: undefined } : undefined),
    Directive: () => null,
  })
  if (plain.kind === Kind.UNION_TYPE_DEFINITION)
    return { ...plain, types: plain.types?.filter(({ name }) => used.has(name.value)) ?? [] }
  if (plain.kind !== Kind.OBJECT_TYPE_DEFINITION && plain.kind !== Kind.INTERFACE_TYPE_DEFINITION)
    return plain
  return {
    ...plain,
    interfaces: plain.interfaces?.filter(({ name }) => used.has(name.value)) ?? [],
    fields: (plain.fields ?? [])
      .filter(({ name }) => used.has(`${type}.${name.value}`))
      .map((field) => ({
        ...field,
        arguments: (field.arguments ?? []).filter(({ name }) =>
          used.has(`${type}.${field.name.value}(${name.value})`),
        ),
      })),
  }
}

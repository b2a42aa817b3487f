import { hiddenCharacter } from '../problem/hidden-character.ts'
import type { Problem } from '../problem/problem.ts'
import { shorten } from '../problem/shorten.ts'
import { listed, nearest, suggestion } from '../problem/suggest.ts'
import type { Outline } from '../schema/outline.ts'
import type { Path } from '../schema/path.ts'
import { isYear, YEARS } from '../schema/years.ts'
import type { YamlSource } from '../yaml/yaml-source.ts'
import { problem } from './problems.ts'
import type { ShapeError } from './shape-error.ts'

/** The words of a message around a name or a value have to stay readable. */
const LONGEST_SHOWN = 40

interface Found {
  readonly error: ShapeError
  readonly path: Path
  readonly value: unknown
  readonly outline: Outline
  readonly source: YamlSource
}

/** A difference from the schema, in the words of somebody who has never seen a schema. */
export function shapeProblem(found: Found): Problem {
  const { error, path, source } = found
  const { additionalProperty, missingProperty } = error.params
  const key = additionalProperty ?? error.propertyName
  const at =
    key !== undefined
      ? source.keyPlace([...path, key])
      : missingProperty !== undefined
        ? source.keyPlace(path)
        : source.place(path)
  return { ...wordsFor(found), at }
}

function wordsFor(found: Found): Problem {
  const { error, value } = found
  const hidden = hiddenIn(found)
  if (hidden !== null) return hiddenWords(hidden, found)
  if (error.propertyName !== undefined) return wrongName(error.propertyName, found)
  if (value === null) return empty(found)
  const say = BY_KEYWORD[error.keyword]
  return say ? say(found) : outOfBounds(found)
}

const BY_KEYWORD: Readonly<Record<string, (found: Found) => Problem>> = {
  additionalProperties: unknownField,
  required: missingField,
  enum: notAllowed,
  const: notAllowed,
  oneOf: notAllowed,
  type: wrongType,
  pattern: wrongForm,
  format: wrongDate,
}

const ABOUT_THE_CHARACTERS: ReadonlySet<string> = new Set(['pattern', 'enum', 'const', 'format'])

/** What is wrong with a name or a value may be what nobody can see. */
function hiddenIn({ error, value, outline }: Found): string | null {
  const name = error.params.additionalProperty ?? error.propertyName
  if (name !== undefined) return hiddenCharacter(name)
  const isOfCharacters = ABOUT_THE_CHARACTERS.has(error.keyword) && outline.part !== 'Line'
  return isOfCharacters && typeof value === 'string' ? hiddenCharacter(value) : null
}

function hiddenWords(hidden: string, { error, path }: Found): Problem {
  const isName = error.params.additionalProperty !== undefined || error.propertyName !== undefined
  return isName
    ? problem('field/hidden-character#name', { block: inBlock(path), character: hidden })
    : problem('field/hidden-character#value', { field: nameOf(path), character: hidden })
}

function unknownField({ error, path, outline }: Found): Problem {
  const { additionalProperty = '' } = error.params
  const known = Object.keys(outline.keys ?? {})
  const meant = nearest(additionalProperty, known)
  const values = { block: inBlock(path), name: onLine(additionalProperty) }
  return meant === null
    ? problem('field/unknown#far', { ...values, fields: listed(known) })
    : problem('field/unknown#near', { ...values, meant })
}

function missingField({ error, path, outline }: Found): Problem {
  const { missingProperty = '' } = error.params
  const what = outline.keys?.[missingProperty]?.what
  const field = nameOf([...path, missingProperty])
  return what
    ? problem('field/missing#known', { field, what: lowerFirst(what) })
    : problem('field/missing#plain', { field })
}

function notAllowed({ error, path, value }: Found): Problem {
  const { allowedValues, allowedValue = 'all' } = error.params
  const allowed = allowedValues ?? [String(allowedValue)]
  return problem('field/not-allowed', {
    field: nameOf(path),
    value: shown(value),
    // A block or a list has no text of its own: its fields may even replace the one of JavaScript.
    suggestion: suggestion(typeof value === 'object' ? '' : String(value), allowed),
  })
}

function wrongName(name: string, { error, path }: Found): Problem {
  const { allowedValues } = error.params
  const values = { block: inBlock(path), name: onLine(name) }
  return allowedValues
    ? problem('field/bad-name#listed', { ...values, suggestion: suggestion(name, allowedValues) })
    : problem('field/bad-name#slug', values)
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: '`true` or `false`',
  object: 'a block of fields',
  array: 'a list',
}

function wrongType({ error, path, value }: Found): Problem {
  const types = [error.params.type ?? []].flat()
  const wanted = types.map((type) => TYPE_NAMES[type] ?? type).join(' or ')
  const values = { field: nameOf(path), wanted, value: shown(value) }
  const needsQuotes = types.includes('string') && (typeof value === 'number' || typeof value === 'boolean')
  if (needsQuotes) return problem('field/wrong-type#quotes', { ...values, plain: String(value) })
  if (types.includes('array')) return problem('field/wrong-type#list', values)
  if (types.includes('object')) return problem('field/wrong-type#block', values)
  return problem('field/wrong-type#other', values)
}

function empty({ path, outline }: Found): Problem {
  const { what } = outline
  if (path.length === 0) return problem('field/empty#file', { what: what ?? '' })
  const field = nameOf(path)
  return what
    ? problem('field/empty#known', { field, what: lowerFirst(what).replace(/\.$/, '') })
    : problem('field/empty#plain', { field })
}

function wrongForm({ path, value, outline }: Found): Problem {
  const values = { field: nameOf(path), what: outline.what ?? 'Check how another record writes it.' }
  // A line of free text may be a customer's: it is not repeated.
  return outline.part === 'Line'
    ? problem('field/wrong-form#break', values)
    : problem('field/wrong-form#value', { ...values, value: shown(value) })
}

function wrongDate({ path, value }: Found): Problem {
  const said = { field: nameOf(path), value: shown(value) }
  return isYear(Number(String(value).slice(0, 4)))
    ? problem('field/no-such-date#day', said)
    : problem('field/no-such-date#year', { ...said, ...YEARS })
}

const BOUNDS: Readonly<Record<string, (limit: number) => string>> = {
  minLength: () => 'is empty',
  maxLength: (limit) => `is longer than ${limit} characters`,
  minimum: (limit) => `is less than ${limit}`,
  maximum: (limit) => `is more than ${limit}`,
  exclusiveMinimum: (limit) => `is not more than ${limit}`,
  minItems: (limit) => `has fewer than ${limit} item${limit === 1 ? '' : 's'}`,
  minProperties: (limit) => `has fewer than ${limit} field${limit === 1 ? '' : 's'}`,
  maxProperties: (limit) => `has more than ${limit} field${limit === 1 ? '' : 's'}`,
  uniqueItems: () => 'contains the same item twice',
}

function outOfBounds({ error, path, outline }: Found): Problem {
  const bound = BOUNDS[error.keyword]?.(error.params.limit ?? 0) ?? 'is not valid'
  const values = { field: nameOf(path), bound }
  return outline.what
    ? problem('field/out-of-bounds#known', { ...values, what: lowerFirst(outline.what) })
    : problem('field/out-of-bounds#plain', values)
}

/** `triage.decided.type`, `history[3].at`: as people would point at it; lists count from 1. */
function nameOf(path: Path): string {
  const name = path.map((step) => (typeof step === 'number' ? `[${step + 1}]` : `.${onLine(step)}`)).join('')
  return name === '' ? 'The file' : `\`${name.replace(/^\./, '')}\``
}

function inBlock(path: Path): string {
  return path.length === 0 ? 'At the top level' : `In ${nameOf(path)}`
}

/** The value found, where it cannot be what a customer wrote. */
function shown(value: unknown): string {
  if (value === null) return 'empty'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a block of fields'
  const text = String(value)
  if (/@.+\./.test(text)) return 'an e-mail address'
  return text.trim().split(/\s+/).length > 3 ? 'a text of several words' : `\`${onLine(text)}\``
}

function onLine(text: string): string {
  return shorten(text.replace(/\s+/g, ' '), LONGEST_SHOWN)
}

function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.slice(0, 1).toLowerCase() + text.slice(1) : text
}

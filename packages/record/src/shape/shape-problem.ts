import { hiddenCharacter } from '../problem/hidden-character.ts'
import type { Problem, ProblemCode } from '../problem/problem.ts'
import { shorten } from '../problem/shorten.ts'
import { listed, nearest, suggestion } from '../problem/suggest.ts'
import type { Outline } from '../schema/outline.ts'
import type { Path } from '../schema/yaml-path.ts'
import type { YamlSource } from '../yaml/yaml-source.ts'

/** The words of a message around a name or a value have to stay readable. */
const LONGEST_SHOWN = 40

/** What the generated validators say of one error. */
export interface ShapeError {
  readonly instancePath: string
  readonly keyword: string
  readonly params: {
    readonly additionalProperty?: string
    readonly missingProperty?: string
    readonly allowedValues?: readonly string[]
    readonly allowedValue?: unknown
    readonly type?: string | readonly string[]
    readonly limit?: number
    readonly comparison?: string
    readonly format?: string
  }
  /** Set where the name of a key is wrong, not its value. */
  readonly propertyName?: string
}

interface Found {
  readonly error: ShapeError
  readonly path: Path
  readonly value: unknown
  readonly outline: Outline
  readonly source: YamlSource
}

interface Words {
  readonly code: ProblemCode
  readonly message: string
  readonly hint: string
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
  return { severity: 'error', at, ...wordsFor(found) }
}

function wordsFor(found: Found): Words {
  const { error, value } = found
  const hidden = hiddenIn(found)
  if (hidden !== null) return hiddenWords(hidden, found)
  if (error.propertyName !== undefined) return wrongName(error.propertyName, found)
  if (value === null) return empty(found)
  const say = BY_KEYWORD[error.keyword]
  return say ? say(found) : outOfBounds(found)
}

const BY_KEYWORD: Readonly<Record<string, (found: Found) => Words>> = {
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

function hiddenWords(hidden: string, { error, path }: Found): Words {
  const isName = error.params.additionalProperty !== undefined || error.propertyName !== undefined
  return {
    code: 'field/hidden-character',
    message: `${isName ? `${inBlock(path)} the name of a field` : nameOf(path)} holds the hidden character ${hidden}, which makes it look like another.`,
    hint: `Delete the ${isName ? 'name' : 'value'} and type it again.`,
  }
}

function unknownField({ error, path, outline }: Found): Words {
  const { additionalProperty = '' } = error.params
  const known = Object.keys(outline.keys ?? {})
  const meant = nearest(additionalProperty, known)
  return {
    code: 'field/unknown',
    message: `${inBlock(path)} there is no field \`${onLine(additionalProperty)}\`.`,
    hint: meant === null ? `The fields are: ${listed(known)}.` : `Did you mean \`${meant}\`?`,
  }
}

function missingField({ error, path, outline }: Found): Words {
  const { missingProperty = '' } = error.params
  const what = outline.keys?.[missingProperty]?.what
  return {
    code: 'field/missing',
    message: `${nameOf([...path, missingProperty])} is missing.`,
    hint: what ? `Add it: ${lowerFirst(what)}` : 'Add it.',
  }
}

function notAllowed({ error, path, value }: Found): Words {
  const { allowedValues, allowedValue = 'all' } = error.params
  const allowed = allowedValues ?? [String(allowedValue)]
  return {
    code: 'field/not-allowed',
    message: `${nameOf(path)} cannot be ${shown(value)}.`,
    hint: suggestion(String(value), allowed),
  }
}

function wrongName(name: string, { error, path }: Found): Words {
  const { allowedValues } = error.params
  return {
    code: 'field/bad-name',
    message: `${inBlock(path)} nothing can be called \`${onLine(name)}\`.`,
    hint: allowedValues
      ? suggestion(name, allowedValues)
      : 'Use lower-case letters and digits, words joined by one hyphen.',
  }
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: '`true` or `false`',
  object: 'a block of fields',
  array: 'a list',
}

function wrongType({ error, path, value }: Found): Words {
  const types = [error.params.type ?? []].flat()
  const wanted = types.map((type) => TYPE_NAMES[type] ?? type).join(' or ')
  const needsQuotes = types.includes('string') && (typeof value === 'number' || typeof value === 'boolean')
  return {
    code: 'field/wrong-type',
    message: `${nameOf(path)} has to be ${wanted}; it is ${shown(value)}.`,
    hint: needsQuotes ? `Put it in quotes: "${String(value)}".` : typeHint(types),
  }
}

function typeHint(types: readonly string[]): string {
  if (types.includes('array')) return 'Write a line for each item below it: two spaces, `- `, and the item.'
  if (types.includes('object')) return 'Write its fields below it, each on a line of its own, two spaces in.'
  return 'Correct the value, or delete the line.'
}

function empty({ path, outline }: Found): Words {
  if (path.length === 0) {
    return {
      code: 'field/empty',
      message: 'The file has no fields.',
      hint: `What belongs there: ${outline.what}`,
    }
  }
  return {
    code: 'field/empty',
    message: `${nameOf(path)} has no value.`,
    hint: `Fill it in${outline.what ? ` (${lowerFirst(outline.what).replace(/\.$/, '')})` : ''}, or delete the line.`,
  }
}

function wrongForm({ path, value, outline }: Found): Words {
  return {
    code: 'field/wrong-form',
    // A line of free text may be a customer's: it is not repeated.
    message: `${nameOf(path)} ${outline.part === 'Line' ? 'has a line break' : `is ${shown(value)}`}, which is not how it is written.`,
    hint: outline.what ?? 'Look at another record for how it is written.',
  }
}

function wrongDate({ path, value }: Found): Words {
  return {
    code: 'field/no-such-date',
    message: `${nameOf(path)} is ${shown(value)}, a date or time that does not exist.`,
    hint: 'Correct the day, the month or the time.',
  }
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
  uniqueItems: () => 'names one item twice',
}

function outOfBounds({ error, path, outline }: Found): Words {
  const bound = BOUNDS[error.keyword]?.(error.params.limit ?? 0) ?? 'is not as it has to be'
  return {
    code: 'field/out-of-bounds',
    message: `${nameOf(path)} ${bound}.`,
    hint: outline.what ? `What it is: ${lowerFirst(outline.what)}` : 'Correct it.',
  }
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

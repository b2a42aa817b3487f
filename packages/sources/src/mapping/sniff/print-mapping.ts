import { datePattern } from '../date/date-pattern.ts'
import type { Target } from '../read/target.ts'
import { TO_BE_FILLED } from '../read/to-be-filled.ts'
import type { Encoding } from '../text/encoding.ts'
import { columnPath } from './column-path.ts'
import type { ColumnShape } from './column-shape.ts'
import { ISO, isMonthFirst } from './date-shapes.ts'
import { type Guess, isUnique } from './guess-fields.ts'
import { STATUS_LIKE } from './known-columns.ts'
import type { Sample } from './sample-of.ts'

export interface Sniffed {
  /** The file's name, without its folder. */
  readonly name: string
  readonly sample: Sample
  readonly guesses: readonly Guess[]
  /** Null if it is UTF-8, or the file has a byte order mark. */
  readonly encoding: Encoding | null
}

/** The text of a first mapping: each guess with its reason, and a marker where only a person knows the value. */
export function printMapping({ name, sample, guesses, encoding }: Sniffed): string {
  const lines = [
    `# A first mapping for ${oneWord(name)}, guessed from ${countOf(sample.count, 'row')}. Nothing was imported.`,
    `# Check every line, and replace each "${TO_BE_FILLED}": only you know that value. Until then the mapping is not used.`,
    'version: 1',
    `format: ${sample.format}`,
    ...(sample.rows === '' ? [] : [`rows: ${word(sample.rows)}`]),
    ...(encoding === null
      ? []
      : [`encoding: ${encoding} # a guess: the file is not UTF-8. Check umlauts and accents.`]),
    ...(sample.delimiter === ',' ? [] : [`delimiter: ${JSON.stringify(sample.delimiter)}`]),
    ...dateLines(sample.columns, guesses),
    ...(sample.nulls.length === 0 ? [] : [`nulls: ${JSON.stringify(sample.nulls)} # found as whole cells`]),
    ...groupLines(guesses),
    ...skipLines(sample),
    'fields:',
    ...fieldLines(sample, guesses),
    ...unusedLines(sample, guesses),
    ...listLines(sample),
  ]
  return `${lines.join('\n')}\n`
}

function dateLines(columns: readonly ColumnShape[], guesses: readonly Guess[]): readonly string[] {
  const patterns = new Map<string, string[]>()
  const unclear = new Set<string>()
  for (const { column } of guesses) {
    if (column.dates === null) continue
    const pattern = patternFor(column.dates, columns)
    if (pattern === TO_BE_FILLED) for (const one of column.dates) unclear.add(one)
    if (pattern !== ISO) patterns.set(pattern, [...(patterns.get(pattern) ?? []), column.name])
  }
  if (patterns.size === 0) return []
  const iso = guesses
    .filter(({ column }) => column.dates?.[0] === ISO)
    .map(({ column }) => oneWord(column.name))
  const tellsZone = [...patterns.keys()].every((pattern) => datePattern(pattern)?.hasZone === true)
  return [
    ...(tellsZone
      ? []
      : [`time_zone: "${TO_BE_FILLED}" # of the clock that wrote these times, such as Europe/Berlin`]),
    'dates:',
    ...[...patterns].map(([pattern, names]) => {
      const where = names.map(oneWord).join(', ')
      return pattern === TO_BE_FILLED
        ? `  - "${TO_BE_FILLED}" # ${[...unclear].join(' or ')}: both fit every row of ${where}`
        : `  - ${word(pattern)} # fits every row of ${where}`
    }),
    ...(iso.length === 0
      ? []
      : [`  - "${TO_BE_FILLED}" # the pattern of ${iso.join(', ')}, such as yyyy-MM-dd'T'HH:mm:ssXXX`]),
  ]
}

/** A cell such as 25/03/2026 in one column shows which number is the month in all columns that are written alike. */
function patternFor(dates: readonly string[], columns: readonly ColumnShape[]): string {
  const [pattern = '', other] = dates
  if (other === undefined) return pattern
  const told = columns.find(
    (column) => column.dates?.length === 1 && separator(column.dates[0] ?? '') === separator(pattern),
  )?.dates?.[0]
  if (told === undefined) return TO_BE_FILLED
  return isMonthFirst(told) === isMonthFirst(pattern) ? pattern : other
}

function separator(pattern: string): string | undefined {
  return /[^A-Za-z']/.exec(pattern)?.[0]
}

/** If no id has another value in each row, a row is an event. */
function groupLines(guesses: readonly Guess[]): readonly string[] {
  const id = guesses.find(({ target }) => target === 'source.native_id')?.column
  if (id === undefined || isUnique(id)) return []
  const time = guesses.find(({ target }) => target === 'source.updated_at')?.column
  return [
    `one_row: event # ${oneWord(id.name)} has ${countOf(id.values, 'value')} in ${countOf(id.filled, 'row')}: several rows a ticket`,
    `group_by: ${word(id.name)}`,
    time === undefined
      ? `order_by: "${TO_BE_FILLED}" # the column that says when each event was`
      : `order_by: ${word(time.name)}`,
  ]
}

/** GitHub lists pull requests among issues. */
function skipLines({ columns, format }: Sample): readonly string[] {
  const pulls = columns.filter(({ name }) => format !== 'csv' && name.startsWith('/pull_request/'))
  const count = Math.max(0, ...pulls.map(({ filled }) => filled))
  return count === 0
    ? []
    : [`skip_rows: [{ from: /pull_request, is: present }] # pull requests, in ${countOf(count, 'row')}`]
}

const NEEDED: readonly (readonly [Target, string])[] = [
  ['source.native_id', 'the column with the ticket’s own id'],
  ['title', 'the column that says in one line what the customer wants'],
  ['source.status', 'the column with the status, and in a `map` what its words mean'],
  ['source.created_at', 'the column that says when the ticket was created'],
]

function fieldLines(sample: Sample, guesses: readonly Guess[]): readonly string[] {
  const isGrouped = groupLines(guesses).length > 0
  const missing = NEEDED.filter(
    ([target]) =>
      !guesses.some((guess) => guess.target === target) &&
      // It is the time of the first event.
      !(isGrouped && target === 'source.created_at'),
  )
  return [
    ...guesses.flatMap((guess) => guessLines(guess, sample)),
    ...missing.map(([target, what]) => `  ${target}: "${TO_BE_FILLED}" # ${what}`),
  ]
}

function guessLines({ target, column, map }: Guess, { count: rows, format }: Sample): readonly string[] {
  const share = `# by its name; filled in ${column.filled} of ${countOf(rows, 'row')}${target === 'source.native_id' ? `, ${countOf(column.values, 'value')}` : ''}`
  if (target === 'source.tags' && format === 'csv')
    return [`  ${target}: { from: ${word(column.name)}, split: "," } ${share}; cut at commas`]
  if (map === null) return [`  ${target}: ${word(column.name)} ${share}`]
  return [
    `  ${target}: ${share}`,
    `    from: ${word(column.name)}`,
    '    map:',
    ...[...map].map(([own, meaning]) => {
      const count = column.words?.get(own) ?? 0
      return `      ${word(own)}: ${meaning ?? `"${TO_BE_FILLED}"`} # in ${count} of ${countOf(rows, 'row')}`
    }),
  ]
}

function unusedLines(sample: Sample, guesses: readonly Guess[]): readonly string[] {
  const { columns } = sample
  const used = new Set(guesses.map(({ column }) => column))
  const unused = columns.filter((column) => !used.has(column) && !isEmptyObject(column, sample))
  if (unused.length === 0) return []
  return [
    '# Not used; docs/reference/fields.md lists what else a mapping can fill:',
    ...unused.map(
      (column) =>
        `#   ${oneWord(column.name)}: filled in ${column.filled} of ${countOf(column.rows, 'row')}, ${countOf(column.values, 'value')}${wordsOf(column)}${groupHint(column)}`,
    ),
  ]
}

/** Null or an empty list in some rows, of what is an object or a list of objects in others. */
function isEmptyObject({ name, filled }: ColumnShape, { columns, nestedLists }: Sample): boolean {
  return (
    filled === 0 && (nestedLists.includes(name) || columns.some((other) => other.name.startsWith(`${name}/`)))
  )
}

/** The words of a column that looks like a status. */
function wordsOf({ name, words }: ColumnShape): string {
  const path = columnPath(name)
  if (
    words === null ||
    words.size === 0 ||
    path === null ||
    path.part === 'id' ||
    !STATUS_LIKE.test(path.name)
  )
    return ''
  return ` (${[...words].map(([own, count]) => `${oneWord(own)}: ${count}`).join(', ')})`
}

/** The id of a ticket in several rows, next to an id of the rows. */
function groupHint({ name, values, filled }: ColumnShape): string {
  const isTicket = /^(ticket|issue|case|incident|request|bug) ?(id|nr|no|number|key)$/.test(
    columnPath(name)?.name ?? '',
  )
  return isTicket && values < filled
    ? `; if a row is an event of a ticket, write one_row: event, group_by: ${oneWord(name)}, and an order_by`
    : ''
}

function listLines({ columns, otherLists, nestedLists, repeatedNames }: Sample): readonly string[] {
  return [
    ...told('Other lists in the file, which `rows` could name', otherLists),
    ...told(
      'Lists in a row, which `timeline` (messages) or `history` (changes) could name',
      // The names in a list of labels are a column by themselves.
      nestedLists.filter((list) => !columns.some(({ name }) => name === `${list}/*/name`)),
    ),
    ...told('Not read, because the header has it more than once', repeatedNames),
  ]
}

function told(what: string, names: readonly string[]): readonly string[] {
  return names.length === 0 ? [] : [`# ${what}: ${names.map(oneWord).join(', ')}`]
}

const PLAIN = /^[A-Za-zÀ-ɏ/][\wÀ-ɏ /()&.-]*$/
const NO_TEXT = /^(true|false|null|yes|no|on|off|y|n)$/i

/** A text as YAML, in quotes if it could be read as something else. */
function word(text: string): string {
  return PLAIN.test(text) && !NO_TEXT.test(text) && !text.endsWith(' ') ? text : JSON.stringify(text)
}

/** A name for a comment: on one line. */
function oneWord(text: string): string {
  return text.replace(/\s+/g, ' ').slice(0, 100)
}

function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

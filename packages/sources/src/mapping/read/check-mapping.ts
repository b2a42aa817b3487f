import { isTimeZone } from '@triagebook/calendar'
import {
  isLogin,
  type MappingFile,
  nearest,
  type Path,
  type Problem,
  type ProblemCode,
  type Shaped,
  sortProblems,
  suggestion,
} from '@triagebook/record'
import { datePattern } from '../date/date-pattern.ts'
import { TARGETS, type Target } from './target.ts'
import { templatePieces } from './template-pieces.ts'

/** What `import --sniff` writes where only a person knows; a mapping that holds it is not used. */
export const TO_BE_FILLED = '<fill in>'

type File = Shaped<MappingFile>

/** What a schema cannot see in a mapping: what contradicts itself, and what is still missing. Sorted by place. */
export function checkMapping(file: File): readonly Problem[] {
  const open = toBeFilled(file.value, [], file)
  if (open.length > 0) return sortProblems(open)
  return sortProblems([
    ...formatProblems(file),
    ...groupingProblems(file),
    ...dateProblems(file),
    ...Object.entries(file.value.fields).flatMap(([target, source]) =>
      fieldProblems(file, target as Target, source),
    ),
  ])
}

function toBeFilled(value: unknown, path: Path, file: File): readonly Problem[] {
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, part]) => [
      ...(key === TO_BE_FILLED ? [openPlace(file, path)] : []),
      ...toBeFilled(part, [...path, Array.isArray(value) ? Number(key) : key], file),
    ])
  }
  return value === TO_BE_FILLED ? [openPlace(file, path)] : []
}

function openPlace(file: File, path: Path): Problem {
  return problem(file, path, 'mapping/to-be-filled', {
    message: `Here stands \`${TO_BE_FILLED}\`: only you can know what belongs there.`,
    hint: 'Put the value in its place, or delete the line if the field is not needed.',
  })
}

function formatProblems(file: File): readonly Problem[] {
  const { format } = file.value
  const foreign = format === 'csv' ? (['rows'] as const) : (['delimiter'] as const)
  const lines = format === 'ndjson' ? (['rows'] as const) : []
  return [...foreign, ...lines]
    .filter((key) => file.value[key] !== undefined)
    .map((key) =>
      problem(file, [key], 'mapping/out-of-place', {
        message: `\`${key}\` says nothing about a file of the format ${format}.`,
        hint: 'Delete the line, or correct `format`.',
      }),
    )
}

function groupingProblems(file: File): readonly Problem[] {
  const { one_row = 'ticket', fields } = file.value
  const keys = ['group_by', 'order_by'] as const
  if (one_row === 'event') {
    return keys.flatMap((key) => {
      const column = file.value[key]
      return column === undefined
        ? [
            missing(
              file,
              ['one_row'],
              `With \`one_row: event\` the mapping needs \`${key}\`.`,
              {
                group_by: 'Name the column that says to which ticket a row belongs.',
                order_by: 'Name the column that says when each event was.',
              }[key],
            ),
          ]
        : pointerProblems(file, [key], column)
    })
  }
  const foreign = keys.filter((key) => file.value[key] !== undefined)
  return [
    ...foreign.map((key) =>
      problem(file, [key], 'mapping/out-of-place', {
        message: `\`${key}\` says nothing where one row is a ticket.`,
        hint: 'Delete the line, or write `one_row: event`.',
      }),
    ),
    ...(fields['event.by'] === undefined
      ? []
      : [
          problem(file, ['fields', 'event.by'], 'mapping/out-of-place', {
            message: '`event.by` says nothing where one row is a ticket.',
            hint: 'Delete the line, or write `one_row: event`.',
          }),
        ]),
    ...(fields['source.created_at'] === undefined
      ? [
          missing(
            file,
            ['fields'],
            'The mapping does not say when a ticket was created.',
            'Add `source.created_at` with its column: the record’s folder follows from it.',
          ),
        ]
      : []),
  ]
}

function dateProblems(file: File): readonly Problem[] {
  const { dates = [], time_zone, clock_set_back } = file.value
  const patterns = dates.map(datePattern)
  const needsZone = patterns.some((pattern) => pattern !== null && !pattern.hasZone)
  return [
    ...patterns.flatMap((pattern, index) =>
      pattern === null ? [badPattern(file, index, dates[index] ?? '')] : [],
    ),
    ...(needsZone && time_zone === undefined
      ? [
          missing(
            file,
            ['dates'],
            'These times do not tell their zone, and the mapping names none.',
            'Add `time_zone`, such as Europe/Berlin: the zone of the clock that wrote them.',
          ),
        ]
      : []),
    ...(time_zone === undefined || isTimeZone(time_zone) ? [] : [noSuchZone(file, time_zone)]),
    ...(clock_set_back !== undefined && !needsZone
      ? [
          problem(file, ['clock_set_back'], 'mapping/out-of-place', {
            message: '`clock_set_back` says nothing where every time tells its zone.',
            hint: 'Delete the line.',
          }),
        ]
      : []),
  ]
}

function badPattern(file: File, index: number, pattern: string): Problem {
  return problem(file, ['dates', index], 'mapping/bad-date-pattern', {
    message: `\`${pattern}\` is no pattern of a date that can be read.`,
    hint: `${/[YD]/.test(pattern) ? 'Years are `yyyy` and days `dd`, in small letters. ' : ''}Examples: dd.MM.yyyy HH:mm, MM/dd/yyyy h:mm a, dd/MMM/yy HH:mm, yyyy-MM-dd'T'HH:mm:ssXXX. Month names are read in English.`,
  })
}

function noSuchZone(file: File, zone: string): Problem {
  const meant = nearest(zone, Intl.supportedValuesOf('timeZone'))
  return problem(file, ['time_zone'], 'mapping/unknown-time-zone', {
    message: `There is no time zone \`${zone}\`.`,
    hint:
      meant === null ? 'Use a name such as Europe/Berlin or America/New_York.' : `Did you mean \`${meant}\`?`,
  })
}

function fieldProblems(
  file: File,
  target: Target,
  source: MappingFile['fields'][Target],
): readonly Problem[] {
  const path = ['fields', target]
  if (source === undefined) return []
  if (typeof source === 'string') return pointerProblems(file, path, source)
  const { from, template, value, map = {}, split } = source
  const ways = [from, template, value].filter((way) => way !== undefined).length
  if (ways !== 1) {
    return [
      problem(file, path, 'mapping/one-way', {
        message: `\`${target}\` has ${ways === 0 ? 'nothing' : 'more than one thing'} to come from.`,
        hint: 'Give it one of `from` (a column), `template` (text with columns in braces) and `value` (the same for all rows).',
      }),
    ]
  }
  const onlyFrom = (key: 'map' | 'split') =>
    source[key] === undefined || from !== undefined
      ? []
      : [
          problem(file, [...path, key], 'mapping/out-of-place', {
            message: `\`${key}\` stands beside \`from\` only.`,
            hint: 'Delete it, or name a column with `from`.',
          }),
        ]
  const listOnly =
    split === undefined || TARGETS[target] === 'list'
      ? []
      : [
          problem(file, [...path, 'split'], 'mapping/out-of-place', {
            message: `\`${target}\` is no list, so nothing in it can be split.`,
            hint: 'Delete `split`.',
          }),
        ]
  const columns = [
    ...(from === undefined ? [] : [from]),
    ...(template === undefined ? [] : templateColumns(template)),
  ]
  return [
    ...onlyFrom('map'),
    ...onlyFrom('split'),
    ...listOnly,
    ...columns.flatMap((column) => pointerProblems(file, path, column)),
    ...(value === undefined ? [] : wordProblems(file, target, [...path, 'value'], String(value))),
    ...Object.entries(map).flatMap(([cell, meaning]) =>
      meaning === '' ? [] : wordProblems(file, target, [...path, 'map', cell], String(meaning)),
    ),
  ]
}

function templateColumns(template: string): readonly string[] {
  return templatePieces(template).flatMap((piece) => ('column' in piece ? [piece.column] : []))
}

/** In JSON a name without its slash would be looked for nowhere. */
function pointerProblems(file: File, path: Path, column: string): readonly Problem[] {
  if (file.value.format === 'csv' || column.startsWith('/')) return []
  return [
    problem(file, path, 'mapping/not-a-pointer', {
      message: `\`${column}\` is no pointer into JSON.`,
      hint: `Begin it with a slash: \`/${column.replaceAll('.', '/')}\`.`,
    }),
  ]
}

/** The words that a map or a constant gives must be words of the field. */
function wordProblems(file: File, target: Target, path: Path, word: string): readonly Problem[] {
  const kind = TARGETS[target]
  const words = typeof kind === 'object' ? kind.words : kind === 'yes-no' ? ['true', 'false'] : null
  const isFit = words !== null ? words.includes(word) : kind !== 'login' || isLogin(word)
  if (isFit) return []
  return [
    problem(file, path, 'mapping/not-allowed', {
      message: `\`${target}\` cannot be \`${word}\`.`,
      hint:
        words === null ? 'A login has letters, digits, dots and hyphens, and no @.' : suggestion(word, words),
    }),
  ]
}

function missing(file: File, path: Path, message: string, hint: string): Problem {
  return problem(file, path, 'mapping/missing', { message, hint })
}

function problem(
  file: File,
  path: Path,
  code: ProblemCode,
  words: { readonly message: string; readonly hint: string },
): Problem {
  return { code, severity: 'error', ...words, at: file.place(path) }
}

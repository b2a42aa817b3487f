import { err, isLogin, ok, type Problem, type Result, slugOf, suggestion } from '@triagebook/record'
import type { Mapping, Rule } from '../read/mapping.ts'
import { TARGETS, type Target } from '../read/target.ts'
import { badTime } from './bad-time.ts'
import { cellText, meantWord, shownCell } from './cell-text.ts'
import type { Row } from './row.ts'
import { rowProblem } from './row-problem.ts'

/** A field's value as text (instants in UTC, yes-no as true or false), and the cell's own words. */
export interface FieldValue {
  readonly text: string
  /** Of a list its items; else the text alone. */
  readonly items: readonly string[]
  readonly native: string
}

/** What a row says of a field: a value, nothing (null), or why it cannot be read. */
export function fieldValue(
  target: Target,
  rule: Rule,
  row: Row,
  mapping: Mapping,
): Result<FieldValue | null> {
  if (rule.kind === 'value') return checked(target, [rule.value], { rule, row, mapping, native: rule.value })
  if (rule.kind === 'template') {
    const text = filled(rule, row, mapping)
    return text === null ? ok(null) : checked(target, [text], { rule, row, mapping, native: text })
  }
  return fromColumn(target, rule, row, mapping)
}

/** The template with its cells; null where all of them are empty. */
function filled(rule: Rule & { readonly kind: 'template' }, row: Row, { nulls }: Mapping): string | null {
  const words = rule.pieces.map((piece) =>
    'text' in piece ? piece.text : (cellText(row.cell(piece.column), nulls) ?? null),
  )
  const hasCells = rule.pieces.some((piece) => 'column' in piece)
  const isEmpty = rule.pieces.every((piece, index) => 'text' in piece || words[index] === null)
  return hasCells && isEmpty
    ? null
    : words
        .map((word) => word ?? '')
        .join('')
        .trim()
}

function fromColumn(
  target: Target,
  rule: Rule & { readonly kind: 'column' },
  row: Row,
  mapping: Mapping,
): Result<FieldValue | null> {
  const cell = row.cell(rule.column)
  const parts = Array.isArray(cell) && TARGETS[target] === 'list' ? cell : [cell]
  if (parts.some(isRounded)) return err(rounded(target, rule.column, row))
  const texts: string[] = []
  for (const part of parts) {
    const text = cellText(part, mapping.nulls)
    if (text === undefined) return err(noValue(target, rule.column, row))
    if (text === null) continue
    const items = rule.split === null ? [text] : text.split(rule.split).map((item) => item.trim())
    texts.push(...items.filter((item) => !mapping.nulls.has(item)))
  }
  if (texts.length === 0) return ok(null)
  const native = texts.join(', ')
  if (rule.map === null) return checked(target, texts, { rule, row, mapping, native })
  const meanings: string[] = []
  for (const text of texts) {
    const meaning = rule.map.get(text.normalize('NFC'))
    if (meaning === undefined) return err(notInMap(target, rule, text, row, rule.map))
    if (meaning !== '') meanings.push(meaning)
  }
  return meanings.length === 0 ? ok(null) : checked(target, meanings, { rule, row, mapping, native })
}

interface Told {
  readonly rule: Rule
  readonly row: Row
  readonly mapping: Mapping
  readonly native: string
}

function checked(target: Target, texts: readonly string[], told: Told): Result<FieldValue> {
  const [text = ''] = texts
  const kind = TARGETS[target]
  const value = (own: string) => ok({ text: own, items: texts, native: told.native })
  if (kind === 'instant') {
    const result = told.mapping.readDate(text)
    return result.kind === 'instant'
      ? value(result.at)
      : err(badTime(target, columnOf(told.rule), text, told.row, result))
  }
  if (typeof kind === 'object')
    return kind.words.includes(text) ? value(text) : err(notAWord(target, text, told, kind.words))
  if (kind === 'yes-no') {
    const word = text.toLowerCase()
    return word === 'true' || word === 'false'
      ? value(word)
      : err(notAWord(target, text, told, ['true', 'false']))
  }
  if (kind === 'slug' && slugOf(text) !== '') return value(slugOf(text).slice(0, 100))
  const isFit =
    kind === 'count'
      ? /^\d{1,6}$/.test(text)
      : kind === 'link'
        ? /^https?:\/\/[^\s<>"]+$/.test(text)
        : kind !== 'slug' && (kind !== 'login' || isLogin(text))
  return isFit ? value(text) : err(notFit(target, text, told, NEEDS[kind] ?? ''))
}

const NEEDS: Readonly<Record<string, string>> = {
  count: 'a whole number',
  link: 'an address that begins with https://',
  slug: 'a word',
  login: 'a login: letters, digits, dots and hyphens',
}

function columnOf(rule: Rule): string | null {
  return rule.kind === 'column' ? rule.column : null
}

function inColumn(column: string | null): string {
  return column === null ? 'The row' : `The column \`${column}\``
}

/** A whole number of more digits than JSON's readers keep: two ids could have become one. */
function isRounded(value: unknown): boolean {
  return Number.isInteger(value) && !Number.isSafeInteger(value)
}

function rounded(target: Target, column: string, row: Row): Problem {
  return rowProblem(row, column, 'source/not-allowed', {
    message: `The column \`${column}\` has for \`${target}\` a number of more digits than are kept when JSON is read, so ${row.leftOut} was left out.`,
    hint: 'Ask the desk for an export that writes this number as text, in quotes.',
  })
}

function noValue(target: Target, column: string, row: Row): Problem {
  return rowProblem(row, column, 'source/not-one-value', {
    message: `The column \`${column}\` holds a list or a block here, and \`${target}\` needs one value, so ${row.leftOut} was left out.`,
    hint: 'Point deeper into it in the mapping, such as /customer/id.',
  })
}

function notInMap(
  target: Target,
  { column, at }: Rule & { readonly kind: 'column' },
  text: string,
  row: Row,
  map: ReadonlyMap<string, string>,
): Problem {
  return rowProblem(row, column, target === 'source.status' ? 'source/unknown-status' : 'source/not-in-map', {
    message: `The column \`${column}\` has ${shownCell(text)}, and the mapping does not say what that means for \`${target}\`, so ${row.leftOut} was left out.`,
    hint: `Add it to the map in ${at.path}, line ${at.line}, or mend the cell. ${meantWord(text, [...map.keys()])}`,
  })
}

function notAWord(target: Target, text: string, { row, rule }: Told, words: readonly string[]): Problem {
  const code = target === 'source.status' ? 'source/unknown-status' : 'source/not-allowed'
  return rowProblem(row, columnOf(rule), code, {
    message: `${inColumn(columnOf(rule))} has ${shownCell(text)}, which is no word for \`${target}\`, so ${row.leftOut} was left out.`,
    hint: `Say in a \`map\` of the mapping what it means. ${suggestion(text, words)}`,
  })
}

function notFit(target: Target, text: string, { row, rule }: Told, needs: string): Problem {
  return rowProblem(row, columnOf(rule), 'source/not-allowed', {
    message: `${inColumn(columnOf(rule))} has ${shownCell(text)}, and \`${target}\` needs ${needs}, so ${row.leftOut} was left out.`,
    hint: 'Mend the cell, or say in a `map` of the mapping what it means.',
  })
}

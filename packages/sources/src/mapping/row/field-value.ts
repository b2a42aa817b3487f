import { isLogin, slugOf } from '@triagebook/record'
import { err, ok, type Problem, type Result, suggestion } from '@triagebook/record/problem'
import { problem } from '../../problem/problem.ts'
import type { ColumnRule, Mapping, Rule } from '../read/mapping.ts'
import { TARGETS, type Target } from '../read/target.ts'
import { badTime } from './bad-time.ts'
import { cellText, shownCell, suggestWord } from './cell-text.ts'
import type { Row } from './row.ts'
import { rowPart, rowPlace } from './row-place.ts'

/** A field's value as text (instants in UTC, yes-no as true or false), and as the file has it. */
export interface FieldValue {
  readonly text: string
  /** The items of a list; otherwise only the text. */
  readonly items: readonly string[]
  readonly native: string
}

/** Reads the value of a field from a row: null if there is none, a problem if it cannot be read. */
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
  return fromColumns(target, rule, row, mapping)
}

/** The template with its cells filled in; null if all of them are empty. */
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

function fromColumns(
  target: Target,
  rule: ColumnRule,
  row: Row,
  mapping: Mapping,
): Result<FieldValue | null> {
  const { column, cell } = cellOf(rule, row, mapping)
  const said = { column, field: target, skipped: row.skipped }
  const parts = Array.isArray(cell) && TARGETS[target] === 'list' ? cell : [cell]
  if (parts.some(isRounded)) return err(problem('source/not-allowed#rounded', said, row.cellAt(column)))
  const texts: string[] = []
  for (const part of parts) {
    const text = cellText(part, mapping.nulls)
    if (text === undefined) return err(problem('source/not-one-value', said, row.cellAt(column)))
    if (text === null) continue
    const items = rule.split === null ? [text] : text.split(rule.split).map((item) => item.trim())
    texts.push(...items.filter((item) => !mapping.nulls.has(item)))
  }
  if (texts.length === 0) return ok(null)
  const native = texts.join(', ')
  const context = { rule, row, mapping, native }
  if (rule.map === null) return checked(target, texts, context)
  const meanings: string[] = []
  for (const text of texts) {
    const meaning = rule.map.get(text.normalize('NFC'))
    if (meaning === undefined) return err(notInMap(target, rule, text, row))
    if (meaning !== '') meanings.push(meaning)
  }
  return meanings.length === 0 ? ok(null) : checked(target, meanings, context)
}

/** The cell that counts, and its column: of several the first with a value, or all joined. One that cannot be joined counts by itself. */
function cellOf(
  { columns, take }: ColumnRule,
  row: Row,
  { nulls }: Mapping,
): { readonly column: string; readonly cell: unknown } {
  const cells = columns.map((column) => ({ column, cell: row.cell(column) }))
  const [only = { column: '', cell: null }] = cells
  if (cells.length === 1) return only
  if (take === 'first') return cells.find(({ cell }) => hasValue(cell, nulls)) ?? only
  const texts = cells.map(({ cell }) => cellText(cell, nulls))
  const unfit = cells.find(({ cell }, index) => texts[index] === undefined || isRounded(cell))
  const cell = texts.every((text) => text === null) ? null : texts.map((text) => text ?? '').join('|')
  return unfit ?? { column: only.column, cell }
}

function hasValue(cell: unknown, nulls: Mapping['nulls']): boolean {
  return Array.isArray(cell) ? cell.length > 0 : cellText(cell, nulls) !== null
}

interface Context {
  readonly rule: Rule
  readonly row: Row
  readonly mapping: Mapping
  readonly native: string
}

function checked(target: Target, texts: readonly string[], context: Context): Result<FieldValue> {
  const [text = ''] = texts
  const kind = TARGETS[target]
  const value = (own: string) => ok({ text: own, items: texts, native: context.native })
  if (kind === 'instant') {
    const result = context.mapping.readDate(text)
    return result.kind === 'instant'
      ? value(result.at)
      : err(badTime(target, context.rule, text, context.row, result))
  }
  if (typeof kind === 'object')
    return kind.words.includes(text) ? value(text) : err(notAWord(target, text, context, kind.words))
  if (kind === 'yes-no') {
    const word = text.toLowerCase()
    return word === 'true' || word === 'false'
      ? value(word)
      : err(notAWord(target, text, context, ['true', 'false']))
  }
  if (kind === 'slug' && slugOf(text) !== '') return value(slugOf(text).slice(0, 100))
  const isFit =
    kind === 'count'
      ? /^\d{1,6}$/.test(text)
      : kind === 'link'
        ? /^https?:\/\/[^\s<>"]+$/.test(text)
        : kind !== 'slug' && (kind !== 'login' || isLogin(text))
  return isFit ? value(text) : err(wrongForm(target, text, context, NEEDS[kind] ?? ''))
}

const NEEDS: Readonly<Record<string, string>> = {
  count: 'a whole number',
  link: 'an address that starts with https://',
  slug: 'a word',
  login: 'a login: letters, digits, dots and hyphens',
}

/** A whole number with more digits than JavaScript keeps: two ids could have become one. */
function isRounded(value: unknown): boolean {
  return Number.isInteger(value) && !Number.isSafeInteger(value)
}

function notInMap(field: Target, rule: ColumnRule, text: string, row: Row): Problem {
  const { columns, at, map } = rule
  const column = columns.join('|')
  return problem(
    field === 'source.status' ? 'source/unknown-status#not-in-map' : 'source/not-in-map',
    {
      column,
      found: shownCell(text),
      field,
      skipped: row.skipped,
      path: at.path,
      line: at.line,
      suggestion: suggestWord(text, [...(map?.keys() ?? [])]),
    },
    rowPlace(row, rule),
  )
}

function notAWord(field: Target, text: string, { row, rule }: Context, words: readonly string[]): Problem {
  return problem(
    field === 'source.status' ? 'source/unknown-status#not-a-word' : 'source/not-allowed#word',
    {
      where: rowPart(rule),
      found: shownCell(text),
      field,
      skipped: row.skipped,
      suggestion: suggestion(text, words),
    },
    rowPlace(row, rule),
  )
}

function wrongForm(field: Target, text: string, { row, rule }: Context, needed: string): Problem {
  return problem(
    'source/not-allowed#form',
    { where: rowPart(rule), found: shownCell(text), field, needed, skipped: row.skipped },
    rowPlace(row, rule),
  )
}

import { type CST, Lexer, Parser } from 'yaml'
import { MOST_PROBLEMS } from '../problem/problem.ts'
import type { Complaint } from './complaint.ts'

const DEEPEST = 64

/**
 * Words, signs, spaces and line breaks; a block of lines is one. A thousand events have about 40,000. Beyond it a file
 * made for it would take a minute and a gigabyte.
 */
const MOST_LEXEMES = 45_000

/** Before the text of a value the lexer says what follows, by a character of its own. */
const TEXT_FOLLOWS = '\u001f'

/** A `\` in double quotes, with what may stand after it. */
const SEQUENCE =
  /\\(?:[0abefnrtvN_LP "/\\\t\n]|\r\n|x[\dA-Fa-f]{2}|u[\dA-Fa-f]{4}|U00(?:0[\dA-Fa-f]|10)[\dA-Fa-f]{4})?/g

/** Most lexemes have none: they should cost nothing. */
const NONE: Iterable<Complaint> = []

const BLANK = /^(?:\s*|#.*)$/

/** The parts of a YAML text, or why there are none: it is refused before it costs what it was made to cost. */
export interface Tokens {
  readonly tokens: readonly CST.Token[]
  readonly refused: Complaint | null
}

/** Cuts a YAML text into its parts. Of very many signs that stand where they cannot, the first is told alone. */
export function tokensOf(yaml: string): Tokens {
  const parser = new Parser()
  const tokens: CST.Token[] = []
  let firstSlip: Complaint | null = null
  let slips = 0
  let lexemes = 0
  let before = ''
  for (const lexeme of new Lexer().lex(yaml)) {
    const start = parser.offset
    const known = tokens.length
    for (const token of parser.next(lexeme)) tokens.push(token)
    for (const slip of slipsIn({ lexeme, start, before, made: tokens.slice(known) })) {
      firstSlip ??= slip
      if (++slips > MOST_PROBLEMS) return { tokens, refused: firstSlip }
    }
    if (parser.stack.length > DEEPEST)
      return { tokens, refused: { code: 'RESOURCE_EXHAUSTION', offset: parser.offset } }
    if (++lexemes > MOST_LEXEMES) return { tokens, refused: { code: 'TOO_MUCH', offset: parser.offset } }
    if (!BLANK.test(lexeme)) before = lexeme
  }
  tokens.push(...parser.end())
  return { tokens, refused: null }
}

interface Step {
  readonly lexeme: string
  readonly start: number
  /** The lexeme before it, blanks and comments left out. */
  readonly before: string
  /** The tokens that are complete now. */
  readonly made: readonly CST.Token[]
}

/** What stands where it cannot stand: signs between values, and a `\` before what it says nothing of. */
function slipsIn(step: Step): Iterable<Complaint> {
  const { lexeme, before, made } = step
  const isQuoted = lexeme.startsWith('"') && before !== TEXT_FOLLOWS
  return made.length === 0 && lexeme !== ',' && !isQuoted ? NONE : slipsOf(step, isQuoted)
}

/** One by one, because there may be half a million of which a few are told. */
function* slipsOf({ lexeme, start, before, made }: Step, isQuoted: boolean): Generator<Complaint> {
  for (const { type, offset } of made) if (type === 'error') yield { code: 'UNEXPECTED_TOKEN', offset }
  if (lexeme === ',' && /^[,[{]$/.test(before)) yield { code: 'UNEXPECTED_TOKEN', offset: start }
  if (!isQuoted) return
  for (const { 0: sequence, index } of lexeme.matchAll(SEQUENCE))
    if (sequence === '\\') yield { code: 'BAD_DQ_ESCAPE', offset: start + index }
}

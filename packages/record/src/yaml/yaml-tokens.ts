import { type CST, Lexer, Parser } from 'yaml'
import { MOST_PROBLEMS } from '../problem/problem.ts'
import type { Complaint } from './complaint.ts'

const DEEPEST = 64

/**
 * Words, signs, spaces and line breaks; a block scalar is one. A thousand events have about 40,000. A file made to have
 * more would take a minute and a gigabyte.
 */
const MOST_LEXEMES = 45_000

/** The lexer's own sign before the text of a value. */
const TEXT_FOLLOWS = '\u001f'

/** A `\` in double quotes, with the sequence after it, if there is one. */
const SEQUENCE =
  /\\(?:[0abefnrtvN_LP "/\\\t\n]|\r\n|x[\dA-Fa-f]{2}|u[\dA-Fa-f]{4}|U00(?:0[\dA-Fa-f]|10)[\dA-Fa-f]{4})?/g

/** Shared, because nearly all lexemes have none. */
const NONE: Iterable<Complaint> = []

const BLANK = /^(?:\s*|#.*)$/

/** The tokens of a YAML text, or why it is refused: before a text made to cost time and memory does. */
export interface Tokens {
  readonly tokens: readonly CST.Token[]
  readonly refused: Complaint | null
}

/** Cuts a YAML text into tokens. Where very many signs are misplaced, only the first is reported. */
export function tokensOf(yaml: string): Tokens {
  const parser = new Parser()
  const tokens: CST.Token[] = []
  let firstMistake: Complaint | null = null
  let mistakes = 0
  let lexemes = 0
  let before = ''
  for (const lexeme of new Lexer().lex(yaml)) {
    const start = parser.offset
    const known = tokens.length
    for (const token of parser.next(lexeme)) tokens.push(token)
    for (const mistake of mistakesIn({ lexeme, start, before, made: tokens.slice(known) })) {
      firstMistake ??= mistake
      if (++mistakes > MOST_PROBLEMS) return { tokens, refused: firstMistake }
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

/** Misplaced signs between values, and unknown escape sequences. */
function mistakesIn(step: Step): Iterable<Complaint> {
  const { lexeme, before, made } = step
  const isQuoted = lexeme.startsWith('"') && before !== TEXT_FOLLOWS
  return made.length === 0 && lexeme !== ',' && !isQuoted ? NONE : mistakesOf(step, isQuoted)
}

/** A generator, because there may be half a million of which a few are reported. */
function* mistakesOf({ lexeme, start, before, made }: Step, isQuoted: boolean): Generator<Complaint> {
  for (const { type, offset } of made) if (type === 'error') yield { code: 'UNEXPECTED_TOKEN', offset }
  if (lexeme === ',' && /^[,[{]$/.test(before)) yield { code: 'UNEXPECTED_TOKEN', offset: start }
  if (!isQuoted) return
  for (const { 0: sequence, index } of lexeme.matchAll(SEQUENCE))
    if (sequence === '\\') yield { code: 'BAD_DQ_ESCAPE', offset: start + index }
}

import { hiddenCharacter } from '../problem/hidden-character.ts'
import { dayFrom, instantFrom } from './written-times.ts'

/** A value that its field does not accept, and what is known of the field. */
export interface Refused {
  readonly value: unknown
  /** As it is written in the file. */
  readonly written: string
  /** The shared part of the schema that the field is: `Slug`, `Instant`. */
  readonly part: string | undefined
  readonly allowed: readonly string[]
}

/** What the value may have been meant to be, without guessing words; the schema decides which of them fit. */
export function candidates({ value, written, part, allowed }: Refused): readonly unknown[] {
  if (typeof value === 'number' || typeof value === 'boolean') return [written]
  // A person's words stay as they are, every space of them.
  if (typeof value !== 'string' || part === 'Line') return []
  const text = visible(value).trim()
  return [
    text,
    ...allowed.filter((word) => letters(word) === letters(text)),
    ...byPart(text, part),
    ...byKind(text),
  ]
}

function byPart(text: string, part: string | undefined): readonly unknown[] {
  switch (part) {
    case 'Slug':
      return [text.toLowerCase().replace(/[\s_-]+/g, '-')]
    case 'Login':
    case 'Actor':
      return [text.replace(/^@/, '')]
    case 'Instant':
      return [instantFrom(text)]
    case 'Day':
      return [dayFrom(text)]
    default:
      return []
  }
}

/** A number, a boolean or a list of one item that was written as text. */
function byKind(text: string): readonly unknown[] {
  if (/^(?:true|yes)$/i.test(text)) return [true, [text]]
  if (/^(?:false|no)$/i.test(text)) return [false, [text]]
  if (/^(?:0|[1-9]\d{0,8})$/.test(text)) return [Number(text), [text]]
  return /[\s,;]/.test(text) ? [] : [[text]]
}

/** The same for all ways to write one word. */
function letters(word: string): string {
  return word.toLowerCase().replace(/[\s_-]+/g, '')
}

function visible(text: string): string {
  return [...text].filter((character) => hiddenCharacter(character) === null).join('')
}

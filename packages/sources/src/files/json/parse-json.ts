import type { TextPlace } from './place-counter.ts'
import { withoutLoneSurrogates } from './without-lone-surrogates.ts'

/** What a text is that should be JSON. */
export type Parsed =
  | { readonly kind: 'value'; readonly value: unknown }
  /** `truncated`: it starts as JSON and ends too early. */
  | ({ readonly kind: 'truncated' | 'not-json' } & TextPlace)
  | { readonly kind: 'not-utf-8' }
  | { readonly kind: 'blank' }

const BYTE_ORDER_MARK = '\ufeff'

/** Parses bytes in UTF-8, with or without a byte order mark. */
export function parseJsonBytes(bytes: Uint8Array): Parsed {
  const text = decode(bytes)
  if (text === null) return { kind: 'not-utf-8' }
  return parseJson(text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text)
}

export function parseJson(text: string): Parsed {
  if (text.trim() === '') return { kind: 'blank' }
  try {
    return { kind: 'value', value: JSON.parse(withoutLoneSurrogates(text)) }
  } catch (error) {
    return failed(text, error)
  }
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

/**
 * V8 names the position of what it did not expect, except at the end of the text and for a character where a value
 * should begin. Its message also quotes the text, so nothing else of it is used.
 */
function failed(text: string, error: unknown): Parsed {
  const message = String(error)
  const end = text.trimEnd().length
  const position = message.includes('Unexpected end')
    ? end
    : Number(/ at position (\d+)/.exec(message)?.[1] ?? 0)
  const before = text.slice(0, position).split('\n')
  const place = { line: before.length, col: (before.at(-1)?.length ?? 0) + 1 }
  return { kind: position >= end ? 'truncated' : 'not-json', ...place }
}

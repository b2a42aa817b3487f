/** What became of bytes that should be JSON. */
export type Parsed =
  | { readonly kind: 'value'; readonly value: unknown }
  /** It begins as JSON and ends too early. */
  | { readonly kind: 'truncated'; readonly line: number; readonly col: number }
  | { readonly kind: 'not-json'; readonly line: number; readonly col: number }
  | { readonly kind: 'not-utf-8' }
  | { readonly kind: 'blank' }

const BYTE_ORDER_MARK = '\ufeff'

export function parseJson(bytes: Uint8Array): Parsed {
  const decoded = decode(bytes)
  if (decoded === null) return { kind: 'not-utf-8' }
  const text = decoded.startsWith(BYTE_ORDER_MARK) ? decoded.slice(1) : decoded
  if (text.trim() === '') return { kind: 'blank' }
  try {
    return { kind: 'value', value: JSON.parse(text) }
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

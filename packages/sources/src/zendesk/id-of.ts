/** Zendesk's ids are whole numbers; some exports write them as text. */
export function idOf(value: unknown): string | null {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? String(value) : null
  return typeof value === 'string' && /^-?\d+$/.test(value) ? value : null
}

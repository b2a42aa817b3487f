const NAMED = /\b(?:version[: ]+v?\d|(?:release|build)[: ]+v?\d+\.\d)/i
const MARKED = /\bv\d+\.\d/i
const THREE_PARTS = /(?<![\w.,])\d+\.\d+\.\d+(?!\.?\d)/g

/** Whether a text names a version: `8.15.1`, `v8.2`, `version 8`. A date or a number with points is none. */
export function hasVersion(text: string): boolean {
  if (NAMED.test(text) || MARKED.test(text)) return true
  return (text.match(THREE_PARTS) ?? []).some((number) => !isDate(number) && !isGrouped(number))
}

function isDate(number: string): boolean {
  return /^\d{1,2}\.\d{1,2}\.(?:19|20)\d\d$/.test(number)
}

/** `1.204.300`, as several languages write a million. */
function isGrouped(number: string): boolean {
  return /^\d{1,3}(?:\.\d{3})+$/.test(number)
}

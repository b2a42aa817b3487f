const LONG_S = 0x17f
const KELVIN_SIGN = 0x212a

/** The code of a letter in lower case, ASCII only, and of the two other letters that patterns match as ASCII ones. */
export function foldCode(code: number): number {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a ? code + 0x20 : code
  if (code === LONG_S) return 0x73
  return code === KELVIN_SIGN ? 0x6b : code
}

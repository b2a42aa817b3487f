const LONG_S = 0x17f
const KELVIN_SIGN = 0x212a

/** The lower case of an ASCII letter's code, also for the two letters beyond ASCII that patterns take for one. */
export function foldCode(code: number): number {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a ? code + 0x20 : code
  if (code === LONG_S) return 0x73
  return code === KELVIN_SIGN ? 0x6b : code
}

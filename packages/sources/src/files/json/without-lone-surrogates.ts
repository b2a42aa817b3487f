/** A pair of escapes that is one character, half of a pair, or any other escape. */
const ESCAPES = /\\(?:u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}|u[dD][89a-fA-F][\da-fA-F]{2}|.)/g

const HALF_OF_A_PAIR = /\\u[dD][89a-fA-F]/
const LENGTH_OF_HALF = '\\ud83d'.length

/**
 * JSON in which every escaped half of a surrogate pair is the replacement character: a half is no text, so that neither
 * a file nor a hash can hold it. Every other character stays, at its place.
 */
export function withoutLoneSurrogates(json: string): string {
  if (!HALF_OF_A_PAIR.test(json)) return json
  return json.replace(ESCAPES, (one) => (one.length === LENGTH_OF_HALF ? '\\ufffd' : one))
}

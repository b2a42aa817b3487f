/** The alternatives of a pattern as its author wrote them: `a|(b|c)` gives `a` and `(b|c)`. */
export function alternatives(pattern: string): readonly string[] {
  const parts: string[] = []
  let start = 0
  let depth = 0
  let inClass = false
  for (let at = 0; at < pattern.length; at++) {
    const sign = pattern[at]
    if (sign === '\\') at++
    else if (inClass) inClass = sign !== ']'
    else if (sign === '[') inClass = true
    else if (sign === '(') depth++
    else if (sign === ')') depth--
    else if (sign === '|' && depth === 0) {
      parts.push(pattern.slice(start, at))
      start = at + 1
    }
  }
  return [...parts, pattern.slice(start)]
}

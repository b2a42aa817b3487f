const DIGITS = [...'0123456789']
/** No desk counts further. */
const LONGEST = 20

/** The numbers that one slip of the fingers makes of a number: two digits swapped, one wrong, one too many or one too few. */
export function nearNumbers(number: string): readonly string[] {
  if (number === '' || number.length > LONGEST) return []
  const places = [...number].map((_, index) => index)
  const near = places.flatMap((at) => {
    const [before, digit = '', after] = [number.slice(0, at), number[at], number.slice(at + 1)]
    const swapped = `${before}${after.slice(0, 1)}${digit}${after.slice(1)}`
    return [
      swapped,
      before + after,
      ...DIGITS.flatMap((other) => [before + other + after, before + other + digit + after]),
    ]
  })
  const longer = DIGITS.map((digit) => number + digit)
  return [...new Set([...near, ...longer])].filter((other) => other !== number && other !== '')
}

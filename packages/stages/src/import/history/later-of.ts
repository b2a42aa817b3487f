/** The later of two moments, as records write them. */
export function laterOf(one: string, other: string | undefined): string {
  return other === undefined || other < one ? one : other
}

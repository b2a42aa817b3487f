import { shorten, showValue } from '@triagebook/record/problem'

const LONGEST = 120

/** A name that anybody may have chosen, such as a path or a branch, for a reason. */
export function shown(name: string): string {
  return showValue(shorten(name, LONGEST))
}

/** The first of these names, and how many more there are. */
export function shownFirst(names: readonly string[], of: string): string {
  const [first = '', ...more] = names
  if (more.length === 0) return shown(first)
  return `${shown(first)} and ${more.length} other ${of}${more.length === 1 ? '' : 's'}`
}

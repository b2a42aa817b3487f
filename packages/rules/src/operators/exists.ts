import type { Operator } from './operator.ts'

/** Whether the field has a value. */
export const exists: Operator<'exists'> = (wanted, { selector: { label } }) => {
  const present = `${label} is there`
  const missing = `${label} is missing`
  return {
    match: (values) => {
      if (values.length > 0 !== wanted) return undefined
      return wanted ? present : missing
    },
    unmet: wanted ? missing : present,
  }
}

import type { Operator } from './operator.ts'

/** Whether the field has a value. */
export const exists: Operator<'exists'> = {
  fits: ['text', 'word', 'list', 'number', 'instant', 'yes-or-no'],
  prepare: (wanted, { selector: { label } }) => {
    const present = `${label} is there`
    const missing = `${label} is missing`
    return {
      match: (values) => {
        if (values.length > 0 !== wanted) return undefined
        return wanted ? present : missing
      },
      unmet: wanted ? missing : present,
    }
  },
}

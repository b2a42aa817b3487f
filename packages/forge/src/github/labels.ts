import type { Labels } from '../port/labels.ts'
import { OPERATIONS } from './operations.ts'
import { NAMES } from './people.ts'
import type { Session } from './session.ts'
import { mapped, object, text } from './transport/form.ts'

const NAME = mapped(object({ name: text }), ({ name }) => name)

export function gitHubLabels({ exchange, here, repository }: Session): Labels {
  const find = async (name: string) => {
    const found = await exchange.readIfAny(here(OPERATIONS.readLabel, { name }), NAME)
    // Of a repository that the token may not see, GitHub says the same.
    if (found === undefined) await repository()
    return found
  }
  const labelsOf = (number: number) =>
    exchange.readAll(here(OPERATIONS.listLabels, { issue_number: number }), NAME)

  return {
    async ensure(label) {
      if ((await find(label.name)) !== undefined) return
      await exchange.write(here(OPERATIONS.createLabel, { ...label }), {
        form: NAME,
        look: () => find(label.name),
        // Another run has made it meanwhile.
        expected: ({ words }) => (words.includes('already_exists') ? label.name : undefined),
      })
    },

    async add(number, names) {
      await exchange.write(here(OPERATIONS.addLabels, { issue_number: number, labels: names }), {
        form: NAMES,
        look: async () => {
          const now = await labelsOf(number)
          return names.every((name) => hasLabel(now, name)) ? now : undefined
        },
      })
    },

    async remove(number, name) {
      if (!hasLabel(await labelsOf(number), name)) return
      await exchange.write(here(OPERATIONS.removeLabel, { issue_number: number, name }), {
        form: NAMES,
        look: async () => {
          const now = await labelsOf(number)
          return hasLabel(now, name) ? undefined : now
        },
        // Somebody else has taken it away meanwhile.
        expected: ({ status }) => (status === 404 ? [] : undefined),
      })
    },
  }
}

/** Names ignore case. */
export function hasLabel(labels: readonly string[], name: string): boolean {
  return labels.some((label) => label.toLowerCase() === name.toLowerCase())
}

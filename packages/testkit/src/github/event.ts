import { createRequire } from 'node:module'
import type { GitHub } from './start-github.ts'

/** What starts a workflow, as the runner tells a job of it. */
export interface GitHubEvent {
  readonly name: string
  readonly payload: Keys
}

type Keys = Readonly<Record<string, unknown>>

const require = createRequire(import.meta.url)

/** Each kind of event with examples that GitHub sent: 4 MB, so it is read only where a test asks for an event. */
const allExamples = (): unknown => require('@octokit/webhooks-examples')

/**
 * An event of the double's repository: what GitHub itself sent of that name and `action`, with the facts of the test in
 * it. A schedule has no webhook, so its event is the repository alone, as that of a dispatch tells it.
 */
export function gitHubEvent(github: GitHub, name: string, facts: Keys = {}): GitHubEvent {
  const { owner, repo } = github.repository
  const example = name === 'schedule' ? scheduled() : exampleOf(name, facts.action)
  const { full_name: was = '' } = keysOf(example.repository)
  const [wasOwner = '', wasRepo = ''] = String(was).split('/')
  const text = JSON.stringify(example)
    .replaceAll(`${wasOwner}/${wasRepo}`, `${owner}/${repo}`)
    .replaceAll(`"${wasOwner}"`, `"${owner}"`)
    .replaceAll(`"${wasRepo}"`, `"${repo}"`)
  return { name, payload: withFacts(keysOf(JSON.parse(text)), facts) }
}

function scheduled(): Keys {
  const { repository, organization } = exampleOf('workflow_dispatch', undefined)
  return { repository, organization }
}

function exampleOf(name: string, action: unknown): Keys {
  const kinds = listOf(allExamples()).map(keysOf)
  const examples = listOf(kinds.find((kind) => kind.name === name)?.examples).map(keysOf)
  const example = examples.find((one) => one.action === action)
  if (example === undefined) throw new Error(`GitHub gives no example of ${name} ${action ?? ''}.`)
  return example
}

/** The facts win, key by key down to the last. */
function withFacts(example: Keys, facts: Keys): Keys {
  const told = Object.entries(facts).map(([key, fact]) => {
    const isObject = typeof fact === 'object' && fact !== null && !Array.isArray(fact)
    return [key, isObject ? withFacts(keysOf(example[key]), keysOf(fact)) : fact]
  })
  return { ...example, ...Object.fromEntries(told) }
}

function keysOf(value: unknown): Keys {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

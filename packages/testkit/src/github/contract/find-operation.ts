import { OPERATIONS } from './operations.generated.js'

interface Found {
  /** `GET /repos/{owner}/{repo}` */
  readonly operation: string
  readonly parameters: Readonly<Record<string, string>>
}

/** Parameters that may hold slashes; a path may be empty, for the repository's root. */
const LONG = /\{(?:ref|basehead|branch|name)\}/g

/** Those with fewer parameters come first: `/issues/comments/{comment_id}` before `/issues/{issue_number}/comments`. */
const ROUTES = Object.keys(OPERATIONS)
  .map((operation) => {
    const names = [...operation.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
    const source = operation
      .replace('{path}', '(.*)')
      .replace(LONG, '(.+)')
      .replace(/\{\w+\}/g, '([^/]+)')
    return {
      operation,
      names,
      pattern: new RegExp(`^${source}$`),
      literal: operation.replace(/\{\w+\}/g, ''),
    }
  })
  .sort((a, b) => b.literal.length - a.literal.length)

/** The operation that a request calls, with the parameters of its path. */
export function findOperation(method: string, path: string): Found | undefined {
  for (const { operation, names, pattern } of ROUTES) {
    const match = pattern.exec(`${method} ${path}`)
    if (match === null) continue
    const values = match.slice(1).map(decodeURIComponent)
    return {
      operation,
      parameters: Object.fromEntries(names.map((name, index) => [name, values[index] ?? ''])),
    }
  }
  return undefined
}

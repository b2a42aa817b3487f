/** One request that GitHub knows, by route or as a GraphQL document, and what is said of it to people. */
export type Operation = {
  /** What it does, as it fits after “cannot”: `list the comments of #{issue_number}`. */
  readonly task: string
  /** The lines for `permissions` of a workflow’s job: a route needs one of them, a document all. */
  readonly permissions: readonly string[]
} & ({ readonly route: string } | { readonly document: string })

export interface Call {
  readonly operation: Operation
  /** By name, for the path, the query or the body of a route, or as variables of a document. */
  readonly parameters: Readonly<Record<string, unknown>>
}

/** The call’s task with its parameters: `list the comments of #7`. */
export function taskOf({ operation, parameters }: Call): string {
  return operation.task.replace(/\{(\w+)\}/g, (_, name: string) => String(parameters[name]))
}

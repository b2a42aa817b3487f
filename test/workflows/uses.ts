import type { Workflow } from './workflow.ts'

/** Everything that a workflow uses: the actions of its steps, and the workflows that its jobs call. */
export function usesOf({ named, steps }: Pick<Workflow, 'named' | 'steps'>): readonly string[] {
  return [...named.map(([, job]) => job), ...steps].flatMap(({ uses }) => uses ?? [])
}

import type { Step, Workflow } from './workflow.ts'

/** A value that somebody else wrote would be a part of the script. */
export function noneInScripts({ steps }: { readonly steps: readonly Step[] }): readonly string[] {
  return steps.flatMap(({ run = '', with: inputs = {} }) =>
    [run, String(inputs.script ?? '')]
      .filter((script) => script.includes('${{'))
      .map(() => 'an expression stands in a script; give the value by `env`'),
  )
}

export function noTrustInActor({ text }: Pick<Workflow, 'text'>): readonly string[] {
  return /github\.actor\b/.test(text) ? ['github.actor is no proof of who it was'] : []
}

export function guardsOn({ text }: Pick<Workflow, 'text'>): readonly string[] {
  return /allow-unsafe-pr-checkout|ACTIONS_ALLOW_UNSECURE_COMMANDS/.test(text)
    ? ['a guard is switched off']
    : []
}

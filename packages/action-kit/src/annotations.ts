import { type Problem, showValue } from '@triagebook/record/problem'

/** GitHub shows ten annotations of each kind for a step and silently drops the others. */
const SHOWN_OF_A_KIND = 10

/** A message at a line of a file in a pull request. `file` is a path from the repository's root. */
export interface Annotation {
  readonly severity: Problem['severity']
  readonly title?: string
  readonly message: string
  readonly at?: { readonly file: string; readonly line: number; readonly col: number }
}

/**
 * The problems to show at their lines: errors before warnings, at most ten of each, in the order given. If there are
 * more, the tenth says how many more are in the summary. `folder` is the book's, from the repository's root.
 */
export function chooseAnnotations(problems: readonly Problem[], folder: string): readonly Annotation[] {
  return (['error', 'warning'] as const).flatMap((severity) => {
    const ofKind = problems.filter((problem) => problem.severity === severity)
    if (ofKind.length <= SHOWN_OF_A_KIND) return ofKind.map((problem) => toAnnotation(problem, folder))
    const shown = ofKind.slice(0, SHOWN_OF_A_KIND - 1)
    const more = `${ofKind.length - shown.length} more in the summary`
    return [...shown.map((problem) => toAnnotation(problem, folder)), { severity, message: more }]
  })
}

function toAnnotation({ severity, code, message, hint, at }: Problem, folder: string): Annotation {
  return {
    severity,
    title: code,
    message: [message, hint].flatMap((line) => (line === undefined ? [] : showValue(line))).join('\n'),
    ...(at && { at: { file: folder === '' ? at.path : `${folder}/${at.path}`, line: at.line, col: at.col } }),
  }
}

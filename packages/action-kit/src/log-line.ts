import { showValue } from '@triagebook/record/problem'

/**
 * Text as one or more log lines that the runner cannot take for a workflow command: the runner obeys `::name::` at the
 * start of a line and `##[name]` anywhere in one, in whatever case, and takes a lone carriage return for a line's end.
 */
export function logLine(text: string): string {
  return text
    .split(/\r\n|[\r\n\v\f\u0085\u2028\u2029]/)
    .map((line) => `- ${showValue(line)}`)
    .join('\n')
}

import { showValue } from '@triagebook/record/problem'

/** Lines whose parts others may have written, such as names of files: each with nothing hidden, and no runner's command. */
export function visibleLines(text: string): string {
  return text.split('\n').map(showValue).join('\n')
}

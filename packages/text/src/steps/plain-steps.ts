import { isLogLine } from '../markdown/log-lines.ts'
import { STEPS_PER_CODE_LINE, STEPS_PER_LINE } from './markdown-steps.ts'

/** About how many steps it takes to make paragraphs of plain text. The lines of logs become code. */
export function plainSteps(text: string): number {
  let steps = 0
  let isAfterBlank = false
  for (const line of text.split('\n')) {
    const isBlank = line.trim() === ''
    const isParagraph = isBlank ? isAfterBlank : !isLogLine(line)
    steps += isParagraph ? STEPS_PER_LINE : STEPS_PER_CODE_LINE
    isAfterBlank = isBlank
  }
  return steps
}

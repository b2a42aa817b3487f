/** A line is a node or two; a mark is looked at once for each mark before it in its block. */
export const STEPS_PER_LINE = 10_000
/** Code is not searched for marks. */
export const STEPS_PER_CODE_LINE = 2000

const FENCE = /^[\s>-]*(`{3,})/
const BLANK = /^[\s>]*$/
const MARKS = /[[\]*_~\\`<&!|]/g

/** About how many steps reading Markdown takes. */
export function markdownSteps(markdown: string): number {
  let steps = 0
  let marks = 0
  let fence: string | null = null
  const endBlock = () => {
    steps += marks * marks
    marks = 0
  }
  for (const line of markdown.split('\n')) {
    const found: string | null = FENCE.exec(line)?.[1] ?? null
    if (fence !== null) {
      steps += STEPS_PER_CODE_LINE
      if (found === fence) fence = null
    } else if (found !== null || BLANK.test(line)) {
      endBlock()
      fence = found
    } else {
      steps += STEPS_PER_LINE
      marks += line.match(MARKS)?.length ?? 0
    }
  }
  endBlock()
  return steps
}

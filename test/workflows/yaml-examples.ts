/** A workflow that a page shows its readers. */
export interface Example {
  readonly path: string
  readonly line: number
  readonly text: string
}

const FENCE = /^( *)```ya?ml\n([\s\S]*?)^\1```$/gm

/** The fenced YAML blocks of a page that are whole workflows, with `<owner>` and `<40-hex-sha>` filled in. */
export function workflowExamples(path: string, markdown: string): readonly Example[] {
  return [...markdown.matchAll(FENCE)].flatMap(({ index, 2: block = '' }) =>
    /^jobs:/m.test(block)
      ? [{ path, line: markdown.slice(0, index).split('\n').length + 1, text: filledIn(block) }]
      : [],
  )
}

/** With something in the place of `<owner>` and `<40-hex-sha>`. */
export function filledIn(block: string): string {
  return block.replaceAll('<owner>', 'owner').replaceAll('<40-hex-sha>', '0'.repeat(40))
}

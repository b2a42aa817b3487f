import { stringify } from 'yaml'
import { COMMON_INPUTS } from '../packages/action-kit/src/common-inputs.ts'
import { replaceSection } from '../packages/record/src/sections/index.ts'
import type { StageAbout } from '../packages/stages/src/stage/define-stage.ts'
import type { InputTable } from '../packages/stages/src/stage/input-table.ts'
import { type InputRow, inputRows } from './input-rows.ts'
import { block, heading, page, paragraph, table } from './markdown.ts'

/** `actions/<name>/action.yml`, from what is known of its stage. */
export function actionYaml(about: StageAbout): string {
  const action = {
    name: `Triagebook ${about.name}`,
    description: about.about,
    inputs: Object.fromEntries(
      rowsOf(about).map((row) => [
        row.name,
        {
          description: helpOf(row),
          ...(row.isRequired ? { required: true } : { default: row.default }),
        },
      ]),
    ),
    outputs: Object.fromEntries(outputsOf(about).map(([name, description]) => [name, { description }])),
    runs: { using: 'node24', main: 'main.mjs' },
  }
  return `# Written by \`npm run fix\` from packages/stages/src/${about.name}/about.ts.\n${stringify(action, { lineWidth: 0 })}`
}

/** `actions/<name>/README.md`: its tables are written anew, all else stays; where there is none, a whole one. */
export function actionReadme(about: StageAbout, before: string | null): string {
  const inputs = rowsOf(about).map((row) => [`\`${row.name}\``, helpOf(row), defaultWords(row)])
  const outputs = outputsOf(about).map(([name, meaning]) => [`\`${name}\``, meaning])
  const start = before ?? firstReadme(about)
  return replaceSection(
    replaceSection(start, 'Inputs', page(table(['Input', 'Meaning', 'Default'], inputs))),
    'Outputs',
    page(table(['Output', 'Meaning'], outputs)),
  )
}

/** `actions/<name>/main.mjs`. */
export function actionMain(name: string): string {
  return `import { run } from '../dist/index.js'\n\nawait run('${name}')\n`
}

function rowsOf({ inputs }: StageAbout): readonly InputRow[] {
  const own: InputTable = Object.fromEntries(Object.entries(inputs).filter(([, { only }]) => only !== 'cli'))
  return inputRows({ book: COMMON_INPUTS.book, ...own, dryRun: COMMON_INPUTS.dryRun })
}

function helpOf({ spec }: InputRow): string {
  const lines = spec.kind === 'lines' ? ' One a line.' : ''
  return `${spec.help}${lines}${spec.inAction === undefined ? '' : ` ${spec.inAction}`}`
}

function defaultWords(row: InputRow): string {
  if (row.isRequired) return 'required'
  return row.default === '' ? '' : `\`${row.default}\``
}

function outputsOf({ decisions, outputs = {} }: StageAbout): readonly (readonly [string, string])[] {
  const words = Object.entries({
    ...decisions,
    paused: 'triagebook.yml says `paused: true`',
    failed: 'the work could not be done',
  }).map(([word, meaning]) => `\`${word}\` (${meaning})`)
  return [
    ['result', 'The path of a JSON document with the whole report.'],
    ['decision', `${words.slice(0, -1).join(', ')} or ${words.at(-1)}.`],
    ['reason', 'The outcome in a sentence or a few.'],
    ['errors', 'How many problems have to be fixed.'],
    ['warnings', 'How many warnings there are.'],
    ['changed', 'How many files were written, or would be.'],
    ...Object.entries(outputs),
  ]
}

function firstReadme({ name, about }: StageAbout): string {
  return page(
    heading(1, name),
    paragraph(about),
    heading(2, 'Use it'),
    block('yaml', [
      `name: Triagebook ${name}`,
      'on:',
      '  workflow_dispatch:',
      'permissions: {}',
      'concurrency:',
      `  group: triagebook-${name}-\${{ github.ref }}`,
      '  cancel-in-progress: false',
      'jobs:',
      `  ${name}:`,
      '    runs-on: ubuntu-latest',
      '    timeout-minutes: 5',
      '    permissions:',
      '      contents: read # to read the book',
      '    steps:',
      '      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1',
      '        with:',
      '          persist-credentials: false',
      `      - uses: <owner>/triagebook/actions/${name}@<40-hex-sha> # v1.0.0`,
    ]),
    paragraph(
      `It obeys \`paused\` and \`stages.${name}.mode\` of triagebook.yml: with \`observe\` it writes only the job summary.`,
    ),
    heading(2, 'Inputs'),
    heading(2, 'Outputs'),
  )
}

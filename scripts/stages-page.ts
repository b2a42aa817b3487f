import { STAGES } from '../packages/stages/src/registry.ts'
import type { StageAbout } from '../packages/stages/src/stage/define-stage.ts'
import { type InputRow, inputRows } from './input-rows.ts'
import { block, heading, page, paragraph, table } from './markdown.ts'

/** docs/reference/stages.md: every stage with its inputs and decisions. */
export function stagesPage(): string {
  return page(
    heading(1, 'Stages'),
    paragraph(
      'What Triagebook does, stage by stage. A stage is a command of the same name (`decide` is all commands of commands.md), and where it says so an action with the same inputs. This page is generated; `npm run fix` updates it.',
    ),
    ...Object.values(STAGES).flatMap(({ about }) => stageBlocks(about)),
  )
}

function stageBlocks({ name, about, inputs, decisions, examples, note, only, under }: StageAbout) {
  const rows = inputRows(inputs)
  return [
    heading(2, under === undefined ? name : `${under.command} --${under.option}`),
    paragraph(about),
    ...(only === undefined
      ? [paragraph(`In GitHub Actions it obeys \`paused\` and \`stages.${name}\` of triagebook.yml.`)]
      : [paragraph('Only at the command line.')]),
    block(
      'sh',
      examples.map((example) => `triagebook ${example}`),
    ),
    ...(rows.length === 0
      ? []
      : [
          table(
            ['Input', 'Meaning', 'Default'],
            rows.map((row) => [inputName(row, under?.option), row.spec.help, defaultWords(row)]),
          ),
        ]),
    ...(note === undefined ? [] : [paragraph(note)]),
    table(
      ['Decision', 'Meaning'],
      Object.entries(decisions).map(([word, meaning]) => [`\`${word}\``, meaning]),
    ),
  ]
}

/** As it is typed. */
function inputName({ name, spec }: InputRow, leading: string | undefined): string {
  if (spec.only === 'action') return `\`${name}\` (in an action)`
  const isPositional = 'positional' in spec
  if (isPositional && leading === undefined) return `\`<${name}>\``
  const own = 'option' in spec ? spec.option : undefined
  return `\`--${(isPositional ? leading : own) ?? name}\``
}

function defaultWords({ default: value, isRequired }: InputRow): string {
  if (isRequired) return 'required'
  return value === '' || value === 'false' ? '' : `\`${value}\``
}

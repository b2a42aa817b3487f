import { createTwoFilesPatch } from 'diff'
import { countOf } from '../count-of.ts'
import { SCHEMA_FOLDER } from '../modeline.ts'
import type { StageReport } from '../stage.ts'
import type { Default } from './read.ts'

/** The files to write, and the difference of those that stand there already. */
export function planInit(
  defaults: readonly Default[],
  { replace, dryRun }: { replace: boolean; dryRun: boolean },
): { files: readonly Default[]; report: StageReport } {
  const missing = defaults.filter(({ standing }) => standing === null)
  const changed = defaults.filter(({ standing, content }) => standing !== null && standing !== content)
  const added = changed.filter(({ keeps }) => keeps)
  const differing = changed.filter(({ keeps }) => !keeps)
  const chosen = [...missing, ...added, ...(replace ? differing : [])]
  const diffs = differing.map(({ path, standing, content }) =>
    createTwoFilesPatch(path, path, standing ?? '', content, 'yours', 'the default'),
  )
  const kept =
    differing.length > 0 && !replace
      ? ` ${countOf(differing.length, 'file')} of yours ${differing.length === 1 ? 'differs from the default and stays' : 'differ from the defaults and stay'}; --replace would write the defaults.`
      : ''
  const isSchema = ({ path }: Default) => path.startsWith(`${SCHEMA_FOLDER}/`)
  const named = [
    ...chosen.filter((file) => !isSchema(file)).map(({ path }) => path),
    ...(chosen.some(isSchema) ? [`the schemas for editors in ${SCHEMA_FOLDER}`] : []),
  ]
  const names = named.length > 0 ? `: ${named.join(', ')}` : ''
  const next = missing.some(({ path }) => path === 'triagebook.yml')
    ? ' Next, put your teams and people into triagebook.yml.'
    : ''
  const reason = `${countOf(chosen.length, 'file')} ${dryRun ? 'would be written' : 'written'}${names}.${kept}${next}`
  return {
    files: chosen,
    report: {
      command: 'init',
      decision: chosen.length > 0 ? 'changed' : 'unchanged',
      reason,
      problems: [],
      counts: { written: chosen.length, kept: replace ? 0 : differing.length },
      changed: chosen.map(({ path }) => path),
      summary: reason,
      ...(diffs.length > 0 && { output: diffs.join('\n') }),
    },
  }
}

import { shareWords } from '../what-if/share-words.ts'
import { columns } from '../words/columns.ts'
import type { JudgedFile } from './judge-file.ts'
import type { JudgedRule } from './judge-rule.ts'

const DAY = 24 * 60 * 60 * 1000

const WORDS = [
  'Same as people: of the values that the rules gave, how many people gave too, on tickets where they set the value, or confirmed or closed the ticket; in parentheses the range in which the true share most likely lies (95 % interval).',
  'A rule file may be promoted where the lower end of that range is at least what is wanted: `promote_at` at the head of the file, 0.9 without it. Then set its `mode`.',
  'People often override a rule: more than 20 % of at least 20 decisions that they looked at.',
]

/** The scores for a terminal: the rule files, then the rules, those first that need attention. */
export function scoreText(files: readonly JudgedFile[], rules: readonly JudgedRule[], now: Date): string {
  const ofFiles = [['RULE FILE', 'MODE', 'SAME AS PEOPLE', 'WANTED', 'NEXT'], ...files.map(fileCells)]
  const ofRules = [
    ['RULE', 'WHERE', 'DECIDES', 'OVERRIDDEN BY PEOPLE', 'HOLDS FOR', 'NEEDS ATTENTION'],
    ...rules.map((rule) => ruleCells(rule, now)),
  ]
  return `${columns(ofFiles)}\n${columns(ofRules)}\n${WORDS.join('\n')}\n`
}

function fileCells({ path, mode, precision, wanted, promoteTo }: JudgedFile): readonly string[] {
  const next =
    promoteTo !== null ? `may be promoted to ${promoteTo}` : mode === 'act' ? 'acts already' : 'not yet'
  return [path, mode, shareWords(precision), `${Math.round(wanted * 100)} %`, next]
}

function ruleCells(rule: JudgedRule, now: Date): readonly string[] {
  const { rule: name, path, line, inForce, overridden, matches } = rule
  return [
    name,
    `${path}:${line}`,
    String(inForce),
    shareWords(overridden),
    String(matches),
    reasons(rule, now),
  ]
}

function reasons({ isOverridden, matchesNothing, isOld, changed }: JudgedRule, now: Date): string {
  return [
    ...(isOverridden ? ['people often override it'] : []),
    ...(matchesNothing ? ['holds for no ticket'] : []),
    ...(isOld && changed !== null
      ? [`not changed for ${Math.floor((now.getTime() - Date.parse(changed)) / DAY)} days: review it`]
      : []),
  ].join('; ')
}

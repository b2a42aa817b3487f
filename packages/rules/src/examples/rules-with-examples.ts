import type { ClassifyFile, Example, Path, RouteFile } from '@triagebook/record'
import { readClassifyFile, readRouteFile } from '@triagebook/record/formats'
import type { Shaped } from '@triagebook/record/yaml'
import type { RuleFiles } from '../files/rule-files.ts'
import { RULE_ORDER, type RuledField } from '../ticket/fields.ts'

/** What the examples of a rule are about: the field that it sets, or the tags that the desk is asked to add. */
export type ExampleField = RuledField | 'tags'

/** A rule of a file, with the examples beside it. */
export interface RuleWithExamples {
  readonly name: string
  readonly field: ExampleField
  readonly examples: readonly Example[]
  readonly file: Shaped<unknown>
  readonly path: Path
}

/** Every rule that can have examples, in the order of the files. The matrix has none: each of its rows is one. */
export function rulesWithExamples({ classify, route }: RuleFiles): readonly RuleWithExamples[] {
  const ofClassify = classify && readClassifyFile(classify.path, classify.content)
  const ofRoute = route && readRouteFile(route.path, route.content)
  return [
    ...(ofClassify?.ok ? inClassify(ofClassify.value) : []),
    ...(ofRoute?.ok ? inRoute(ofRoute.value) : []),
  ]
}

function inClassify(file: Shaped<ClassifyFile>): readonly RuleWithExamples[] {
  return file.value.rules.map(({ name, set = {}, examples = [] }, index) => {
    const field = RULE_ORDER.find((one) => Object.hasOwn(set, one)) ?? 'tags'
    return { name, field, examples, file, path: ['rules', index] }
  })
}

const FIELDS = { teams: 'team', support: 'support_owner', lanes: 'lane', status: 'status' } as const

function inRoute(file: Shaped<RouteFile>): readonly RuleWithExamples[] {
  return (['teams', 'support', 'lanes', 'status'] as const).flatMap((list) =>
    (file.value[list] ?? []).map(({ name, examples = [] }, index) => ({
      name,
      field: FIELDS[list],
      examples,
      file,
      path: [list, index],
    })),
  )
}

import { created, invalid, list, ok } from '../../call/answer.ts'
import type { Call, Handlers } from '../../call/call.ts'
import { requiredText, text, texts } from '../../call/fields.ts'
import { found, issueOf } from '../../call/find.ts'
import type { Label } from '../../state/issue.ts'
import type { World } from '../../state/world.ts'
import { labelsOf, labelView } from '../../views/issue.ts'

const REPOSITORY = '/repos/{owner}/{repo}'

export const LABELS: Handlers = {
  [`GET ${REPOSITORY}/labels`]: ({ world }) => list(world.labels.map((label) => labelView(world, label))),

  [`POST ${REPOSITORY}/labels`]: ({ world, body }) => {
    const name = requiredText(body, 'name')
    if (find(world, name) !== undefined)
      throw invalid({ resource: 'Label', code: 'already_exists', field: 'name' })
    return created(
      labelView(world, addLabel(world, name, text(body, 'color'), text(body, 'description') ?? null)),
    )
  },

  [`GET ${REPOSITORY}/labels/{name}`]: ({ world, parameters }) =>
    ok(labelView(world, found(find(world, requiredText(parameters, 'name'))))),

  [`GET ${REPOSITORY}/issues/{issue_number}/labels`]: (call) => listOf(call),

  [`POST ${REPOSITORY}/issues/{issue_number}/labels`]: (call) => {
    const issue = issueOf(call)
    const added = ensureLabels(call.world, texts(call.body, 'labels') ?? [])
    issue.labels = [...new Set([...issue.labels, ...added])]
    issue.updatedAt = call.world.time()
    return listOf(call)
  },

  [`PUT ${REPOSITORY}/issues/{issue_number}/labels`]: (call) => {
    const issue = issueOf(call)
    issue.labels = ensureLabels(call.world, texts(call.body, 'labels') ?? [])
    issue.updatedAt = call.world.time()
    return listOf(call)
  },

  [`DELETE ${REPOSITORY}/issues/{issue_number}/labels/{name}`]: (call) => {
    const issue = issueOf(call)
    const { name } = found(find(call.world, requiredText(call.parameters, 'name')))
    found(issue.labels.find((label) => label === name))
    issue.labels = issue.labels.filter((label) => label !== name)
    issue.updatedAt = call.world.time()
    return listOf(call)
  },
}

/** The labels of these names as they are written; one that the repository does not have is made, as GitHub does. */
export function ensureLabels(world: World, names: readonly string[]): string[] {
  return [...new Set(names.map((name) => (find(world, name) ?? addLabel(world, name)).name))]
}

function addLabel(world: World, name: string, color = 'ededed', description: string | null = null): Label {
  const label = { id: world.nextId(), name, color, description }
  world.labels.push(label)
  return label
}

/** Names of labels ignore case. */
function find({ labels }: World, name: string): Label | undefined {
  return labels.find((label) => label.name.toLowerCase() === name.toLowerCase())
}

function listOf(call: Call) {
  return list(labelsOf(call.world, issueOf(call)).map((label) => labelView(call.world, label)))
}

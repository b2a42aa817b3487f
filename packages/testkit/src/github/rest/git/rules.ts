import { list } from '../../call/answer.ts'
import type { Handlers } from '../../call/call.ts'
import { requiredText } from '../../call/fields.ts'
import type { BranchRule } from '../../state/check.ts'
import type { World } from '../../state/world.ts'

export const RULES: Handlers = {
  'GET /repos/{owner}/{repo}/rules/branches/{branch}': ({ world, parameters }) =>
    list((world.rules.get(requiredText(parameters, 'branch')) ?? []).map((rule) => ruleView(world, rule))),
}

function ruleView({ owner, name }: World, rule: BranchRule) {
  const about = { ruleset_source_type: 'Repository', ruleset_source: `${owner}/${name}`, ruleset_id: 1 }
  if (rule.type === 'pull_request')
    return {
      type: rule.type,
      ...about,
      parameters: {
        required_approving_review_count: rule.approvals,
        dismiss_stale_reviews_on_push: rule.dismissStale,
        require_code_owner_review: false,
        require_last_push_approval: false,
        required_review_thread_resolution: false,
        allowed_merge_methods: ['merge', 'squash'],
      },
    }
  if (rule.type === 'required_status_checks')
    return {
      type: rule.type,
      ...about,
      parameters: {
        strict_required_status_checks_policy: rule.strict,
        do_not_enforce_on_create: false,
        required_status_checks: rule.checks.map(({ context, app }) =>
          app === undefined ? { context } : { context, integration_id: app },
        ),
      },
    }
  return { type: rule.type, ...about }
}

import { list, notFound, ok, Refusal } from '../../call/answer.ts'
import type { Handlers } from '../../call/call.ts'
import { requiredText } from '../../call/fields.ts'
import { isAtLeast } from '../../state/account.ts'
import type { BranchRule, ProtectedCheck } from '../../state/check.ts'
import type { World } from '../../state/world.ts'
import { repositoryUrl } from '../../views/repository.ts'

export const RULES: Handlers = {
  'GET /repos/{owner}/{repo}/rules/branches/{branch}': ({ world, parameters }) =>
    list((world.rules.get(requiredText(parameters, 'branch')) ?? []).map((rule) => ruleView(world, rule))),

  // Only administrators may know it: to others GitHub says that there is no such thing.
  'GET /repos/{owner}/{repo}/branches/{branch}/protection': ({ world, caller, parameters }) => {
    if (caller.kind === 'person' && !isAtLeast(caller.account.role, 'admin')) throw notFound()
    const branch = requiredText(parameters, 'branch')
    const checks = world.protections.get(branch)
    if (checks === undefined) throw new Refusal(404, 'Branch not protected')
    const self = `${repositoryUrl(world)}/branches/${encodeURIComponent(branch)}/protection`
    return ok({
      url: self,
      required_status_checks: checksView(self, checks),
      enforce_admins: { url: `${self}/enforce_admins`, enabled: true },
    })
  },
}

function checksView(protection: string, checks: readonly ProtectedCheck[]) {
  const url = `${protection}/required_status_checks`
  return {
    url,
    strict: false,
    contexts: checks.map(({ context }) => context),
    contexts_url: `${url}/contexts`,
    checks: checks.map(({ context, app }) => ({ context, app_id: app ?? null })),
  }
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

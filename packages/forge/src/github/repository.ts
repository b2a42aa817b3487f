import type { Repository } from '../port/repository.ts'
import { mapped, object, oneOf, text } from './transport/form.ts'

export const REPOSITORY = mapped(
  object({
    owner: object({ login: text }),
    name: text,
    html_url: text,
    default_branch: text,
    visibility: oneOf('public', 'private', 'internal'),
  }),
  ({ owner, name, html_url: url, default_branch: defaultBranch, visibility }): Repository => ({
    owner: owner.login,
    name,
    url,
    defaultBranch,
    visibility,
  }),
)

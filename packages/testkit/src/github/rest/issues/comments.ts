import { created, invalid, list, NO_CONTENT, ok } from '../../call/answer.ts'
import type { Handlers } from '../../call/call.ts'
import { requiredText, text } from '../../call/fields.ts'
import { byId, checkLength, issueOf, remove } from '../../call/find.ts'
import { commentView } from '../../views/issue.ts'

const REPOSITORY = '/repos/{owner}/{repo}'

export const COMMENTS: Handlers = {
  [`GET ${REPOSITORY}/issues/{issue_number}/comments`]: (call) => {
    const { number } = issueOf(call)
    const since = text(call.parameters, 'since') ?? ''
    const comments = call.world.comments.filter(
      ({ issue, updatedAt }) => issue === number && updatedAt >= since,
    )
    return list(comments.map((comment) => commentView(call.world, comment)))
  },

  [`POST ${REPOSITORY}/issues/{issue_number}/comments`]: (call) => {
    const { world, caller } = call
    const issue = issueOf(call)
    const body = checkedBody(call.body)
    const comment = {
      id: world.nextId(),
      issue: issue.number,
      user: caller.account,
      app: caller.app,
      body,
      createdAt: world.time(),
      updatedAt: world.time(),
      editedAt: null,
      minimized: null,
    }
    world.comments.push(comment)
    issue.updatedAt = world.time()
    return created(commentView(world, comment))
  },

  [`GET ${REPOSITORY}/issues/comments/{comment_id}`]: (call) =>
    ok(commentView(call.world, byId(call, 'comment_id', call.world.comments))),

  [`PATCH ${REPOSITORY}/issues/comments/{comment_id}`]: (call) => {
    const comment = byId(call, 'comment_id', call.world.comments)
    comment.body = checkedBody(call.body)
    comment.updatedAt = call.world.time()
    comment.editedAt = comment.updatedAt
    return ok(commentView(call.world, comment))
  },

  [`DELETE ${REPOSITORY}/issues/comments/{comment_id}`]: (call) => {
    remove(call.world.comments, byId(call, 'comment_id', call.world.comments))
    return NO_CONTENT
  },
}

function checkedBody(from: Parameters<typeof requiredText>[0]): string {
  const body = requiredText(from, 'body')
  if (body.trim() === '')
    throw invalid({
      resource: 'IssueComment',
      code: 'unprocessable',
      field: 'data',
      message: 'Body cannot be blank',
    })
  checkLength('IssueComment', body)
  return body
}

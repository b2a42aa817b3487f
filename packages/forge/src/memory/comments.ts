import type { Comments } from '../port/comments.ts'
import { checkMarked } from '../port/marked-text.ts'
import { notFound } from './refusals.ts'
import { itemOf, type World } from './world.ts'

export function memoryComments(world: World, author: string): Comments {
  return {
    async list(number) {
      itemOf(world, number, `list the comments of #${number}`)
      return world.comments.flatMap(({ number: of, isEdited: _, commit: __, ...comment }) =>
        of === number ? [comment] : [],
      )
    },

    async create(number, comment) {
      checkMarked(comment)
      const { url, pull } = itemOf(world, number, `comment on #${number}`)
      const commit = pull && (world.branches.get(pull.head) ?? null)
      const id = world.nextId()
      const created = { id, author, body: comment.body, createdAt: world.now(), url: `${url}#${id}` }
      world.comments.push({ ...created, number, commit, isEdited: false })
      return created
    },

    async update(id, body) {
      const found = world.comments.find((comment) => comment.id === id)
      if (found === undefined) return notFound(`change comment ${id}`)
      found.body = body
      found.isEdited = true
      const { number: _, isEdited: __, commit: ___, ...comment } = found
      return comment
    },

    async remove(id) {
      const index = world.comments.findIndex((comment) => comment.id === id)
      if (index >= 0) world.comments.splice(index, 1)
    },
  }
}

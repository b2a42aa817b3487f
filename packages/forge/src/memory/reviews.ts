import { checkMarked } from '../port/marked-text.ts'
import type { Reviews } from '../port/reviews.ts'
import { actorOf } from './actor-of.ts'
import { changesOf, isPull } from './pulls.ts'
import { notFound, refused } from './refusals.ts'
import { itemOf, type World } from './world.ts'

export function memoryReviews(world: World, author: string): Reviews {
  return {
    async create(number, review) {
      checkMarked(review)
      const task = `review #${number}`
      const item = itemOf(world, number, task)
      if (!isPull(item)) return notFound(task)
      const changed = changesOf(world, item.pull)
      for (const { path, line, from = line } of review.comments) {
        const file = changed.find((one) => one.path === path)
        if (file === undefined) return refused(task, 'Path could not be resolved')
        if (!file.shown.some((range) => range.from <= from && line <= range.to))
          return refused(task, 'Line could not be resolved')
      }
      const { commit } = review
      world.reviews.push({ number, author: actorOf(author), state: 'commented', commit, at: world.now() })
      for (const { path, line, body: text } of review.comments)
        world.reviewComments.push({ number, id: world.nextId(), author, body: text, path, line })
    },

    async request(number, logins) {
      const task = `ask for reviews of #${number}`
      const item = itemOf(world, number, task)
      if (!isPull(item)) return notFound(task)
      const canAsk = (login: string) => login !== item.author && !world.strangers.has(login)
      item.pull.asked.push(...logins.filter((login) => canAsk(login) && !item.pull.asked.includes(login)))
      return { asked: logins.filter(canAsk), notAsked: logins.filter((login) => !canAsk(login)) }
    },

    async comments(number) {
      itemOf(world, number, `list the review comments of #${number}`)
      return world.reviewComments.flatMap(({ number: of, ...comment }) => (of === number ? [comment] : []))
    },
  }
}

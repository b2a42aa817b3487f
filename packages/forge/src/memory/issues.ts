import { duplicateText } from '../port/duplicate-text.ts'
import type { Issue, Issues } from '../port/issues.ts'
import { checkMarked } from '../port/marked-text.ts'
import { isMarkedBy } from '../port/marker.ts'
import { twinsOf } from '../port/twins-of.ts'
import { addItem, type Item, isSameLabel, itemOf, type World } from './world.ts'

const MOST_PINNED = 3

export function memoryIssues(world: World, author: string): Issues {
  const create: Issues['create'] = async (issue) => {
    checkMarked(issue)
    return issueOf(addItem(world, { ...issue, author, pull: null }))
  }

  const update: Issues['update'] = async (number, { title, body, state }) => {
    const item = itemOf(world, number, `change #${number}`)
    Object.assign(item, {
      title: title ?? item.title,
      body: body ?? item.body,
      ...(state !== undefined && { state: state === 'open' ? 'open' : 'closed' }),
      changedAt: world.now(),
    })
    return issueOf(item)
  }

  return {
    read: async (number) => issueOf(itemOf(world, number, `read #${number}`)),

    async list({ state, labels = [], author, since }) {
      return world.items
        .filter(
          (item) =>
            item.pull === null &&
            (state === 'all' || item.state === state) &&
            (author === undefined || item.author === author) &&
            (since === undefined || item.changedAt >= since) &&
            labels.every((label) => item.labels.some((one) => isSameLabel(one, label))),
        )
        .map(issueOf)
        .reverse()
    },

    create,

    async createOnly(issue) {
      const made = await create(issue)
      const { oldest = made, younger } = twinsOf(
        world.items.map(issueOf).filter((item) => isMarkedBy(item, issue.marker, author)),
      )
      for (const { number, body } of younger)
        await update(number, { state: 'duplicate', body: duplicateText(body, oldest.number) })
      return { issue: oldest, isOwn: oldest.number === made.number }
    },

    update,

    async assign(number, logins) {
      const item = itemOf(world, number, `assign people to #${number}`)
      item.assignees = [
        ...new Set([...item.assignees, ...logins.filter((login) => !world.strangers.has(login))]),
      ]
      return item.assignees
    },

    pinned: async () => [...world.pinned],

    async pin(number) {
      itemOf(world, number, `pin #${number}`)
      if (world.pinned.includes(number)) return 'pinned'
      if (world.pinned.length >= MOST_PINNED) return 'full'
      world.pinned.push(number)
      return 'pinned'
    },

    async unpin(number) {
      itemOf(world, number, `unpin #${number}`)
      const at = world.pinned.indexOf(number)
      if (at >= 0) world.pinned.splice(at, 1)
    },
  }
}

function issueOf({ pull: _, changedAt: __, ...issue }: Item): Issue {
  return issue
}

import type { Labels } from '../port/labels.ts'
import { isSameLabel, itemOf, type World } from './world.ts'

export function memoryLabels(world: World): Labels {
  return {
    async ensure(label) {
      if (!world.labels.some(({ name }) => isSameLabel(name, label.name))) world.labels.push(label)
    },

    async add(number, names) {
      const item = itemOf(world, number, `label #${number}`)
      const missing = names.filter((name) => !item.labels.some((label) => isSameLabel(label, name)))
      item.labels = [...item.labels, ...missing]
    },

    async remove(number, name) {
      const item = itemOf(world, number, `take a label from #${number}`)
      item.labels = item.labels.filter((label) => !isSameLabel(label, name))
    },
  }
}

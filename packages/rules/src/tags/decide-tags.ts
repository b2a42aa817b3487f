import { omitUndefined, type TicketRecord, type Triage } from '@triagebook/record'
import type { Snapshot } from '../ticket/snapshot.ts'
import { settleTags } from './settle-tags.ts'
import type { TagRule } from './tag-rule.ts'
import { type TagsWanted, tagsWanted } from './tags-wanted.ts'

/** What rules want of a ticket's tags, and what that means for the desk. */
export interface TagDecision {
  readonly wanted: TagsWanted
  readonly tags: Triage['tags']
}

/** Of a withheld ticket rules cannot read the words that a tag may go by, so a tag that was asked for stays. */
export function decideTags(snapshot: Snapshot, rules: readonly TagRule[]): TagDecision {
  const { source, triage } = snapshot.record
  const wanted = tagsWanted(rules, snapshot)
  const { tags: before = {} } = triage
  const held = source.withheld === true ? (before.add ?? []) : []
  return {
    wanted,
    tags: settleTags({
      onDesk: source.tags ?? [],
      before,
      wanted: {
        add: [...wanted.add.map(({ tag }) => tag), ...held],
        remove: wanted.remove.map(({ tag }) => tag),
      },
    }),
  }
}

/** The record with the tags for the desk; the same object where they stay as they are. */
export function withTags(record: TicketRecord, tags: Triage['tags']): TicketRecord {
  if (sameTags(record.triage.tags, tags)) return record
  return { ...record, triage: omitUndefined<Triage>({ ...record.triage, tags }) }
}

export function sameTags(one: Triage['tags'], other: Triage['tags']): boolean {
  return sameList(one?.add, other?.add) && sameList(one?.remove, other?.remove)
}

function sameList(one: readonly string[] = [], other: readonly string[] = []): boolean {
  return one.length === other.length && one.every((tag, index) => tag === other[index])
}

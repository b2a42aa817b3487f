import { type Agenda, printAgenda } from '@triagebook/agenda'
import { localDay, localTime, showDay } from '@triagebook/calendar'
import { type Marker, withMarker } from '@triagebook/forge'
import { type ActionItem, itemLine } from './action-items.ts'

export interface IssueTextFacts {
  readonly agenda: Agenda
  readonly items: readonly ActionItem[]
  /** Logins to mention. */
  readonly mentions: readonly string[]
  readonly marker: Marker
  readonly now: Date
}

/** A team's agenda with its check boxes and when it was made: under 60,000 characters, unless people wrote more than fits. */
export function issueText(facts: IssueTextFacts): string {
  const { agenda, marker } = facts
  const below = withMarker(`${itemsText(facts)}\n\n${footText(facts)}`, marker)
  return `${printAgenda(agenda, below.length + 1)}\n${below}`
}

function itemsText({ items }: IssueTextFacts): string {
  const lines = items.map(itemLine).join('\n')
  return [
    '## Action items',
    ...(lines === '' ? [] : [lines]),
    'Add what you agree on as a check box: `- [ ] who does what, by when`. What is still open moves to the next agenda.',
  ].join('\n\n')
}

function footText({ agenda: { at, timeZone }, mentions, now }: IssueTextFacts): string {
  const made = `${showDay(localDay(now, timeZone))} at ${localTime(now, timeZone)} (${timeZone})`
  return [
    ...(mentions.length === 0 ? [] : [`People of these tickets: ${mentions.map(mention).join(', ')}`]),
    `Made on ${made}. Until the meeting begins at ${at}, each run writes this text anew and keeps only the check boxes; after that no run changes it.`,
  ].join('\n\n')
}

function mention(login: string): string {
  return `@${login}`
}

import { showDay } from '@triagebook/calendar'
import { code, type Inline, link, list, paragraph, strong } from '@triagebook/text/page'
import type { BlockContent } from 'mdast'
import type { Agenda } from '../model/agenda.ts'

/** What cannot be on the agenda, when and by whom it is held, and where everything is. */
export function headNodes(agenda: Agenda, rows: number): BlockContent[] {
  const { at, timeZone, owner, minutes, playbook, day, nextMeetingDay, isHoliday } = agenda
  return [
    ...unreadableNodes(agenda, rows),
    list([
      [
        strong('When:'),
        ` ${showDay(day)}, ${at} (${timeZone}), ${minutes === 1 ? '1 minute' : `${minutes} minutes`}`,
      ],
      [strong('Meeting owner:'), ` ${owner ?? 'to be named'}`],
      [strong('How to run it:'), ' ', ...playbookText(playbook)],
      ...(playbook.page === null ? [RECORDS] : []),
    ]),
    ...(nextMeetingDay === null
      ? []
      : [
          paragraph(
            strong(isHoliday ? 'There is no meeting: it is a holiday.' : 'There is no meeting on this day.'),
            ` The next one is on ${showDay(nextMeetingDay)}.`,
          ),
        ]),
  ]
}

/** Where no ticket links to its record. */
const RECORDS: readonly Inline[] = [
  strong('Records:'),
  ' ',
  code('tickets/<year>/<month>/<ticket>.md'),
  ', by the month in which the ticket was created',
]

function playbookText({ path, page }: Agenda['playbook']): readonly Inline[] {
  return page === null
    ? [`the meeting owner’s checklist, ${path}`]
    : [link(page, 'the meeting owner’s checklist')]
}

function unreadableNodes({ unreadable }: Agenda, rows: number): BlockContent[] {
  if (unreadable.length === 0) return []
  const count = unreadable.length === 1 ? '1 record' : `${unreadable.length} records`
  const shown = unreadable.slice(0, rows)
  const more = unreadable.length - shown.length
  return [
    paragraph(
      strong(`${count} could not be read`),
      ' and cannot be on this agenda: ',
      ...shown.flatMap((file, index) => [...(index > 0 ? [', '] : []), file]),
      ...(more > 0 ? [shown.length > 0 ? ` and ${more} more` : `${more} more`] : []),
      '. ',
      code('triagebook validate'),
      ' says why.',
    ),
  ]
}

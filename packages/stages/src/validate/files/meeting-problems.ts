import type { Book } from '@triagebook/book'
import { readSettingsFile, teamsInNoMeeting } from '@triagebook/record/formats'
import type { Problem } from '@triagebook/record/problem'
import { problem } from './problems.ts'

const SETTINGS = 'triagebook.yml'

/** A warning for each team that stands in no meeting. */
export function meetingProblems(book: Book): readonly Problem[] {
  const teams = teamsInNoMeeting(book.settings)
  if (teams.length === 0) return []
  const file = readSettingsFile(SETTINGS, book.text(SETTINGS) ?? '')
  if (!file.ok) return []
  return teams.map((team) =>
    problem('settings/team-in-no-meeting', { team }, file.value.place(['teams', team])),
  )
}

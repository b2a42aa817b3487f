import { EVERYBODY } from '@triagebook/decide/table'
import type { Inputs } from '@triagebook/stages'
import type { AskedFolder } from '@triagebook/stages/init'
import type { STAGES } from '@triagebook/stages/registry'
import type { Prompts } from '../terminal/prompts.ts'

export type BookInputs = Inputs<typeof STAGES.init.about.inputs>

type Asked = Partial<BookInputs>

interface Around extends AskedFolder {
  /** Of this computer. */
  readonly timeZone: string
}

/** Asks for what was not said of a new book. Of a folder that is a book, only whether it becomes a repository. */
export async function questionsOfBook(given: BookInputs, around: Around, ask: Prompts): Promise<Asked> {
  const said = around.isBook ? {} : await askForSettings(given, around, ask)
  return { ...said, git: given.git ?? (await askForGit(around, ask)) }
}

async function askForSettings(given: BookInputs, { timeZone }: Around, ask: Prompts): Promise<Asked> {
  const { REFUSALS } = await import('@triagebook/stages/init')
  const teams =
    given.teams ??
    (await ask.line({
      message:
        'Which teams fix what support reports? Names, separated by commas; the first one gets every ticket that no rule gives to another.',
      required: true,
      refusal: REFUSALS.teams,
    }))
  const people = given.people ?? (await askForPeople(teams, ask))
  const zone =
    given.timeZone ??
    (await ask.line({
      message: `Which time zone do you meet in? (empty for ${timeZone})`,
      refusal: (answer) => (answer.trim() === '' ? null : REFUSALS.timeZone(answer)),
    }))
  return { teams, people, timeZone: zone.trim() || timeZone, ...(await askForDesk(given, ask)) }
}

/** Engineers team by team, then everybody else. */
async function askForPeople(teams: string, ask: Prompts): Promise<string> {
  const { readTeams, REFUSALS } = await import('@triagebook/stages/init')
  const known = readTeams(teams)
  if (!known.ok) return ''
  const people: string[] = []
  for (const { key, name } of known.value) {
    const inTeam = (answer: string) =>
      answer
        .split(',')
        .flatMap((login) => (login.trim() === '' ? [] : `${login.trim()}@${key}`))
        .join(', ')
    const answer = await ask.line({
      message: `Who is in ${name}? Logins, separated by commas (empty to add them later).`,
      refusal: (text) => REFUSALS.people(inTeam(text), known.value),
    })
    people.push(inTeam(answer))
  }
  const others = await ask.line({
    message: `Who else decides about tickets? Logins with what they do, such as lena:support, rosa:support-lead (${EVERYBODY.join(', ')}; empty to add them later).`,
    refusal: (text) => REFUSALS.people([...people, text].join(', '), known.value),
  })
  return [...people, others].filter((part) => part.trim() !== '').join(', ')
}

async function askForDesk(given: BookInputs, ask: Prompts): Promise<Asked> {
  const desk = given.desk ?? deskOf(await askWhich(ask))
  if (desk === 'none') return { desk }
  const { REFUSALS } = await import('@triagebook/stages/init')
  const url =
    given.url ??
    (desk === 'zendesk'
      ? await ask.line({
          message: 'What is the address of your desk?',
          required: true,
          refusal: REFUSALS.url,
        })
      : undefined)
  const escalationTag =
    given.escalationTag ??
    (await ask.line({
      message: 'Which desk tag marks an escalated ticket? (several with commas; empty for none)',
    }))
  return { desk, url, escalationTag }
}

function askWhich(ask: Prompts): Promise<string> {
  return ask.choose({ message: 'Where do your tickets come from?' }, DESKS, 'Nowhere yet')
}

const DESKS = ['zendesk', 'csv', 'json'] as const

function deskOf(answer: string): NonNullable<BookInputs['desk']> {
  return DESKS.find((desk) => desk === answer) ?? 'none'
}

async function askForGit({ isInRepository }: Around, ask: Prompts): Promise<BookInputs['git']> {
  if (isInRepository) return undefined
  const isWanted = await ask.confirm({
    message: 'Shall the folder become a Git repository with a first commit?',
  })
  return isWanted ? 'yes' : 'no'
}

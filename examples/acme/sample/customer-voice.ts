import type { Case } from './case.ts'
import { slipOf } from './slips.ts'

const VOICES = {
  en: {
    greetings: ['Hi team,', 'Hello,', 'Hi,', 'Good morning,', 'Dear support,'],
    regards: ['Best regards', 'Thanks', 'Kind regards', 'Many thanks in advance'],
    steps: 'Steps to reproduce:',
    logs: 'From the log:',
    again: [
      'unfortunately it is there again, exactly as before.',
      'it worked for a day, now it is back. Please have another look.',
    ],
  },
  de: {
    greetings: ['Guten Tag,', 'Hallo,', 'Hallo zusammen,', 'Guten Morgen,'],
    regards: ['Mit freundlichen Grüßen', 'Viele Grüße', 'Danke und Gruß'],
    steps: 'Schritte zum Nachstellen:',
    logs: 'Aus dem Protokoll:',
    again: ['leider ist der Fehler wieder da, genau wie vorher.'],
  },
} as const

/** What the customer writes first, and what only in the answer to support's question. */
export interface Words {
  readonly report: string
  readonly reply: string
  readonly again: string
}

/** Careful customers send steps and logs at once, others when they are asked. */
export function wordsOf(it: Case): Words {
  const { story, random, fill, requester } = it
  const voice = VOICES[story.language ?? 'en']
  const careful = random.chance(0.45)
  const evidence = [steps(it, voice.steps), logs(it, voice.logs)].filter((part) => part !== null)
  const slip = slipOf(it)
  const signature = random.chance(0.4)
    ? [`${random.pick(voice.regards)}\n${requester.name}${random.chance(0.4) ? contact(it) : ''}`]
    : []
  const report = [
    random.pick(voice.greetings),
    fill(random.pick(story.reports)),
    ...(careful ? evidence : []),
    ...(slip !== null && careful ? [slip] : []),
    ...signature,
  ]
  const reply = [
    fill(story.reply),
    ...(careful ? [] : evidence),
    ...(slip !== null && !careful ? [slip] : []),
  ]
  return {
    report: paragraphs(report),
    reply: paragraphs(reply),
    again: paragraphs([random.pick(voice.greetings), random.pick(voice.again)]),
  }
}

function paragraphs(parts: readonly string[]): string {
  return parts.join('\n\n')
}

function steps({ story, random, fill }: Case, heading: string): string | null {
  if (story.steps === undefined || !random.chance(0.8)) return null
  return `${heading}\n\n${story.steps.map((step, place) => `${place + 1}. ${fill(step)}`).join('\n')}`
}

function logs({ story, random, fill }: Case, heading: string): string | null {
  if (story.logs === undefined || !random.chance(0.7)) return null
  return `${heading}\n\n\`\`\`\n${fill(story.logs)}\n\`\`\``
}

function contact({ organization, requester }: Case): string {
  const lines = [
    organization.name,
    requester.phone === null ? null : `Phone ${requester.phone}`,
    requester.email,
  ]
  return `\n${lines.filter((line) => line !== null).join('\n')}`
}

import { describe, expect, it } from 'vitest'
import { findNames } from './find-names.ts'
import { knownNames } from './known-names.ts'

const NAMES = knownNames({
  people: [
    ...['Anna Müller', 'Will Price', 'Mark', 'José García López', 'Ludwig van Beethoven', 'McDonald, Ronald'],
    ...['Support Team', '田中太郎', 'bob@example.com', 'Agent 47'],
  ],
  organizations: ['Rebel Alliance GmbH', 'Apple', 'Orange Ltd', 'Contoso', 'Global Systems'],
})

/** What is between `«` and `»` is a name, and nothing else. */
const ROWS: Readonly<Record<string, readonly string[]>> = {
  'of a person, wherever it is': [
    'ask «Anna Müller» now',
    'ask «Müller, Anna» now',
    'ask «Müller Anna» now',
    'ask «anna muller» now',
    'ask «ANNA MUELLER» now',
    'ask «anna.müller» or «anna_müller»',
    '«AnnaMüller»-cv2.pdf',
    'ask «A. Müller» now',
    'ask «Anna\nMüller» now',
    'Frau «Müller» and Mr. «Müller»',
    '«José García» and «Jose Garcia Lopez»',
    'ask «José López» now',
    '«Ludwig van Beethoven» and Herr van «Beethoven»',
    '«Ronald McDonald» and «ronald mcdonald»',
    'this is «田中太郎»です',
    'Anna is here, and Müller too',
    'Annabel Müller and Anna Müllersen',
    'a muller',
    'Anna, the Müller account',
    'the support team and agent 47',
    'bob at work',
  ],
  'that is an ordinary word, only with a capital': [
    '«Will Price» called',
    'we will price it',
    'Mark the ticket',
    'the Price is high',
  ],
  'of an organization': [
    '«Rebel Alliance», «rebel alliance» and «Rebel Alliance GmbH»',
    '«Contoso» but not contoso',
    '«Orange Ltd» but not Orange',
    '«Global Systems» but not global systems',
    'an Apple a day',
    'our orange ltd edition',
  ],
  'in a greeting': [
    'Hi «Anna»,',
    'hi «anna», it fails',
    'Hello «Mark»!',
    'Hello mark the ticket.',
    'Dear Mr. «Schmidt»,',
    'Dear «Petra Klein»,',
    'Hi «Tom and Eva»,',
    'Sehr geehrter Herr Dr. «Braun»,',
    'Liebe «Petra»,',
    'Bonjour Madame «Dupont»,',
    'Cher «Luc»,',
    'Hola «Luis», no funciona',
    'Estimada «María»:',
    'Ciao «Marco», non va',
    'Gentile «Giulia Bianchi»,',
    'Hi all,',
    'Dear Support Team,',
    'Sehr geehrte Damen und Herren,',
    'Hallo zusammen,',
    'Bonjour à tous,',
    'Hello World program fails here',
    'The Hi Tom button',
  ],
  'at the end of a letter': [
    'Best regards,\n«John Doe»',
    'Thanks\n\n«Tom»\nAcme',
    'Thanks, «Tom»',
    'LG «Petra»',
    'Mit freundlichen Grüßen\n\n«Petra Klein»',
    'Viele Grüße\n«anna»',
    'Cordialement,\n«Marie Dupont»',
    'Un saludo,\n«Luis Pérez»',
    'Cordiali saluti\n«Giulia Bianchi»',
    'Viele Grüße aus Berlin',
    'Thanks for the help',
    'Thanks, it works',
    'Thanks,\nThe Support Team',
    'Best Practices',
    'Thanks\nSteps to reproduce',
    'Best regards,\n\n\n\nJohn Doe',
  ],
}

describe.each(Object.entries(ROWS))('a name %s', (_, rows) => {
  it.each(rows)('%j', (row) => {
    const text = row.replace(/[«»]/g, '')
    const marked = findNames(text, NAMES).toSorted((a, b) => b.start - a.start)
    expect(
      marked.reduce(
        (rest, { start, end }) => `${rest.slice(0, start)}«${rest.slice(start, end)}»${rest.slice(end)}`,
        text,
      ),
    ).toBe(row)
  })
})

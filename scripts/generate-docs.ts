/** Writes the pages that follow from the code: docs/reference, and the template of a record. test/ checks that they are current. */
import { writeFileSync } from 'node:fs'
import { commandsPage } from './commands-page.ts'
import { fieldsPage } from './fields-page.ts'
import { figuresPage } from './figures-page.ts'
import { problemsPage } from './problems-page.ts'
import { redactionPage } from './redaction-page.ts'
import { ticketTemplate } from './ticket-template.ts'

const REFERENCE = new URL('../docs/reference/', import.meta.url)

writeFileSync(new URL('problems.md', REFERENCE), await problemsPage())
writeFileSync(new URL('commands.md', REFERENCE), commandsPage())
writeFileSync(new URL('fields.md', REFERENCE), fieldsPage())
writeFileSync(new URL('figures.md', REFERENCE), figuresPage())
writeFileSync(new URL('redaction.md', REFERENCE), redactionPage())
writeFileSync(new URL('../playbooks/new-ticket.md', import.meta.url), ticketTemplate())

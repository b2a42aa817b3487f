/** Writes the pages of docs/reference that follow from the code. test/ checks that they are current. */
import { writeFileSync } from 'node:fs'
import { fieldsPage } from './fields-page.ts'
import { problemsPage } from './problems-page.ts'
import { redactionPage } from './redaction-page.ts'

const REFERENCE = new URL('../docs/reference/', import.meta.url)

writeFileSync(new URL('problems.md', REFERENCE), await problemsPage())
writeFileSync(new URL('fields.md', REFERENCE), fieldsPage())
writeFileSync(new URL('redaction.md', REFERENCE), redactionPage())

/** Writes what follows from the code: docs/reference, the files of the actions, the template of a record, and the samples of the READMEs. test/ checks that they are current. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { STAGES } from '../packages/stages/src/registry.ts'
import { actionReadme, actionYaml } from './action-files.ts'
import { commandsPage } from './commands-page.ts'
import { actionReadmeWithSample, playbooksPageWithSamples, readmeWithSamples } from './demo-samples.ts'
import { fieldsPage } from './fields-page.ts'
import { figuresPage } from './figures-page.ts'
import { problemsPage } from './problems-page.ts'
import { redactionPage } from './redaction-page.ts'
import { rulesPageWithSamples } from './rules-page.ts'
import { withDemo } from './run-demo.ts'
import { stagesPage } from './stages-page.ts'
import { ticketTemplate } from './ticket-template.ts'

const ROOT = new URL('../', import.meta.url)
const write = (path: string, content: string) => writeFileSync(new URL(path, ROOT), content)

write('docs/reference/problems.md', await problemsPage())
write('docs/reference/commands.md', commandsPage())
write('docs/reference/fields.md', fieldsPage())
write('docs/reference/figures.md', figuresPage())
write('docs/reference/redaction.md', redactionPage())
write('docs/reference/stages.md', stagesPage())
write('playbooks/new-ticket.md', ticketTemplate())
write('docs/rules.md', await rulesPageWithSamples(readFileSync(new URL('docs/rules.md', ROOT), 'utf8')))
for (const { about } of Object.values(STAGES)) {
  const folder = `actions/${about.name}`
  if (!existsSync(new URL(`${folder}/main.mjs`, ROOT))) continue
  const readme = new URL(`${folder}/README.md`, ROOT)
  write(`${folder}/action.yml`, actionYaml(about))
  write(`${folder}/README.md`, actionReadme(about, existsSync(readme) ? readFileSync(readme, 'utf8') : null))
}
withDemo((folder) => {
  for (const [path, sample] of [
    ['README.md', readmeWithSamples],
    ['actions/validate/README.md', actionReadmeWithSample],
    ['docs/playbooks.md', playbooksPageWithSamples],
  ] as const) {
    write(path, sample(readFileSync(new URL(path, ROOT), 'utf8'), folder))
  }
})

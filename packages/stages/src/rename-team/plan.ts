import { changeOf } from '@triagebook/book'
import { instant, type RecordFile } from '@triagebook/record'
import { editRecord, withTeamRenamed } from '@triagebook/record/edit'
import type { Run } from '../stage/define-stage.ts'
import type { BookChange, Plan } from '../stage/plan.ts'
import { countOf } from '../words/count-of.ts'
import type { NamingFile, ToRename } from './read.ts'
import { type Renaming, renamedRecord } from './renamed-record.ts'

/** Every file that names the team, with its new key. */
export function planRenaming({ files, records, ...facts }: ToRename, { now, dryRun }: Run): Plan {
  const renaming = { ...facts, at: instant(now) }
  const ofPeople = files.flatMap((file) => changeToFile(file, renaming))
  const ofRecords = records.map((file) => changeToRecord(file, renaming))
  const { from, to } = facts
  const paths = ofPeople.map(({ path }) => path).join(', ')
  const others = ofRecords.length > 0 ? ` and ${countOf(ofRecords.length, 'record')}` : ''
  return {
    changes: [...ofPeople, ...ofRecords],
    effects: [],
    report: {
      decision: 'changed',
      reason: `${from} ${dryRun ? 'would be' : 'is now'} ${to} in ${paths}${others}.`,
      problems: [],
      counts: { files: ofPeople.length, records: ofRecords.length },
    },
  }
}

function changeToFile({ path, kind, text }: NamingFile, { from, to }: Renaming): readonly BookChange[] {
  const content = withTeamRenamed(kind, text, from, to)
  return content === text ? [] : [{ root: 'book', ...changeOf(path, text, content) }]
}

function changeToRecord(file: RecordFile, renaming: Renaming): BookChange {
  const record = renamedRecord(file.record, renaming)
  const content = editRecord(file, { record, body: file.body })
  return {
    root: 'book',
    ...changeOf(file.path, file.text, content),
    record: { from: file.record, to: record },
  }
}

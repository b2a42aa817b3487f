import type { Story } from '../story.ts'

export const STORAGE: readonly Story[] = [
  {
    key: 'upload-large',
    component: 'storage',
    team: 'backend',
    kind: 'bug',
    severity: 'major',
    titles: [
      'Uploads over 2 GB fail at 99 percent',
      'Video upload breaks off after ten minutes',
      '413 error when attaching large drawings',
      'Upload of CAD files never finishes',
    ],
    reports: [
      'the upload of large files fails. The bar goes to 99 percent, stays there and then an error appears. Files below 2 GB work. We are allowed 5 GB according to our plan.',
      'our designers cannot upload their videos any more. After about ten minutes the upload breaks off and has to be started from the beginning.',
    ],
    steps: [
      'Choose a file of 2.3 GB.',
      'Wait until the bar shows 99 percent.',
      'The error "could not be saved" appears.',
    ],
    logs: 'upload ERROR UploadHandler: 413 body exceeds limit\nupload INFO  part 41 of 41, 2415919104 bytes, 612 s',
    ask: 'How fast is your line upwards, and is there a proxy between you and the internet?',
    reply: '40 Mbit/s, and yes, a proxy. Without it the same happens, so it is not the proxy.',
    solved:
      'Large files are now sent in parts that can be taken up again after an interruption. 5 GB came through in our test.',
    closure: 'code-fix',
    next: ['Raise the limit of the upload handler', "Try resumable uploads with the customer's file"],
  },
  {
    key: 'files-lost',
    component: 'storage',
    team: 'backend',
    kind: 'bug',
    severity: 'critical',
    titles: ['Folder disappeared after moving it: data loss', 'Files missing after restore from the trash'],
    reports: [
      'we moved a folder with about {count} files to another project, and now all of them are missing. They are neither in the old nor in the new place, nor in the trash. This is the complete documentation of a customer project. Data loss is a catastrophe for us, please help urgently.',
    ],
    ask: 'We take this very seriously. Please do not change anything in the two projects. Who moved the folder and at about what time? We have backups of the last 30 days.',
    reply: 'I moved it myself at about 14:20. We have stopped working in both projects.',
    solved:
      'All files are back, with their versions. The move was cut off half-way when the target had a folder of the same name; a move now happens as a whole or not at all.',
    closure: 'code-fix',
    next: ['Restore the folder from the backup', 'Make the move atomic'],
  },
  {
    key: 'quota',
    component: 'storage',
    team: 'backend',
    kind: 'question',
    severity: 'minor',
    titles: ['Storage shows full although we deleted files', 'How much storage does the business plan have?'],
    reports: [
      'our workspace says that the storage is full. We have deleted a lot of old files, but the number does not go down. What else can we do?',
    ],
    ask: 'Deleted files count until the trash is emptied, which happens after 30 days. An admin can empty it at once under Settings, Storage.',
    reply: 'That was it: the trash had 80 GB.',
    solved: 'Good. The storage page now shows the trash as a row of its own.',
    closure: 'knowledge-transfer',
  },
]

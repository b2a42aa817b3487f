import type { Story } from '../story.ts'

export const EDITOR: readonly Story[] = [
  {
    key: 'paste-crash',
    component: 'editor',
    team: 'frontend',
    kind: 'crash',
    severity: 'major',
    titles: [
      'Editor crashes when pasting a table from a spreadsheet',
      'White screen after pasting from a word processor',
      'Document editor crashes: cannot read nodes of undefined',
      'Page goes blank when I paste meeting notes',
    ],
    reports: [
      'when I paste a table into a document, the editor crashes: the page turns white and only a reload helps. What I wrote in the last minute is gone. It happens every time with tables that have merged cells.',
      'the editor crashes with a white screen when I paste text from our word processor. {browser}, Acme {version}.',
    ],
    steps: [
      'Copy a table with merged cells from a spreadsheet.',
      'Paste it into a document.',
      'The page turns white.',
    ],
    logs: "editor ERROR TypeError: cannot read properties of undefined (reading 'nodes')\n    at pasteHtml (editor.js:4411)\n    at onPaste (editor.js:4102)\n{browser}, Acme {version}",
    ask: 'Thank you. Could you send us a file with the table from which you copy? As a way round, "paste without formatting" (Ctrl+Shift+V) works.',
    reply:
      'The file is attached. Without formatting it works, but then the table is lost, which is the point.',
    solved:
      'Tables are now cleaned before they come into the document. Pasting your table works in {version}.',
    closure: 'code-fix',
    next: ['Reproduce with the attached spreadsheet', 'Sanitise pasted tables'],
  },
  {
    key: 'edits-lost',
    component: 'editor',
    team: 'frontend',
    kind: 'bug',
    severity: 'critical',
    titles: ['Two hours of edits lost after reconnect', 'Autosave did not save: the document is empty'],
    reports: [
      'I worked on an offer for two hours. After my train left a tunnel the editor said "reconnected", and the document was back at the state of this morning. There is nothing in the version history either. We cannot work like this: data loss in the main document of a tender!',
    ],
    ask: 'We are very sorry. Please leave the browser tab open if it still is: the text may still be in its local storage. I will call you in a few minutes to save it together.',
    reply:
      'The tab was open and we could copy the text out with your help. Thank you for the quick call. It must not happen again, though.',
    solved:
      'After a reconnect the editor now merges what was written offline instead of loading the state of the server. You get a notice when something cannot be merged.',
    closure: 'code-fix',
    next: ['Keep offline edits until the server has acknowledged them'],
  },
  {
    key: 'editor-looks',
    component: 'editor',
    team: 'frontend',
    kind: 'ui',
    severity: 'minor',
    titles: [
      'Toolbar jumps when the comment pane opens',
      'Spell checker underlines everything in code blocks',
      'Font size in printed documents is too small',
    ],
    reports: [
      'when I open the comments, the toolbar jumps to the second row and I click on the wrong button. It is a matter of layout, nothing serious.',
    ],
    ask: 'Thank you, we can see it at your window width. We have noted it.',
    reply: 'Take your time, there is more important stuff.',
    solved: 'The toolbar keeps its place since {version}.',
    closure: 'code-fix',
  },
  {
    key: 'app-crash',
    component: 'editor',
    team: 'frontend',
    kind: 'crash',
    severity: 'critical',
    titles: [
      'App crashes on opening large documents (Android)',
      'iPad app closes when I add a photo',
      'App crashes on start since {version}',
    ],
    reports: [
      'the app crashes as soon as I open a document with many pictures. Since the last update it crashes every time. Our field staff, {people} people, only have tablets and cannot work at all.',
    ],
    steps: [
      'Open a document with more than 30 pictures in the app.',
      'Scroll to the end.',
      'The app closes without a message.',
    ],
    logs: 'app FATAL OutOfMemory: bitmap 8064x6048\n  at ImageCache.decode\n  device tablet, Android 16, app {version}',
    ask: 'Thank you for the details. Does it also happen with the previous version? Our help page says how to get it.',
    reply: 'With the old version it works, so at least we can go on for now.',
    solved: 'Pictures are now made smaller before they are shown. The update is in the stores.',
    closure: 'code-fix',
    next: ['Decode pictures at screen size'],
  },
  {
    key: 'editor-wishes',
    component: 'editor',
    team: 'frontend',
    kind: 'feature-request',
    severity: 'minor',
    titles: [
      'Comments on images would be great',
      'Templates per team in the editor',
      'Wish: word count in the status bar',
    ],
    reports: [
      'we review a lot of drawings in documents. It would be great to put a comment on a spot of an image, not only on text. A template for each team would help as well.',
    ],
    ask: 'Nice idea, thank you. How do you do it today?',
    reply: 'We paint red circles and number them. It works, but it is not pretty.',
    solved: 'I have passed it on to our product team, with the red circles.',
    closure: 'product-feedback',
  },
]

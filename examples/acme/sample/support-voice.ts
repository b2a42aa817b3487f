import type { Case } from './case.ts'
import type { Some } from './story.ts'

const VOICES = {
  en: {
    hello: 'Hello,',
    passedOn:
      'I have passed this on to our engineers with everything you sent. I will write as soon as I know more.',
    update: [
      'a short update: our engineers can reproduce it and are working on a correction.',
      'a short update: we have found the cause and are testing a correction.',
    ],
    silence: 'as we have not heard from you I am closing this for now. Just answer if you still need help.',
    sorry: 'I am sorry to hear that. We are looking at it again.',
    noFix:
      'our engineers have looked at it carefully and will not change it for now. The page below shows the way that we recommend.',
  },
  de: {
    hello: 'Guten Tag,',
    passedOn: 'ich habe alles an unsere Technik weitergegeben und melde mich, sobald ich mehr weiß.',
    update: ['ein kurzer Zwischenstand: Wir können den Fehler nachstellen und arbeiten an einer Korrektur.'],
    silence:
      'da wir nichts mehr gehört haben, schließe ich die Anfrage. Antworten Sie einfach, wenn noch etwas fehlt.',
    sorry: 'das tut mir leid. Wir sehen es uns noch einmal an.',
    noFix:
      'unsere Technik hat es geprüft und ändert es vorerst nicht. Die Hilfeseite zeigt den Weg, den wir empfehlen.',
  },
} as const

type Line = 'passedOn' | 'update' | 'silence' | 'sorry' | 'noFix'

/** What support says in the customer's language; `line` is a fixed phrase, `text` comes from the story. */
export function supportSays(it: Case, what: { readonly line: Line } | { readonly text: string }): string {
  const voice = VOICES[it.story.language ?? 'en']
  const text = 'text' in what ? it.fill(what.text) : chosen(it, voice[what.line])
  return `${voice.hello}\n\n${text}\n\n${it.agent.name.split(' ')[0]}, Acme Support`
}

function chosen(it: Case, phrase: string | Some<string>): string {
  return typeof phrase === 'string' ? phrase : it.random.pick(phrase)
}

import { AGENDA } from './agenda/about.ts'
import { DECIDE } from './decide/about.ts'
import { DUPLICATES } from './duplicates/about.ts'
import { EXPLAIN } from './explain/about.ts'
import { GATE } from './gate/about.ts'
import { GATE_DOCTOR } from './gate-doctor/about.ts'
import { GATE_SIMULATE } from './gate-simulate/about.ts'
import { GATE_TEST } from './gate-test/about.ts'
import { IMPORT } from './import/about.ts'
import { INIT } from './init/about.ts'
import { LIST } from './list/about.ts'
import { MERGE } from './merge/about.ts'
import { NEW } from './new/about.ts'
import { PLAYBOOK } from './playbook/about.ts'
import { PRIORITIZE } from './prioritize/about.ts'
import { RENAME_TEAM } from './rename-team/about.ts'
import { REPORT } from './report/about.ts'
import { RULES_DIFF } from './rules-diff/about.ts'
import { RULES_SCORE } from './rules-score/about.ts'
import { RULES_TEST } from './rules-test/about.ts'
import { SHOW } from './show/about.ts'
import { SNIFF } from './sniff/about.ts'
import type { Stage, StageAbout } from './stage/define-stage.ts'
import { UNDO } from './undo/about.ts'
import { VALIDATE } from './validate/about.ts'
import { WHOAMI } from './whoami/about.ts'

interface Registered {
  readonly about: StageAbout
  readonly load: () => Promise<Stage>
}

/** Every stage, in the order of `--help`. What is known of it is loaded at once, the stage itself when it runs. */
export const STAGES = {
  init: { about: INIT, load: async () => (await import('./init/index.ts')).initBook },
  new: { about: NEW, load: async () => (await import('./new/index.ts')).newTicket },
  import: { about: IMPORT, load: async () => (await import('./import/index.ts')).importTickets },
  sniff: { about: SNIFF, load: async () => (await import('./sniff/index.ts')).sniff },
  validate: { about: VALIDATE, load: async () => (await import('./validate/index.ts')).validate },
  prioritize: { about: PRIORITIZE, load: async () => (await import('./prioritize/index.ts')).prioritize },
  decide: { about: DECIDE, load: async () => (await import('./decide/index.ts')).decide },
  undo: { about: UNDO, load: async () => (await import('./undo/index.ts')).undoCommand },
  whoami: { about: WHOAMI, load: async () => (await import('./whoami/index.ts')).whoami },
  'rename-team': {
    about: RENAME_TEAM,
    load: async () => (await import('./rename-team/index.ts')).renameTeam,
  },
  list: { about: LIST, load: async () => (await import('./list/index.ts')).listTickets },
  show: { about: SHOW, load: async () => (await import('./show/index.ts')).showTicket },
  explain: { about: EXPLAIN, load: async () => (await import('./explain/index.ts')).explainTicket },
  duplicates: { about: DUPLICATES, load: async () => (await import('./duplicates/index.ts')).duplicates },
  playbook: { about: PLAYBOOK, load: async () => (await import('./playbook/index.ts')).printPlaybook },
  agenda: { about: AGENDA, load: async () => (await import('./agenda/index.ts')).agenda },
  gate: { about: GATE, load: async () => (await import('./gate/index.ts')).gate },
  'gate-doctor': {
    about: GATE_DOCTOR,
    load: async () => (await import('./gate-doctor/index.ts')).gateDoctor,
  },
  'gate-simulate': {
    about: GATE_SIMULATE,
    load: async () => (await import('./gate-simulate/index.ts')).gateSimulate,
  },
  'gate-test': { about: GATE_TEST, load: async () => (await import('./gate-test/index.ts')).gateTest },
  'rules-diff': {
    about: RULES_DIFF,
    load: async () => (await import('./rules-diff/index.ts')).rulesDiff,
  },
  'rules-score': {
    about: RULES_SCORE,
    load: async () => (await import('./rules-score/index.ts')).rulesScore,
  },
  'rules-test': {
    about: RULES_TEST,
    load: async () => (await import('./rules-test/index.ts')).rulesTest,
  },
  report: { about: REPORT, load: async () => (await import('./report/index.ts')).report },
  merge: { about: MERGE, load: async () => (await import('./merge/index.ts')).mergeRecord },
} as const satisfies Readonly<Record<string, Registered>>

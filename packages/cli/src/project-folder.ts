import { fileURLToPath } from 'node:url'

/** Where Triagebook's own settings, rules, playbooks and sample are. As deep in `src` as what is built of it, and bundled, is elsewhere. */
export const PROJECT_FOLDER = fileURLToPath(new URL('../../../', import.meta.url))

import { fileURLToPath } from 'node:url'

/** Where Triagebook's own settings, rules, playbooks and sample are. `src`, `build` and `dist` are equally deep. */
export const PROJECT_FOLDER = fileURLToPath(new URL('../../../', import.meta.url))

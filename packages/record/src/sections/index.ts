export { replaceSection } from './replace-section.ts'
export { SECTION_TITLES, type Section, sectionsOf } from './sections.ts'

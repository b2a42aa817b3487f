export { scanHeadings } from './headings.ts'
export { SECTION_TITLES, type Section, scanSections, sectionTitle } from './sections.ts'

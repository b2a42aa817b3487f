import { sectionsOf } from '@triagebook/record/sections'

/** Whether the body has no such section, or nothing but white space in it. */
export function isSectionEmpty(body: string, title: string): boolean {
  return !sectionsOf(body).find((section) => section.title === title)?.content
}

import type { Story } from '../story.ts'
import { API } from './api.ts'
import { AUTH } from './auth.ts'
import { BILLING } from './billing.ts'
import { CALENDAR } from './calendar.ts'
import { DASHBOARD } from './dashboard.ts'
import { EDITOR } from './editor.ts'
import { EXPORT } from './export.ts'
import { GENERAL } from './general.ts'
import { GERMAN } from './german.ts'
import { HOSTILE } from './hostile.ts'
import { LISTS } from './lists.ts'
import { NOTIFICATIONS } from './notifications.ts'
import { PERMISSIONS } from './permissions.ts'
import { SEARCH } from './search.ts'
import { STORAGE } from './storage.ts'
import { WEBHOOKS } from './webhooks.ts'

export const STORIES: readonly Story[] = [
  AUTH,
  EXPORT,
  BILLING,
  WEBHOOKS,
  DASHBOARD,
  SEARCH,
  STORAGE,
  CALENDAR,
  NOTIFICATIONS,
  EDITOR,
  API,
  PERMISSIONS,
  LISTS,
  GENERAL,
  GERMAN,
  HOSTILE,
].flat()

import type { Command } from 'commander'
import type { Say } from '../i18n/say.ts'
import type { Context } from './context.ts'

/** Declares a command's arguments and options, and what it does. */
type Declare = (command: Command, context: Context) => void

/** The commands, in the order in which help lists them. Each is loaded only when it is asked for. */
export const doors: Readonly<Record<keyof Say['commands'], () => Promise<Declare>>> = {
  chain: async () => (await import('./commands/chain.ts')).addChain,
  overdue: async () => (await import('./commands/overdue.ts')).addOverdue,
  status: async () => (await import('./commands/status.ts')).addStatus,
  why: async () => (await import('./commands/why.ts')).addWhy,
  recipients: async () => (await import('./commands/recipients.ts')).addRecipients,
  notice: async () => (await import('./commands/notice.ts')).addNotice,
  template: async () => (await import('./commands/template.ts')).addTemplate,
  add: async () => (await import('./commands/add.ts')).addAdd,
  import: async () => (await import('./commands/import.ts')).addImport,
  list: async () => (await import('./commands/list.ts')).addList,
  show: async () => (await import('./commands/show.ts')).addShow,
  units: async () => (await import('./commands/units.ts')).addUnits,
  respond: async () => (await import('./commands/respond.ts')).addRespond,
  extend: async () => (await import('./commands/extend.ts')).addExtend,
  exempt: async () => (await import('./commands/exempt.ts')).addExempt,
  confirm: async () => (await import('./commands/confirm.ts')).addConfirm,
  calendar: async () => (await import('./commands/calendar.ts')).addCalendar,
  edit: async () => (await import('./commands/edit.ts')).addEdit,
  remove: async () => (await import('./commands/remove.ts')).addRemove,
  undo: async () => (await import('./commands/undo.ts')).addUndo,
  log: async () => (await import('./commands/log.ts')).addLog,
  check: async () => (await import('./commands/check.ts')).addCheck,
  diff: async () => (await import('./commands/diff.ts')).addDiff,
  register: async () => (await import('./commands/register.ts')).addRegister,
  report: async () => (await import('./commands/report.ts')).addReport,
  store: async () => (await import('./commands/store.ts')).addStore,
  copy: async () => (await import('./commands/copy.ts')).addCopy,
  completion: async () => (await import('./commands/completion.ts')).addCompletion,
  explain: async () => (await import('./commands/explain.ts')).addExplain,
  init: async () => (await import('./commands/init.ts')).addInit,
  schema: async () => (await import('./commands/schema.ts')).addSchema,
  help: async () => (await import('./commands/help.ts')).addHelp,
}

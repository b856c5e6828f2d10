import type { editing as vietnamese } from '../vi/editing.ts'

export const editing: typeof vietnamese = {
  options: {
    dryRun: 'only tell, remove nothing',
    removeAll: 'yes, even if others cite it or it was answered',
    saveAll: 'save even what check will complain of; what cannot be read is never saved',
  },
  noRecord: ({ symbol, record }) => `${symbol} is only cited and has no record of its own; see ${record}.`,
  standsAt: ({ place }) => `It stands at ${place}`,
  officeStays: ({ record }) => `${record} is the record of the office itself and stays.`,
  oneOfMany: ({ name, record }) => `${name} stands in ${record} among others.`,
  oneOfManyHint: ({ name }) => `Edit it there: congvan edit ${name}`,
  noEditor: 'It is not known which editor to use.',
  noEditorHint: 'Set EDITOR (or VISUAL), such as EDITOR=nano, or EDITOR="code --wait".',
  editorFailed: 'The editor could not be run or reported a fault; nothing was written.',
  unchanged: ({ record }) => `${record}: nothing was changed.`,
  saved: ({ record }) => `Saved ${record}.`,
  kept: ({ copy }) => `What you wrote is kept in ${copy}`,
  overtaken: ({ record }) =>
    `${record} was changed by somebody else meanwhile and is not overwritten. Copy your part into it as it is now: congvan edit.`,
  renamed: ({ was, is, citing }) =>
    `The letter turns from ${was} into ${is}, and these still cite it as it was: ${citing.join(', ')}.`,
  faulty: 'The record has faults; nothing was written.',
  faultyHint: 'Add --yes to save it all the same.',
  backOrNot: '[e]dit again, or [q]uit?',
  backOrLeave: { e: 'again', q: 'leave' },
  whatNow: '[e]dit again, [s]ave as it is, or [q]uit?',
  saveOrBack: { e: 'again', s: 'save', q: 'leave' },
  restsOn: ({ symbol, citing, facts }) =>
    [
      ...(citing.length > 0 ? [`${symbol} is cited by: ${citing.join(', ')}.`] : []),
      ...(facts > 0 ? [`On record for ${symbol}: ${facts} answers, extensions, exemptions or receipts.`] : []),
    ].join(' '),
  restsOnHint: ({ name }) => `If it is to be removed all the same: congvan remove ${name} --yes`,
  removeIt: 'Remove it all the same?',
  wouldRemove: ({ record }) => `Would remove ${record}; nothing is removed.`,
  removed: ({ record }) => `Removed ${record}.`,
}

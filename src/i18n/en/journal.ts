import type { journal as vietnamese } from '../vi/journal.ts'

export const journal: typeof vietnamese = {
  options: {
    log: {
      since: 'only from this day on',
      until: 'only until this day',
      by: 'only of this person, by the name they log in with',
    },
    undo: {
      count: 'take back so many of the last commands (default: 1)',
      dryRun: 'only tell which commands would be taken back',
      yes: 'yes, also what somebody else wrote',
    },
  },
  title: 'Journal',
  columns: { at: 'When', by: 'Who', host: 'Machine', command: 'Command', undone: 'Taken back' },
  isUndone: 'taken back',
  noEntries: 'No command has written yet.',
  nothingToUndo: 'There is no command to take back.',
  soManyOnly: ({ count }) =>
    `There ${count === 1 ? 'is only 1 command' : `are only ${count} commands`} to take back; nothing was taken back.`,
  undone: ({ command, by }) => `Taken back, of ${by}: ${command}`,
  wouldUndo: ({ command, by }) => `Would be taken back, of ${by}: ${command}`,
  ofAnother: ({ by, host, command }) => `This command is of ${by} on ${host}: ${command}.`,
  undoIt: 'Take it back all the same?',
  ofAnotherHint: 'Add --yes if the command of somebody else is to be taken back.',
  changedSince: ({ record }) =>
    `${record} was changed after that command, so it cannot be taken back; the records are as they were.`,
  changedSinceHint: ({ record }) => `See what the command wrote (congvan log), then edit ${record} by hand.`,
}

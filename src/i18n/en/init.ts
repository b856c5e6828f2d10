import type { init as vietnamese } from '../vi/init.ts'

export const init: typeof vietnamese = {
  folder: 'folder to make, such as letters',
  options: {
    office: 'name of the office that keeps the records',
    system: 'system: party, state',
    place: 'place named at the head of a letter, such as Hưng Yên',
    yes: 'ask nothing; what is not named is taken by default',
  },
  questions: {
    language: 'Language: vi (tiếng Việt) or en (English)?',
    office: 'Name of the office that keeps the records?',
    system: 'System: party or state?',
    place: 'Place at the head of a letter?',
  },
  answers: { vi: 'vietnamese', en: 'english', party: 'party', state: 'state' },
  notAmong: ({ choices }) => `Please answer one of: ${choices.join(', ')}.`,
  existing: 'Choose another folder; this command overwrites nothing.',
  made: ({ folder, count }) =>
    `A workspace of ${count} files is made in ${folder}. It holds one EXAMPLE letter to try; delete the folders vi-du when you no longer need it.`,
  next: ({ folder }) => `Go there (cd "${folder}") and try three commands:`,
  nextCommands: ({ symbol }) => [
    ['congvan overdue', 'who has not answered in time'],
    [`congvan notice ${symbol}`, 'preview the follow-up letter'],
    ['congvan check', 'look for faults in the records'],
  ],
  defaults: { office: 'My office', place: 'Hà Nội' },
  written: {
    office: 'The office that keeps these records. Correct it: the two lines at the head, who signs, the response time.',
    ladder: 'Rungs of reminding. No rule prescribes them: days and counts are assumed, the office chooses its own.',
    responseTime: 'assumed, the office chooses its own',
    units: 'Units. Add your recipients here, or in another file of data/units.',
    example: 'An EXAMPLE to try, no real record. Delete this file when you no longer need it.',
    exampleUnits: ['Example Commune One', 'Example Commune Two', 'Example Commune Three'],
    exampleGroup: 'the example communes',
    exampleCampaign: 'sending the report (example)',
    exampleSubject: 'báo cáo kết quả (example)',
    position: 'THỦ TRƯỞNG CƠ QUAN',
    templates: [
      'Templates of your own go here, named like don-doc.vi.md; one of the same name replaces the one of the program.',
      'Those that come with the program lie in its folder templates.',
    ],
    merge: 'Two clerks who write into one letter: git keeps the lines of both; check tells of what stands twice',
    ignore: 'What was read of the records, and letters that were drafted: can be made again, need not be kept in git.',
  },
}

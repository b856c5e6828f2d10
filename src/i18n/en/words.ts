import type * as vi from '../vi/words.ts'

type Words = typeof vi

export const states: Words['states'] = {
  answered: 'answered',
  late: 'answered late',
  exempt: 'exempt',
  'due-today': 'due today',
  overdue: 'overdue',
  pending: 'pending',
  'no-deadline': 'no deadline',
}

export const progress: Words['progress'] = { acknowledged: 'acknowledged', partial: 'partial answer' }

export const outcomes: Words['outcomes'] = {
  acknowledged: 'acknowledged',
  partial: 'partial answer',
  invalid: 'not valid',
  complete: 'complete answer',
}

export const dueFrom: Words['dueFrom'] = {
  extension: 'an extension',
  recipient: 'the recipient’s own day',
  amendment: 'an amendment',
  dispatch: 'the letter itself',
  campaign: 'the campaign',
  office: 'the office’s response time',
  reminder: 'a reminder',
}

export const relations: Words['relations'] = {
  implements: { forward: 'implements', inverse: 'implemented by' },
  forwards: { forward: 'forwards', inverse: 'forwarded by' },
  follows: { forward: 'follows', inverse: 'followed by' },
  reminds: { forward: 'reminds of', inverse: 'reminded of by' },
  replies: { forward: 'replies to', inverse: 'replied to by' },
  basedOn: { forward: 'is based on', inverse: 'is the basis of' },
  amends: { forward: 'amends', inverse: 'amended by' },
  corrects: { forward: 'corrects', inverse: 'corrected by' },
  replaces: { forward: 'replaces', inverse: 'replaced by' },
  repeals: { forward: 'repeals', inverse: 'repealed by' },
  recalls: { forward: 'recalls', inverse: 'recalled by' },
  mentions: { forward: 'mentions', inverse: 'mentioned in' },
}

export const roles: Words['roles'] = { recipient: 'to act', copy: 'copy' }

export const columns: Words['columns'] = {
  dispatch: 'Symbol',
  dispatchDate: 'Letter dated',
  campaign: 'Campaign',
  duty: 'Duty',
  unit: 'Unit id',
  unitName: 'Unit',
  successors: 'Successors',
  organs: 'Organs',
  via: 'Via groups',
  state: 'State',
  progress: 'Progress',
  due: 'Due',
  dueFrom: 'Due from',
  dueAssumed: 'Due assumed',
  pressedUntil: 'Pressed until',
  daysLate: 'Days late',
  workingDaysLate: 'Working days late',
  reminders: 'Reminders',
  what: 'What',
  responseDate: 'Answered on',
  responseSymbol: 'Answer',
  count: 'Count',
  name: 'Name',
  short: 'Short name',
  role: 'Role',
  address: 'Address',
  email: 'E-mail',
  phone: 'Phone',
  symbol: 'Symbol',
  date: 'Date',
  issuer: 'Issuer',
  subject: 'Subject',
  held: 'Held',
  id: 'Id',
  kind: 'Kind',
  from: 'From',
  until: 'Until',
  number: 'No.',
}

export const yes: string = 'yes'
export const no: string = 'no'

import { nameOn, organName, type Directory } from '../../domain/directory.ts'
import type { RecipientRow } from '../../domain/recipients.ts'
import type { Dispatch } from '../../domain/records.ts'
import type { Say } from '../../i18n/say.ts'
import type { Table } from '../table.ts'
import { columnsOf, rowsOf, type Columns } from './columns.ts'

/** Whom a letter goes to, with addresses. On a terminal only what stands in the rows. */
export function recipientTable(
  dispatch: Dispatch,
  recipients: readonly RecipientRow[],
  directory: Directory,
  say: Say,
): Table {
  return tableOf(dispatch, recipients, columns(dispatch, directory, say), say)
}

export function recipientScreen(
  dispatch: Dispatch,
  recipients: readonly RecipientRow[],
  directory: Directory,
  say: Say,
): Table {
  const shown = columns(dispatch, directory, say).filter(({ key, value }) => {
    return key !== 'unit' && (key === 'number' || recipients.some(one => Boolean(value(one, 0))))
  })
  return tableOf(dispatch, recipients, shown, say)
}

function tableOf(
  dispatch: Dispatch,
  recipients: readonly RecipientRow[],
  shown: Columns<RecipientRow>,
  say: Say,
): Table {
  return {
    name: say.titles.recipients,
    columns: shown,
    rows: rowsOf(recipients, shown),
    summary: [
      { title: say.words.columns.dispatch, value: dispatch.symbol },
      { title: say.titles.recipients, value: recipients.length },
    ],
    sentence: say.titles.recipientCount({ symbol: dispatch.symbol, count: recipients.length }),
  }
}

function columns(dispatch: Dispatch, directory: Directory, say: Say): Columns<RecipientRow> {
  const organs = (recipient: RecipientRow) =>
    recipient.organs.map(organ => organName(recipient.unit ?? '', organ, directory)).join('; ')
  const via = (recipient: RecipientRow) => recipient.via.map(id => nameOn(id, dispatch.date, directory)).join('; ')
  return columnsOf<RecipientRow>(say.words.columns, [
    ['number', 'number', (_, place) => place],
    ['unit', 'text', recipient => recipient.unit],
    ['name', 'text', recipient => recipient.name],
    ['organs', 'text', organs],
    ['via', 'text', via],
    ['role', 'text', recipient => say.words.roles[recipient.role]],
    ['state', 'text', recipient => recipient.state && say.words.states[recipient.state]],
    ['address', 'text', recipient => recipient.address],
    ['email', 'text', recipient => recipient.email],
    ['phone', 'text', recipient => recipient.phone],
  ])
}

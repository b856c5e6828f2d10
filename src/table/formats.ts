import type { Table } from './table.ts'

export interface CsvOptions {
  readonly bom: boolean
  /** Excel in Vietnam parts fields by semicolons. */
  readonly delimiter?: ',' | ';' | '\t'
}

interface TableFormat {
  readonly extension: string
  readonly write: (table: Table, options: CsvOptions) => Promise<string | Uint8Array>
}

/** Each writer is loaded only when it is asked for: a spreadsheet library is long in coming. */
export const tableFormats = {
  csv: { extension: '.csv', write: async (table, options) => (await import('./csv.ts')).writeCsv(table, options) },
  xlsx: { extension: '.xlsx', write: async table => (await import('./xlsx.ts')).writeXlsx(table) },
  md: { extension: '.md', write: async table => (await import('./markdown.ts')).writeMarkdown(table) },
} satisfies Record<string, TableFormat>

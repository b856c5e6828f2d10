import { printable } from '../domain/visible.ts'
import type { Cell, Table } from './table.ts'

/** The summary as a sentence above one table. Whatever the data holds, none of it becomes markup. */
export function writeMarkdown({ columns, rows, sentence }: Table): string {
  const lines = [
    rowOf(columns.map(({ title }) => title)),
    `| ${columns.map(({ kind }) => (kind === 'number' ? '---:' : '---')).join(' | ')} |`,
    ...rows.map(rowOf),
  ]
  const table = `${lines.join('\n')}\n`
  return sentence === null ? table : `${paragraph(sentence)}\n\n${table}`
}

function rowOf(cells: readonly Cell[]): string {
  return `| ${cells.map(cell => escaped(String(cell ?? '')).replaceAll('\n', '<br>')).join(' | ')} |`
}

/** One line, which neither starts a list, a heading or a quotation nor underlines one. */
function paragraph(text: string): string {
  return escaped(text.replace(/\s+/g, ' ').trim())
    .replace(/^[-+=#]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
}

function escaped(text: string): string {
  return printable(text)
    .replace(/[\\`*_[\]<>|~&$]/g, '\\$&')
    .replaceAll('://', '\\://')
    .replace(/www\./gi, match => `${match.slice(0, -1)}\\.`)
}

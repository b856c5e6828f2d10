import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { FontFaces } from '../../src/letter/fonts.ts'
import { layouts } from '../../src/letter/layouts/layouts.ts'
import type { Block, Letter } from '../../src/letter/letter.ts'
import { writeText } from '../../src/letter/text/text.ts'
import { campaign, drafts } from './campaign.ts'

/** The faces as the build has made them. */
export const fonts: FontFaces = face =>
  Promise.resolve(readFileSync(join(import.meta.dirname, `../../dist/fonts/${face}.ttf`)))

const [draft] = drafts(campaign(), '1469-CV/BTGTU', '2024-08-05')
if (!draft?.letter) throw new Error(JSON.stringify(draft?.problems))

/** To many, signed by the deputy. */
export const party: Letter = draft.letter

const table: Block = {
  kind: 'table',
  header: ['TT', 'Cơ quan, đơn vị', 'Hạn trả lời', 'Tình trạng'],
  rows: Array.from({ length: 45 }, (_, index) => [
    `${index + 1}`,
    index % 2 === 0 ? 'Đảng ủy Khối Cơ quan - Doanh nghiệp tỉnh' : 'Huyện ủy Ân Thi',
    '31/7/2024',
    'Chưa nhận được kết quả',
  ]),
}

/** To one, with lists and a table over several pages. */
export const state: Letter = {
  ...party,
  layout: layouts.nd30,
  author: 'Sở Văn hóa, Thể thao và Du lịch tỉnh Hưng Yên',
  head: {
    left: {
      superior: 'ỦY BAN NHÂN DÂN TỈNH HƯNG YÊN',
      issuer: 'SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH',
      separator: null,
      number: 'Số: 215/SVHTTDL-QLDS',
      subject: 'V/v đôn đốc báo cáo công tác quản lý di tích',
    },
    right: {
      lines: layouts.nd30.rightHead.lines.map(({ text }) => text),
      placeAndDate: 'Hưng Yên, ngày 05 tháng 8 năm 2024',
    },
  },
  addressees: { label: 'Kính gửi:', lines: ['Ủy ban nhân dân huyện Ân Thi'] },
  body: [
    { kind: 'paragraph', text: 'Căn cứ Công văn số 123/UBND-VX ngày 20/6/2024 của Ủy ban nhân dân tỉnh, Sở đề nghị:' },
    { kind: 'list', items: ['Báo cáo kết quả kiểm kê di tích;', 'Gửi danh mục di tích đã xếp hạng.'] },
    { kind: 'paragraph', text: 'Danh sách các đơn vị chưa trả lời:' },
    table,
    { kind: 'paragraph', text: 'Trân trọng./.' },
  ],
  copies: { label: 'Nơi nhận:', lines: ['- Như trên;', '- Giám đốc (để b/c);', '- Lưu: VT, QLDS.'] },
  signature: { lines: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'], name: 'Trần Văn A' },
  appendices: [],
}

/** What a careless or ill-meaning hand could have typed, everywhere it could. */
export const hostile: Letter = {
  ...party,
  author: 'A & <B> ]]> "C"',
  head: { ...party.head, left: { ...party.head.left, subject: 'V/v &amp; <w:p/> ]]> \u0007 {{x}}' } },
  addressees: { label: 'Kính gửi:', lines: ['x'.repeat(300), '<!-- \uD800 \uFFFE -->'] },
  body: [
    { kind: 'paragraph', text: '&<]]>\u0000\u0007\u001B[31m {{x}} 汉 👍 \u202E' },
    { kind: 'list', items: ['', ' '] },
    { kind: 'table', header: [], rows: [] },
    { kind: 'table', header: ['&'], rows: [['<', 'hơn một ô'], []] },
  ],
  signature: { lines: [], name: null },
}

/** The words of a letter, in no order: its writers lay columns out differently. */
export function wordsOf(text: string): readonly string[] {
  return text
    .normalize('NFC')
    .split(/[\s─]+/)
    .filter(word => word !== '')
    .toSorted()
}

export function textWords(letter: Letter): readonly string[] {
  return wordsOf(writeText(letter))
}

/** Whether the tool is installed, and reads such files: LibreOffice comes without Writer too. */
export function has(tool: 'pdftotext' | 'soffice'): boolean {
  try {
    if (tool === 'pdftotext') execFileSync(tool, ['-v'], { stdio: 'ignore' })
    else convertedBy(tool, 'một', 'letter.html')
    return true
  } catch {
    return false
  }
}

/** The text of LibreOffice's PDF of a Word file. */
export function printedText(content: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'congvan-'))
  try {
    const input = join(folder, 'letter.docx')
    writeFileSync(input, content)
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    const args = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, input]
    const tool = 'soffice'
    execFileSync(tool, args, { stdio: 'ignore', timeout: 60_000 })
    return convertedBy('pdftotext', readFileSync(join(folder, 'letter.pdf')), 'printed.pdf')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The text of a file as a tool of the system reads it. */
export function convertedBy(tool: 'pdftotext' | 'soffice', content: Uint8Array | string, name: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'congvan-'))
  try {
    const input = join(folder, name)
    const output = join(folder, 'letter.txt')
    writeFileSync(input, content)
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    const filter = 'txt:Text (encoded):UTF8'
    const args = {
      soffice: [profile, '--headless', '--convert-to', filter, '--outdir', folder, input],
      pdftotext: ['-raw', input, output],
    }
    execFileSync(tool, args[tool], { stdio: 'ignore', timeout: 60_000 })
    return readFileSync(output, 'utf8').replace(/^\uFEFF/, '')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

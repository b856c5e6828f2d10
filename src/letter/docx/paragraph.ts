import { printable } from '../../domain/visible.ts'
import type { Type } from '../layouts/layout.ts'
import { element, escaped } from './xml.ts'

/** Lengths in twips, as Word counts them. */
interface Setting {
  readonly align?: 'center' | 'both'
  readonly indent?: {
    readonly left?: number
    readonly right?: number
    readonly firstLine?: number
    readonly hanging?: number
  }
  readonly spacing?: {
    readonly before?: number
    readonly after?: number
    readonly line?: number
    readonly lineRule?: 'exact' | 'atLeast'
  }
  /** A place where text after a tab begins. */
  readonly tab?: number
  /** Stays on the page of what comes after it. */
  readonly keepNext?: boolean
  /** Begins a page. */
  readonly newPage?: boolean
  /** A line over it, as wide as it is itself. */
  readonly ruled?: boolean
}

export function twips(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4)
}

export function twipsOfPoints(points: number): number {
  return Math.round(points * 20)
}

/** Its end is of the type of its text too: Word makes the last line as high as that. */
export function paragraph(runs: string, setting: Setting = {}, type?: Type): string {
  return element('w:p', {}, settingOf(setting, type), runs)
}

export function line(text: string, type: Type, setting: Setting = {}): string {
  return paragraph(run(text, type), setting, type)
}

export function centred(text: string, type: Type, setting: Setting = {}): string {
  return line(text, type, { ...setting, align: 'center' })
}

export function run(text: string, type: Type): string {
  return element('w:r', {}, typeOf(type), unbroken(escaped(printable(text).normalize('NFC'))))
}

/** A tab, of the size of the text beside it. */
export function tabbed({ size }: Type): string {
  return element('w:r', {}, typeOf({ size }), element('w:tab'))
}

/** What Word puts in by itself, the number of the page say, on a line of its own. */
export function field(instruction: string, type: Type): string {
  const shown = element('w:r', {}, typeOf(type), '<w:t></w:t>')
  return paragraph(element('w:fldSimple', { 'w:instr': instruction }, shown), { align: 'center' }, type)
}

// Word asks for the parts of a setting, and of a type, in this order.

function settingOf({ align, indent, spacing, tab, keepNext, newPage, ruled }: Setting, type: Type | undefined): string {
  return unlessEmpty(
    'w:pPr',
    keepNext ? element('w:keepNext') : '',
    newPage ? element('w:pageBreakBefore') : '',
    ruled ? element('w:pBdr', {}, overline) : '',
    tab === undefined ? '' : element('w:tabs', {}, element('w:tab', { 'w:val': 'left', 'w:pos': tab })),
    spacing ? element('w:spacing', named(spacing)) : '',
    indent ? element('w:ind', named(indent)) : '',
    align ? element('w:jc', { 'w:val': align }) : '',
    type ? typeOf(type) : '',
  )
}

const overline = element('w:top', { 'w:val': 'single', 'w:sz': 6, 'w:space': 0, 'w:color': '000000' })

function typeOf({ size, bold, italic, underline }: Type): string {
  return element(
    'w:rPr',
    {},
    bold ? '<w:b/><w:bCs/>' : '',
    italic ? '<w:i/><w:iCs/>' : '',
    element('w:sz', { 'w:val': size * 2 }),
    element('w:szCs', { 'w:val': size * 2 }),
    underline ? element('w:u', { 'w:val': 'single' }) : '',
  )
}

function unlessEmpty(name: string, ...children: readonly string[]): string {
  return children.some(child => child !== '') ? element(name, {}, ...children) : ''
}

function named(measures: Readonly<Record<string, string | number>>): Readonly<Record<string, string | number>> {
  return Object.fromEntries(Object.entries(measures).map(([key, value]) => [`w:${key}`, value]))
}

function unbroken(text: string): string {
  return asWordHasThem(piece(withFirmHyphens(text)))
}

/** The number of a letter is not parted at its hyphen, where a reader would take it for two. */
export function withFirmHyphens(text: string): string {
  return text.replace(/\S+/g, word => (/\d/.test(word) ? word.replace(/-(?!$)/g, firmHyphen) : word))
}

/** Firm hyphens in runs of text; as a character they would come out of another font, and not be found in a search. */
export function asWordHasThem(runs: string): string {
  return runs.replace(/(<w:t(?: [^>]*)?>)([^<]*)/g, (whole, start: string, text: string) =>
    text.includes(firmHyphen) ? start + text.replaceAll(firmHyphen, `</w:t><w:noBreakHyphen/>${pieceStart}`) : whole,
  )
}

const firmHyphen = '\u2011'
const pieceStart = '<w:t xml:space="preserve">'

function piece(text: string): string {
  return `${pieceStart}${text}</w:t>`
}

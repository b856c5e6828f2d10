import { archived, packedPart, type PackedPart } from '../../office-archive.ts'
import type { Type } from '../layouts/layout.ts'
import { coreProperties, type About } from './core-properties.ts'
import { field, paragraph } from './paragraph.ts'
import { element, xmlFile } from './xml.ts'

interface Look {
  readonly font: string
  /** In points, of what is not set otherwise. */
  readonly size: number
  readonly pageNumber: Type
}

/** Writes files of Word of one look, each around what stands on its pages, and its section, which comes last. */
export function packer(look: Look): (content: readonly string[], about: About) => Uint8Array {
  const { before, after } = fixedParts(look)
  return (content, about) => {
    const document = element('w:document', names, element('w:body', {}, ...content))
    return archived([
      ...before,
      packedPart('word/document.xml', xmlFile(document)),
      packedPart('docProps/core.xml', coreProperties(about)),
      ...after,
    ])
  }
}

/** What stands the same in all files of one look. The first part says what the others are. */
function fixedParts(look: Look): { readonly before: readonly PackedPart[]; readonly after: readonly PackedPart[] } {
  return {
    before: [packedPart('[Content_Types].xml', contentTypes), packedPart('_rels/.rels', packageRelations)],
    after: [
      packedPart('word/_rels/document.xml.rels', documentRelations),
      packedPart('word/styles.xml', styles(look)),
      packedPart('word/settings.xml', settings),
      packedPart('word/header1.xml', header(field('PAGE', look.pageNumber))),
      // The first page has a header of its own, which is empty.
      packedPart('word/header2.xml', header(paragraph(''))),
    ],
  }
}

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** What the names in the parts of Word mean; the second is for naming another part. */
const names = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': relations,
}

/** As the document names them. */
export const headers = { numbered: 'rId3', first: 'rId4' }

const documentRelations = related([
  ['rId1', `${relations}/styles`, 'styles.xml'],
  ['rId2', `${relations}/settings`, 'settings.xml'],
  [headers.numbered, `${relations}/header`, 'header1.xml'],
  [headers.first, `${relations}/header`, 'header2.xml'],
])

const packageRelations = related([
  ['rId1', `${relations}/officeDocument`, 'word/document.xml'],
  ['rId2', `${packages}/relationships/metadata/core-properties`, 'docProps/core.xml'],
])

function related(parts: readonly (readonly [id: string, type: string, target: string])[]): string {
  const each = parts.map(([Id, Type, Target]) => element('Relationship', { Id, Type, Target }))
  return xmlFile(element('Relationships', { xmlns: `${packages}/relationships` }, ...each))
}

const contentTypes = xmlFile(
  element(
    'Types',
    { xmlns: `${packages}/content-types` },
    element('Default', {
      Extension: 'rels',
      ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
    }),
    element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    ...[
      ['/word/document.xml', `${word}.document.main+xml`],
      ['/word/styles.xml', `${word}.styles+xml`],
      ['/word/settings.xml', `${word}.settings+xml`],
      ['/word/header1.xml', `${word}.header+xml`],
      ['/word/header2.xml', `${word}.header+xml`],
      ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ].map(([PartName = '', ContentType = '']) => element('Override', { PartName, ContentType })),
  ),
)

/** Lays out as Word has since 2013. */
const settings = xmlFile(
  element(
    'w:settings',
    { 'xmlns:w': names['xmlns:w'] },
    element('w:defaultTabStop', { 'w:val': 720 }),
    element(
      'w:compat',
      {},
      element('w:compatSetting', {
        'w:name': 'compatibilityMode',
        'w:uri': 'http://schemas.microsoft.com/office/word',
        'w:val': 15,
      }),
    ),
  ),
)

function header(line: string): string {
  return xmlFile(element('w:hdr', names, line))
}

/** No line of a paragraph stands alone on a page. */
const ofParagraphs = element('w:pPr', {}, element('w:widowControl'))

/** What is not said of a run holds for all of them: its font and language. */
function styles({ font, size }: Look): string {
  const fonts = { 'w:ascii': font, 'w:cs': font, 'w:eastAsia': font, 'w:hAnsi': font }
  const type = element(
    'w:rPr',
    {},
    element('w:rFonts', fonts),
    element('w:sz', { 'w:val': size * 2 }),
    element('w:szCs', { 'w:val': size * 2 }),
    element('w:lang', { 'w:val': 'vi-VN' }),
  )
  const usual = (kind: string, id: string, name: string) =>
    element(
      'w:style',
      { 'w:type': kind, 'w:default': 1, 'w:styleId': id },
      element('w:name', { 'w:val': name }),
      kind === 'paragraph' ? element('w:qFormat') : '',
    )
  return xmlFile(
    element(
      'w:styles',
      { 'xmlns:w': names['xmlns:w'] },
      element('w:docDefaults', {}, element('w:rPrDefault', {}, type), element('w:pPrDefault', {}, ofParagraphs)),
      usual('paragraph', 'Normal', 'Normal'),
      usual('character', 'DefaultParagraphFont', 'Default Paragraph Font'),
      usual('table', 'TableNormal', 'Normal Table'),
    ),
  )
}

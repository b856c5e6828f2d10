type Attributes = Record<string, string | number>

/**
 * How the sheet of a register goes on paper, to be bound: A4 across, as wide as its columns, with room at the edge, what
 * register it is and its columns at the head of each page, and the number of the page.
 */
export function printedAsBook({ sheet, head }: { readonly sheet: string; readonly head: string }) {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transformElementAttributes: (tag: string, attributes: Attributes): Attributes => ({
            ...attributes,
            ...(tag === 'pageMargins' ? margins : {}),
            ...(tag === 'pageSetup' ? { fitToWidth: 1, fitToHeight: 0 } : {}),
          }),
          // The order of these elements is laid down.
          transform: (xml: string): string =>
            xml
              .replace('<sheetViews>', `${fitToPage}<sheetViews>`)
              .replace(/<pageSetup [^>]*\/>/, setup => setup + headAndFoot(head)),
        },
        'xl/workbook.xml': {
          transform: (xml: string): string =>
            xml.replace('<definedNames/>', () => `<definedNames>${headRowOf(sheet)}</definedNames>`),
        },
      },
    },
  }
}

const fitToPage = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'

/** In inches: 25 mm at the edge at which it is bound, 20 mm above, 15 mm elsewhere. */
const margins = { left: 0.98, right: 0.59, top: 0.79, bottom: 0.59, header: 0.39, footer: 0.31 }

/** Excel takes no more than 255 characters, in which an ampersand begins a command. */
function headAndFoot(head: string): string {
  const text = head.slice(0, 100).replace(/\p{Cs}$/u, '')
  return `<headerFooter><oddHeader>${escaped(`&C${text.replaceAll('&', '&&')}`)}</oddHeader><oddFooter>&amp;C&amp;P</oddFooter></headerFooter>`
}

/** The row of the columns' names, repeated on every page. */
function headRowOf(sheet: string): string {
  const range = `'${sheet.replaceAll("'", "''")}'!$1:$1`
  return `<definedName name="_xlnm.Print_Titles" localSheetId="0">${escaped(range)}</definedName>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

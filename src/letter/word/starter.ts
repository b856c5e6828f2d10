import type { Day } from '../../domain/day.ts'
import { writeDocx } from '../docx/docx.ts'
import type { Layout } from '../layouts/layout.ts'
import type { Block } from '../letter.ts'

/** Worded as the usual template does; whatever stands between the marks is what goes on record. */
const usualWording =
  '{{#letter.subject}}đôn đốc {{#subject}}việc {{subject}}{{/subject}}{{^subject}}thực hiện {{focus.type}} số ' +
  '{{focus.symbol}}{{/subject}}{{#round > 1}} (lần {{round}}){{/round > 1}}{{/letter.subject}}'

function paragraphs(...texts: readonly string[]): readonly Block[] {
  return texts.map(text => ({ kind: 'paragraph', text }))
}

/** A Word template to begin with: a whole letter in the layout, with the names that letters have most often. */
export function starterTemplate(layout: Layout, date: Day): Uint8Array {
  const lines = (name: string) => [`{{#letter.${name}}}`, '{{line}}', `{{/letter.${name}}}`]
  const present = (name: string) => [`{{#letter.${name}}}`, `{{letter.${name}}}`, `{{/letter.${name}}}`]
  return writeDocx({
    layout: { ...layout, signature: { ...layout.signature, formulaMark: /letter\.capacity/ } },
    author: '',
    date,
    appendices: [],
    head: {
      left: {
        superior: '{{#letter.superior}}{{letter.superior}}{{/letter.superior}}',
        issuer: '{{letter.issuer}}',
        separator: layout.separator,
        number: '{{letter.number}}',
        subject: layout.subject.prefix + usualWording,
      },
      right: {
        lines: layout.rightHead.lines.map(({ text }) => text),
        placeAndDate: '{{letter.placeAndDate}}',
      },
    },
    addressees: { label: layout.addressees.label, lines: ['{{letter.firstAddressee}}', ...lines('otherAddressees')] },
    body: [
      {
        kind: 'paragraph',
        text:
          'Ngày {{focus.date}}, {{#focus.issuer}}{{focus.issuer}}{{/focus.issuer}} đã ban hành {{focus.type}} số ' +
          '{{focus.symbol}}{{#focus.about}} {{focus.about}}{{/focus.about}}.',
      },
      // To one body, as with --each; and to several, named in a table.
      ...paragraphs(
        '{{#one}}',
        'Tính đến ngày {{asOf}}, {{own}} chưa nhận được đầy đủ kết quả thực hiện của {{name}}{{#due}} (thời hạn: ngày ' +
          '{{due}}){{/due}}.',
        '{{/one}}',
        '{{^one}}',
        'Tính đến ngày {{asOf}}, đã có {{standing.answered}}/{{standing.asked}} địa phương, đơn vị gửi kết quả thực ' +
          'hiện. Các địa phương, đơn vị sau đây chưa gửi hoặc gửi chưa đủ:',
      ),
      {
        kind: 'table',
        header: ['Địa phương, đơn vị chưa gửi đủ kết quả thực hiện', 'Thời hạn'],
        rows: [['{{#units}}{{name}}', '{{#due}}{{due}}{{/due}}{{/units}}']],
      },
      ...paragraphs(
        '{{/one}}',
        '{{own}} đề nghị {{#one}}{{name}}{{/one}}{{^one}}các địa phương, đơn vị nêu trên{{/one}} khẩn trương thực hiện ' +
          'và gửi kết quả{{#due}} chậm nhất ngày {{due}}{{/due}}.',
      ),
    ],
    copies: { label: layout.copies.label, lines: lines('copies') },
    signature: {
      lines: [...present('capacity'), ...present('position')],
      name: '{{#letter.signatory}}{{letter.signatory}}{{/letter.signatory}}',
    },
  })
}

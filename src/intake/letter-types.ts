import { unaccented } from './unaccented.ts'

/** What letters are called in their title line, in small letters, and the codes that stand for it in symbols. */
const typeCodes: readonly (readonly [type: string, ...codes: readonly string[]])[] = [
  ['nghị quyết', 'NQ'],
  ['quyết định', 'QĐ'],
  ['quy định', 'QĐi', 'QyĐ'],
  ['chỉ thị', 'CT'],
  ['kết luận', 'KL'],
  ['quy chế', 'QC'],
  ['thông tri', 'TT'],
  ['thông tư', 'TT'],
  ['thông báo', 'TB'],
  ['thông cáo', 'TC'],
  ['hướng dẫn', 'HD'],
  ['chương trình', 'CTr', 'CTR', 'Ctr'],
  ['kế hoạch', 'KH'],
  ['phương án', 'PA'],
  ['đề án', 'ĐA'],
  ['dự án', 'DA'],
  ['báo cáo', 'BC'],
  ['biên bản', 'BB'],
  ['tờ trình', 'TTr', 'TTR'],
  ['hợp đồng', 'HĐ'],
  ['công điện', 'CĐ'],
  ['giấy mời', 'GM'],
  ['thư mời', 'TM'],
  ['thư ngỏ', 'TN'],
  ['giấy giới thiệu', 'GGT', 'GT'],
  ['giấy ủy quyền', 'GUQ', 'UQ'],
  ['phiếu chuyển', 'PC'],
  ['phiếu trình', 'PT'],
  ['phiếu báo', 'PB'],
  ['nghị định', 'NĐ'],
  ['lệnh', 'L'],
  ['công văn', 'CV'],
  ['sao y', 'SY', 'BS'],
  ['sao lục', 'SL'],
]

const byCode = new Map(typeCodes.flatMap(([type, ...codes]) => codes.map(code => [code, type] as const)))

/** The type that a code in a symbol stands for; undefined for codes of issuers. */
export function typeOfCode(code: string): string | undefined {
  return byCode.get(code)
}

export const typeNames: readonly string[] = typeCodes.map(([type]) => type)

/** Any word by which a letter cites another, as a pattern for texts without accents. */
export const typeWord = `(?:${[...typeNames, 'văn bản', 'công hàm', 'tài liệu', 'luật', 'pháp lệnh', 'điện', 'thư', 'cv', 'qđ', 'nđ', 'tb', 'vb', 'phiếu', 'giấy'].map(unaccented).join('|')})`

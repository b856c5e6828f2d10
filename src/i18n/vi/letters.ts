interface LeftOut {
  readonly units: string
  readonly count: number
  /** By which they were just pressed. */
  readonly letter: { readonly symbol: string; readonly date: string; readonly due: string | null } | null
}

interface Numbered {
  readonly symbol: string
  readonly date: string
  readonly other: string
  readonly otherDate: string
}

interface Named {
  readonly name: string
}

/** What is said of letters that are drafted: who is left out, and why one could not be written. */
export const letters = {
  keptOut: {
    unconfirmed: ({ units }: LeftOut) => `Không đôn đốc ${units}: có văn bản trả lời đang chờ xác nhận.`,
    'just-pressed': ({ units, count, letter }: LeftOut) =>
      `Không đôn đốc lại ${count} nơi: đã đôn đốc ngày ${letter?.date} bằng công văn ${letter?.symbol}` +
      `${letter?.due ? `, hẹn đến ${letter.due}` : ''} (vẫn đôn đốc thì thêm --again): ${units}.`,
    'no-successor': ({ units }: LeftOut) =>
      `Không đôn đốc ${units}: đã kết thúc hoạt động, hồ sơ chưa ghi nơi kế thừa (successors).`,
    'too-early': ({ units }: LeftOut) =>
      `Chưa đôn đốc ${units}: chưa đến bậc nào của thang đôn đốc (office.yaml: ladder).`,
  },
  ref: 'số, ký hiệu văn bản, hay một phần đủ để nhận ra; chỉ --by-unit mới được thiếu',
  refOrByUnit: 'Thiếu số, ký hiệu văn bản; muốn đôn đốc mọi việc còn nợ của từng cơ quan thì thêm --by-unit.',
  options: {
    again: 'cả những nơi vừa đôn đốc, chưa hết hạn hẹn hoặc chưa đủ số ngày giữa hai lần (office.yaml: reminderGap)',
    level: 'bậc này của thang đôn đốc (office.yaml: ladder) cho mọi nơi quá hạn, thay cho bậc đã đến',
    byUnit: 'mỗi cơ quan một công văn về mọi việc còn nợ cơ quan mình, có bảng kê; không cần số công văn',
    resume: 'làm tiếp một thư mục công văn: chỉ soạn công văn lần trước không soạn được hoặc còn thiếu',
    record: 'ghi công văn đã gửi vào hồ sơ (data/dispatches); cần --number',
    number: 'số của công văn; có nhiều công văn thì ghi nhiều lần, theo thứ tự; next: các số tiếp theo trong hồ sơ',
    date: 'ngày của công văn (mặc định khi ghi vào hồ sơ: ngày tính)',
  },
  noLevel: ({ level, levels }: { level: number; levels: readonly number[] }) =>
    `Thang đôn đốc không có bậc ${level}; ` +
    (levels.length > 0 ? `các bậc: ${levels.join(', ')}.` : 'data/office.yaml chưa có bậc nào (ladder).'),
  noSignatory: 'Chưa ghi người ký (data/office.yaml: signatory) nên phần chữ ký để trống.',
  newPartyRules: ({ date }: { date: string }) =>
    `Công văn ngày ${date}, sau ngày 27/5/2026, mà vẫn trình bày theo 36-HD/VPTW (hd36); quy định mới 05-HD/VPTW mới biết một phần: layout: hd05.`,
  recordPartial:
    'Có lỗi trong hồ sơ nên không ghi vào hồ sơ: công văn có thể đôn đốc nơi đã trả lời mà chưa đọc được. Sửa lỗi trước (congvan check), hoặc bỏ --record để xem trước.',
  resume: {
    alone: '--resume THƯ_MỤC đứng một mình: yêu cầu lần trước đã ghi trong manifest.json.',
    recorded: 'Lần trước có ghi vào hồ sơ (--record) nên không làm tiếp được; hãy chạy lại lệnh ấy, thêm --force.',
    changed: ({ files }: { files: readonly string[] }) =>
      'Hồ sơ hoặc thang đôn đốc đã đổi từ khi soạn, công văn đã ghi không còn khớp với công văn soạn tiếp' +
      (files.length === 0 ? '.' : `:\n${files.map(file => `  ${file}`).join('\n')}`),
    changedHint: 'Soạn lại tất cả: chạy lại lệnh trước với --force, hoặc ghi vào thư mục khác.',
  },
  recordNeedsNumber: 'Ghi vào hồ sơ thì cần số của công văn: thêm --number SỐ.',
  numbersFor: ({ letters, numbers }: { letters: number; numbers: number }) =>
    `Có ${letters} công văn mà ghi ${numbers} số: mỗi công văn cần một --number, theo thứ tự.`,
  nextAlone: '--number next đứng một mình, và chỉ cấp số khi có --record.',
  gaps: ({ gaps }: { gaps: readonly string[] }) =>
    `Các số của loại này chưa có công văn nào trong hồ sơ: ${shortened(gaps)}.`,
  numberTwice: ({ numbers }: { numbers: string }) => `Một số ghi cho hai công văn: ${numbers}.`,
  dateBeforeAsOf: ({ date, asOf }: { date: string; asOf: string }) =>
    `Công văn ngày ${date} không thể nói tình hình đến ngày ${asOf}: bỏ --as-of hoặc sửa --date.`,
  notAllDrafted: 'Có công văn không soạn được nên chưa ghi công văn nào vào hồ sơ.',
  noCode: ({ unit }: { unit: string }) =>
    `Chưa rõ ký hiệu của cơ quan ${unit}: ghi codes cho cơ quan này trong data/units.`,
  beforeFocus: ({ symbol }: { symbol: string }) => `Công văn đôn đốc không thể có ngày trước chính công văn ${symbol}.`,
  remindsNothing: ({ symbol }: { symbol: string }) =>
    `Nội dung không viện dẫn ${symbol} nên không ghi là công văn đôn đốc được: sửa mẫu.`,
  recorded: ({ symbol, file }: { symbol: string; file: string }) => `Đã ghi ${symbol} vào ${file}`,
  series: {
    repeated: ({ symbol, other, otherDate }: Numbered) =>
      `Không lấy số của ${symbol}: số này đã dùng cho ${other} ngày ${otherDate}.`,
    'lower-is-later': ({ symbol, date, other, otherDate }: Numbered) =>
      `Số không theo thứ tự ngày: ${symbol} ngày ${date}, mà số nhỏ hơn ${other} lại ngày ${otherDate}.`,
    'higher-is-earlier': ({ symbol, date, other, otherDate }: Numbered) =>
      `Số không theo thứ tự ngày: ${symbol} ngày ${date}, mà số lớn hơn ${other} đã ngày ${otherDate}.`,
  },
  verify: {
    summary: 'công văn đã soạn trong thư mục nào không còn đúng với hồ sơ',
    noManifest: ({ folder }: { folder: string }) => `Không thấy manifest.json trong ${folder}.`,
    badManifest: ({ file }: { file: string }) => `Không đọc được ${file}: không phải do notice ghi, hoặc đã bị sửa.`,
    changed: 'manifest.json đã bị sửa từ khi soạn',
    fine: ({ letters, asOf }: { letters: number; asOf: string }) =>
      `${letters} công văn vẫn đúng với hồ sơ, tính đến ngày ${asOf}.`,
    overtaken: {
      answer: ({ units }: { units: string }) => `có thêm trả lời của ${units}`,
      extension: ({ units }: { units: string }) => `đã gia hạn cho ${units}`,
      exemption: ({ units }: { units: string }) => `đã miễn hoặc thu hồi đối với ${units}`,
      correction: ({ units }: { units: string }) => `hồ sơ đã sửa về ${units}`,
    },
  },
  recipients: ({ names, more }: { names: readonly string[]; more: number }) =>
    `công văn gửi ${names.join('; ')}${more === 0 ? '' : ` và ${more} nơi khác`}`,
  dueTooEarly: ({ due, asOf }: { due: string; asOf: string }) => `Hạn mới ${due} ở trước ngày ${asOf}.`,
  notHeld: ({ symbol }: { symbol: string }) => `Chưa có văn bản ${symbol} nên không gửi kèm được.`,
  addDue:
    'chưa biết hạn mới: thêm --due NGÀY hoặc --due 5wd (5 ngày làm việc), hoặc ghi due trong ladder, hay responseTime, của data/office.yaml',
  templates: {
    summaries: {
      list: 'các mẫu công văn, mẫu nào của bậc đôn đốc nào',
      show: 'nội dung một mẫu',
      check: 'mọi lỗi của một mẫu, hoặc của mọi mẫu',
      new: 'tạo một mẫu trong templates/, không ghi đè',
    },
    name: 'tên mẫu: tên tệp trong templates/, không có đuôi',
    from: 'chép từ mẫu này (mặc định: don-doc)',
    docx: 'mẫu là tệp Word, trình bày theo thể thức của cơ quan (office.yaml: layout)',
    titles: { name: 'Mẫu', origin: 'Nguồn', kind: 'Loại', levels: 'Bậc đôn đốc', file: 'Tệp' },
    own: 'của cơ quan',
    shipped: 'có sẵn',
    names: ({ names }: { names: readonly string[] }) => `Các mẫu có: ${names.join(', ')}.`,
    checked: ({ templates, faults }: { templates: number; faults: number }) => `${templates} mẫu, ${faults} lỗi.`,
    missing: ({ level, name }: { level: number; name: string }) =>
      `data/office.yaml: bậc ${level} của ladder gọi mẫu «${name}», không có mẫu ấy`,
    hidden: ({ file, by }: { file: string; by: string }) =>
      `Mẫu ${file} không được dùng, vì cùng tên với ${by}: đổi tên hoặc bỏ một tệp.`,
    badName: ({ name }: Named) =>
      `Không đặt tên mẫu là «${name}» được: tên chỉ gồm chữ, số, dấu - và _, không quá 50 ký tự.`,
    fromOrDocx: '--from chép một mẫu có sẵn, --docx tạo tệp Word mới: chỉ dùng một trong hai.',
  },
  meant: ({ name }: Named) => `có phải ý bạn là «${name}»?`,
  paragraph: ({ line, around }: { line: number; around: string }) => `đoạn ${line} «${around}»`,
  onlyWord: ({ name, format }: { name: string; format: string }) =>
    `Mẫu «${name}» là tệp Word nên công văn chỉ có dạng docx, không có ${format}: bỏ --format; muốn PDF thì mở bằng Word rồi lưu thành PDF.`,
  problems: {
    'no-template': ({ name }: Named) => `không có mẫu công văn «${name}»`,
    'not-a-package': () => 'không phải tệp Word (.docx)',
    'locked-or-old': () =>
      'tệp có mật khẩu hoặc là tệp Word kiểu cũ (.doc): mở bằng Word, bỏ mật khẩu, lưu lại dạng .docx',
    'too-large': () => 'tệp quá lớn (trên 20 MB, hoặc trên 64 MB sau khi mở nén)',
    'too-many-parts': () => 'tệp có quá nhiều thành phần, không giống một công văn',
    'packed-too-tightly': () => 'tệp nén dày bất thường nên không mở',
    'part-outside': () => 'tệp có thành phần nằm ngoài tệp nên không mở',
    doctype: () => 'tệp có khai báo DOCTYPE, Word không bao giờ ghi như thế, nên không mở',
    macros: () => 'tệp có macro nên không mở: lưu lại bằng Word ở dạng .docx',
    damaged: () => 'tệp bị hỏng: mở bằng Word rồi lưu lại',
    'closes-nothing': ({ name }: Named) => `{{/${name}}} đóng một phần không mở ở trước`,
    'no-heading': () => 'mẫu phải mở đầu bằng phần khai báo giữa hai dòng ---',
    'heading-not-closed': () => 'phần khai báo ở đầu mẫu thiếu dòng --- kết thúc',
    'heading-line': () => 'dòng này không có dạng «khóa: giá trị»',
    'heading-key-twice': ({ name }: Named) => `khóa «${name}» ghi hai lần`,
    'heading-key-unknown': ({ name }: Named) => `không có khóa «${name}»`,
    'heading-key-missing': ({ name }: Named) => `thiếu khóa «${name}»`,
    'heading-value': ({ name }: Named) => `không nhận giá trị «${name}»`,
    syntax: () => 'sai cú pháp',
    'not-closed': ({ name }: Named) => `«${name}» chưa được đóng lại`,
    'unknown-tag': ({ name }: Named) => `mẫu không dùng được lệnh «${name}»`,
    'unknown-filter': ({ name }: Named) => `mẫu không dùng được bộ lọc «${name}»`,
    'unknown-name': ({ name }: Named) => `không có dữ kiện nào tên là «${name}»`,
    'missing-value': ({ name }: Named) => `công văn này không có «${name}»`,
    'not-a-text': () => 'đây là một danh sách hoặc một nhóm dữ kiện, không in được',
    'too-long': () => 'mẫu dài quá mức cho phép',
    limit: () => 'mẫu lặp hoặc lồng nhau quá mức cho phép',
  },
}

function shortened(gaps: readonly string[]): string {
  return [...gaps.slice(0, 10), ...(gaps.length > 10 ? ['…'] : [])].join(', ')
}

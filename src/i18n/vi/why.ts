interface Letter {
  readonly letter: string
}

const because = (reason: string) => (reason === '' ? '' : `; lý do: ${reason}`)
const grantedBy = (by: string) => (by === '' ? '' : ` theo ${by}`)

/** How `why` explains a due day and a state. */
export const why = {
  head: ({ unit, symbol, date, duty }: { unit: string; symbol: string; date: string; duty: string | null }) =>
    `${unit} đối với ${symbol} ngày ${date}${duty === null ? '' : `, việc «${duty}»`}`,
  state: ({
    asOf,
    state,
    daysLate,
    workingDaysLate,
  }: {
    asOf: string
    state: string
    daysLate: number
    workingDaysLate: number
  }) =>
    `Tính đến ngày ${asOf}: ${state}${daysLate === 0 ? '' : ` ${daysLate} ngày (${workingDaysLate} ngày làm việc)`}`,
  letter: ({ symbol, date, issuer }: { symbol: string; date: string; issuer: string | null }) =>
    `${symbol} ngày ${date}${issuer === null ? '' : ` của ${issuer}`}`,
  dueTitle: 'Hạn trả lời',
  noDue: 'Không có: văn bản, đợt và công văn đôn đốc đều không nêu hạn.',
  dueFrom: {
    recipient: ({ letter }: Letter & { campaign: string }) => `hạn riêng của nơi nhận này, ghi trong ${letter}`,
    amendment: ({ letter }: Letter & { campaign: string }) => `hạn mới do ${letter} sửa đổi`,
    dispatch: ({ letter }: Letter & { campaign: string }) => `hạn ghi trong ${letter}`,
    campaign: ({ campaign }: Letter & { campaign: string }) => `hạn của đợt ${campaign}`,
    office: ({ letter }: Letter & { campaign: string }) =>
      `thời hạn chung của cơ quan, vì ${letter} yêu cầu trả lời mà không nêu hạn`,
    reminder: ({ letter }: Letter & { campaign: string }) => `hạn do công văn đôn đốc ${letter} nêu`,
  },
  extended: ({ granted, by, reason }: { granted: string; by: string; reason: string }) =>
    `được gia hạn ngày ${granted}${grantedBy(by)}${because(reason)}`,
  before: ({ date, inclusive }: { date: string; inclusive: boolean }) =>
    `Văn bản ghi «trước ngày ${date}»; cơ quan coi ngày đó là ${inclusive ? 'vẫn còn trong hạn' : 'đã hết hạn'} (office.yaml: before).`,
  counted: ({
    count,
    working,
    start,
    from,
  }: {
    count: number
    working: boolean
    start: string
    from: 'issued' | 'received'
  }) =>
    `${count} ngày${working ? ' làm việc' : ''} kể từ ngày ${from === 'issued' ? 'ban hành' : 'nhận'} ${start} (không tính ngày đó):`,
  countedSupposed: ({ count, working, start }: { count: number; working: boolean; start: string }) =>
    `${count} ngày${working ? ' làm việc' : ''} kể từ ngày nhận; chưa ghi ngày nhận nên lấy ngày làm việc liền sau ngày ban hành, ${start} (không tính ngày đó):`,
  countEnds: ({ day }: { day: string }) => `đến hết ngày ${day}`,
  source: ({ source }: { source: string }) => `Nguồn: ${source}`,
  kinds: { weekday: 'ngày làm việc', weekend: 'cuối tuần', off: 'nghỉ', worked: 'làm bù' },
  noCalendar: '(năm này chưa có lịch, chỉ biết ngày cuối tuần)',
  eventsTitle: 'Diễn biến',
  events: {
    asked: ({ letter }: Letter) => `${letter} yêu cầu trả lời`,
    amended: ({ letter }: Letter) => `${letter} sửa đổi`,
    closed: ({ letter }: Letter) => `${letter} thay thế, bãi bỏ hoặc thu hồi: không còn phải trả lời`,
    reminded: ({ letter, due }: Letter & { due: string | null }) =>
      `${letter} đôn đốc${due === null ? '' : `, hẹn đến ngày ${due}`}`,
    extended: ({ to, by, reason }: { to: string; by: string; reason: string }) =>
      `được gia hạn đến ngày ${to}${grantedBy(by)}${because(reason)}`,
    exempted: ({ reason }: { reason: string }) => `được miễn trả lời${because(reason)}`,
    ended: ({ successors }: { successors: string }) =>
      `ngày cuối cùng hoạt động${successors === '' ? '; chưa rõ cơ quan kế thừa' : `; kế thừa: ${successors}`}`,
    answered: (answer: {
      outcome: string
      symbol: string
      received: string | null
      count: number | null
      by: string
      note: string
      discharges: boolean
      confirmed: boolean
    }) =>
      [
        `${answer.by}: ${answer.outcome}`,
        answer.symbol,
        answer.received === null ? '' : `nhận ngày ${answer.received}`,
        answer.count === null ? '' : `số lượng ${answer.count}`,
        answer.confirmed ? '' : 'chờ xác nhận',
        answer.note,
        answer.discharges ? 'hoàn thành việc phải trả lời' : '',
      ]
        .filter(part => part !== '')
        .join('; '),
  },
  lateTitle: ({ daysLate, workingDaysLate }: { daysLate: number; workingDaysLate: number }) =>
    `Số ngày muộn: ${daysLate} ngày, trong đó ${workingDaysLate} ngày làm việc`,
}

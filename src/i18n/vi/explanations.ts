import type { Code } from '../../domain/diagnostic.ts'

/** What stands behind each diagnostic: why it matters, and what becomes of the record meanwhile. */
export const explanations: Readonly<Record<Code, string>> = {
  'file-too-large':
    'Một hồ sơ là một công văn, vài chục dòng chữ; tệp lớn hơn mức này hầu như luôn là bản quét hay tệp đặt nhầm chỗ, nên không đọc.',
  'file-empty':
    'Tệp trống, hoặc chỉ có ghi chú, không nói lên văn bản nào. Chương trình báo ra vì có thể ai đó đã lỡ xóa nội dung.',
  'file-not-text': 'Hồ sơ là tệp chữ mã UTF-8. Ảnh, Word, PDF, hay chữ lưu ở mã khác thì không đọc được.',
  'file-unreadable': 'Hệ điều hành không cho đọc tệp, hoặc tệp là liên kết hỏng hay dẫn ra ngoài thư mục hồ sơ.',
  'yaml-tab': 'YAML chỉ nhận dấu cách để lùi đầu dòng. Dấu tab nhìn giống dấu cách nhưng làm cả tệp không đọc được.',
  'yaml-duplicate-key': 'Một mục ghi hai lần thì không rõ dùng giá trị nào, nên không đoán.',
  'yaml-syntax':
    'Tệp viết sai quy tắc YAML: thường là thiếu dấu hai chấm, quên đóng ngoặc, hoặc giá trị có ký tự đặc biệt mà không đặt trong ngoặc kép.',
  'yaml-too-deep':
    'Các mục lồng nhau quá sâu. Hồ sơ đúng không cần quá năm bậc; sâu hơn là do lệch cột hay thừa ngoặc.',
  'yaml-aliases':
    'YAML cho phép ghi tắt bằng & và *, nhưng trong hồ sơ thì mỗi điều được ghi đủ ở chỗ của nó để người đọc thấy ngay.',
  'yaml-several-records': 'Một tệp giữ một hồ sơ; dấu --- chia tệp thành nhiều phần, và không rõ phần nào là hồ sơ.',
  'unknown-key':
    'Tên mục không có trong loại hồ sơ này, thường do gõ nhầm. Phần còn lại của hồ sơ vẫn dùng được, nhưng điều ghi ở mục này không được tính.',
  'missing-field':
    'Thiếu một mục mà hồ sơ không thể thiếu, như số, ngày của văn bản. Hồ sơ này bị để ra ngoài cho đến khi bổ sung.',
  'wrong-shape':
    'Mục cần một giá trị, một danh sách hay một nhóm mục con, mà ở đây ghi thứ khác: thường thiếu dấu gạch đầu dòng hay lệch cột.',
  'not-a-day': 'Ngày phải có thật, viết 2024-07-15 hoặc 15/7/2024 (ngày trước, tháng sau).',
  'not-a-number': 'Mục này cần một số nguyên trong khoảng cho phép.',
  'not-a-choice': 'Mục này chỉ nhận một trong số ít giá trị định trước.',
  'not-a-symbol': 'Số, ký hiệu văn bản phải ghi như in trên văn bản: số trước, rồi ký hiệu.',
  'not-an-id': 'Mã dùng để nối các hồ sơ với nhau, nên chỉ có chữ thường không dấu, chữ số và gạch nối.',
  'not-a-time-zone': 'Múi giờ quyết định hôm nay là ngày nào; phải là tên trong danh mục quốc tế.',
  'needs-one-of': 'Cần ít nhất một trong các mục nêu tên; không có mục nào thì không rõ ý.',
  'too-many-of': 'Các mục này loại trừ nhau; ghi cả hai thì không rõ theo mục nào.',
  'duplicate-identity':
    'Hai hồ sơ cùng cơ quan ban hành, số và ngày là một văn bản ghi hai lần: sự việc ghi ở mỗi bên sẽ lẫn nhau.',
  'duplicate-id': 'Hai cơ quan, nhóm hay đợt trùng mã; không rõ nơi khác nhắc đến mã này là nói bên nào.',
  'unknown-unit': 'Hồ sơ nhắc đến mã cơ quan chưa khai báo. Không biết là ai thì không đòi được, cũng không gửi được.',
  'unknown-group': 'Hồ sơ nhắc đến nhóm chưa khai báo, nên không biết gồm những cơ quan nào.',
  'unknown-campaign': 'Hồ sơ nhắc đến đợt chưa khai báo; hạn chung của đợt vì thế không được áp dụng.',
  'unknown-duty': 'Sự việc ghi cho một việc mà văn bản không nêu.',
  'reference-unknown': 'Viện dẫn không ghi ngày mà cũng không có hồ sơ nào mang số này, nên không biết là văn bản nào.',
  'reference-ambiguous': 'Viện dẫn khớp với nhiều văn bản cùng số; thêm ngày hay cơ quan ban hành để chỉ đúng một.',
  'group-cycle': 'Các nhóm chứa lẫn nhau thành vòng, nên không bao giờ liệt kê hết được.',
  'office-missing': 'data/office.yaml phải nói cơ quan nào giữ hồ sơ, vì «ai nợ mình» và «mình nợ ai» tính theo đó.',
  'reference-near-miss':
    'Viện dẫn gần giống một văn bản đang có (lệch ngày, hoặc lệch một chữ), có lẽ là cùng một văn bản.',
  'reference-forward-in-time': 'Không thể viện dẫn văn bản ban hành sau mình; một trong hai ngày ghi sai.',
  'reference-cycle': 'Các văn bản viện dẫn vòng tròn, điều không thể xảy ra; ít nhất một viện dẫn ghi sai.',
  'group-without-members': 'Chưa biết nhóm gồm những ai, nên cả nhóm được tính như một nơi nhận.',
  'group-empty-on-day': 'Vào ngày của văn bản, nhóm không có thành viên nào, nên không ai nhận qua nhóm.',
  'group-due-conflict': 'Cơ quan nhận qua hai nhóm có hạn khác nhau; hạn muộn hơn được dùng.',
  'unit-not-alive': 'Cơ quan được nêu tên nhưng vào ngày ấy chưa thành lập hoặc đã kết thúc.',
  'inherited-due-too-early': 'Hạn của đợt đã qua trước khi văn bản này ban hành, nên không áp dụng cho nó.',
  'due-before-dispatch': 'Hạn ghi trước ngày ban hành; một trong hai ngày có lẽ sai.',
  'response-before-dispatch': 'Ngày trả lời trước ngày văn bản hỏi; vẫn tính, nhưng nên xem lại.',
  'fact-before-dispatch':
    'Ngày gia hạn, miễn hay nhận trước ngày văn bản; ngày nhận sai làm sai cả hạn đếm từ ngày nhận.',
  'received-before-sent': 'Văn bản trả lời ghi nhận được trước ngày của chính nó; một trong hai ngày đã ghi nhầm.',
  'extension-backwards': 'Hạn mới ở trước ngày cho gia hạn; một trong hai ngày đã ghi nhầm.',
  'fact-not-asked': 'Ghi trả lời, gia hạn hay miễn cho một cơ quan không phải nơi nhận của văn bản này.',
  'addressee-unmatched':
    'Công văn nhập từ tệp gửi cả nơi mà hồ sơ chưa biết. Nơi ấy không được đôn đốc, không có trong danh sách, cho đến khi được ghi vào recipients.',
  'awaits-confirmation':
    'Những gì nhập từ tệp mang confirmed: false cho đến khi có người xem lại. Câu trả lời chưa xác nhận chưa được tính, nhưng nơi ấy không bị đôn đốc.',
  'fact-twice':
    'Một việc ghi hai lần trong cùng văn bản, như khi gộp hai bản của một hồ sơ; số lượng đã gửi sẽ bị tính đôi.',
  'answer-twice':
    'Cùng một văn bản trả lời (cùng số, cùng ngày) ghi hai lần với chi tiết khác nhau, như khi hai người cùng ghi rồi gộp lại.',
  'fact-on-known-group':
    'Nhóm này biết rõ thành viên, nên mỗi cơ quan trả lời cho riêng mình; ghi cho cả nhóm thì không tính cho ai.',
  'number-repeated':
    'Mỗi cơ quan đánh số từng loại văn bản một lần trong mỗi năm (Nhà nước) hay mỗi nhiệm kỳ (Đảng): hai văn bản cùng số thì một số ghi sai.',
  'number-out-of-order':
    'Số tăng theo ngày ban hành; số lớn hơn mà đề ngày trước thì một trong hai ngày, hoặc một trong hai số, có lẽ ghi sai.',
  'unit-twice':
    'Một cơ quan khai báo hai lần với hai mã thì trả lời ghi cho mã này không tính cho mã kia. Tên được so không kể chữ hoa, chỗ đặt dấu; tên cũ cũng được so, trong thời gian còn dùng.',
  'unit-cycle': 'Theo parent hay successors, cơ quan dẫn vòng về chính nó: không thể biết ai trên ai, ai kế thừa ai.',
  'dates-reversed':
    'Một cơ quan, tên gọi, thành viên nhóm hay nhiệm kỳ kết thúc trước khi bắt đầu, nên không ngày nào có hiệu lực.',
  'suspect-letter':
    'Chữ của bảng chữ khác (Nga, Hy Lạp, Ð của Băng Đảo) lẫn trong từ, hoặc ký tự không nhìn thấy: người gõ đúng chữ sẽ không tìm ra.',
  'attachment-outside':
    'Tệp kèm theo phải nằm trong thư mục hồ sơ, kể cả qua liên kết: hồ sơ nhận từ nơi khác không được dẫn chương trình mở tệp khác trên máy.',
  'attachment-missing': 'Hồ sơ nói có tệp văn bản trả lời, nhưng không thấy tệp ở chỗ ấy.',
  'attachment-altered':
    'Khi ghi trả lời với --file, hồ sơ giữ mã băm SHA-256 của tệp; nay tệp ở chỗ ấy có mã khác, nghĩa là đã bị sửa hay thay.',
  'letter-overtaken':
    'Công văn trong thư mục out được soạn khi hồ sơ còn khác: từ đó đã có trả lời, gia hạn, miễn hay sửa. notice verify nói chi tiết.',
  'calendar-year-missing':
    'Hạn đếm ngày làm việc chạy qua một năm chưa có lịch làm việc: chỉ trừ thứ bảy, chủ nhật, nên ngày tính ra là ước tính (≈).',
  'calendar-day-pending': 'Ngày nghỉ mới là dự kiến, chưa có văn bản chính thức, nên chưa được trừ.',
}

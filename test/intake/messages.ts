interface Parts {
  readonly header?: string
  readonly trace?: string
  readonly subject?: string
}

/** An edXML message of our own, as offices exchange them. */
export function message({
  header = '',
  trace = '',
  subject = 'V/v báo cáo kết quả &amp; đề nghị',
}: Parts = {}): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<e:edXMLEnvelope xmlns:e="http://www.mic.gov.vn/TBT/QCVN_102_2016"><e:edXMLHeader><e:MessageHeader>
  <e:From><e:OrganId>000.00.16.H30</e:OrganId><e:OrganizationInCharge>N/A</e:OrganizationInCharge><e:OrganName>Báo Hưng Yên</e:OrganName></e:From>
  <e:To><e:OrganId>000.00.01.H30</e:OrganId><e:OrganName>Ban Tuyên giáo Tỉnh ủy</e:OrganName></e:To>
  <e:To><e:OrganName>Hội Nhà báo tỉnh</e:OrganName></e:To>
  <e:Code><e:CodeNumber>45</e:CodeNumber><e:CodeNotation>CV/BHY</e:CodeNotation></e:Code>
  <e:PromulgationInfo><e:Place>Hưng Yên</e:Place><e:PromulgationDate>2024/07/25</e:PromulgationDate></e:PromulgationInfo>
  <e:DocumentType><e:Type>18</e:Type><e:TypeName>Công văn</e:TypeName></e:DocumentType>
  <e:Subject>${subject}</e:Subject>
  <e:SignerInfo><e:Competence>N/A</e:Competence><e:Position>TỔNG BIÊN TẬP</e:Position><e:FullName>Nguyễn Văn A</e:FullName></e:SignerInfo>
  <e:ToPlaces><e:Place>Lưu VT</e:Place></e:ToPlaces>${header}
</e:MessageHeader><e:TraceHeaderList>${trace}</e:TraceHeaderList></e:edXMLHeader></e:edXMLEnvelope>
`
}

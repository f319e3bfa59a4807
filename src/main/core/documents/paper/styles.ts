import attendance from './styles/attendance.css?raw'
import blank from './styles/blank.css?raw'
import fonts from './styles/fonts.css?raw'
import hearingDay from './styles/hearing-day.css?raw'
import languages from './styles/languages.css?raw'
import letter from './styles/letter.css?raw'
import packet from './styles/packet.css?raw'
import page from './styles/page.css?raw'
import record from './styles/record.css?raw'
import recovery from './styles/recovery.css?raw'
import sections from './styles/sections.css?raw'
import signatures from './styles/signatures.css?raw'
import tables from './styles/tables.css?raw'

/**
 * What is served as `print.css` beside every paper, cut by the parts of a paper and each part whole. Of two rules of one
 * weight the later holds, so the order counts.
 */
export const printCss = [
  fonts,
  page,
  letter,
  sections,
  tables,
  signatures,
  record,
  attendance,
  packet,
  recovery,
  blank,
  hearingDay,
  languages
].join('\n')

import type { DocumentLanguage } from '../documents/languages'

/** What a repealed statement cannot do without, by language: no paper for a family has a use for these words. */
export type WordsByLanguage = Readonly<Record<Exclude<DocumentLanguage, 'en' | 'es'>, RegExp>>

/** The driving privilege (EC 48264.5 until 2022, EC 48260.5 until 2025). */
export const driving: WordsByLanguage = {
  ru: /водительск\p{L}+\s+(?:прав|удостоверен)/iu,
  uk: /водійськ\p{L}+\s+(?:прав|посвідчен)/iu,
  ar: /رخصة (?:ال)?قيادة|امتياز القيادة/,
  fa: /گواهی‌?نامهٔ? رانندگی|جواز رانندگی|امتیاز رانندگی/,
  prs: /لایسنس (?:رانندگی|موتر)|جواز (?:رانندگی|سیر موتر)|امتیاز رانندگی/,
  ps: /د موټر چلولو (?:جواز|لایسنس)|ډرایوري|د چلولو لایسنس/,
  vi: /bằng lái|giấy phép lái xe|quyền lái xe/i,
  hmn: /daim ntawv tsav tsheb|tso cai tsav tsheb/i,
  'zh-Hant': /駕照|駕駛執照|駕駛證|駕駛特權/,
  'zh-Hans': /驾照|驾驶执照|驾驶证|驾驶特权/,
  fil: /(?:lisensya|pribilehiyo) (?:sa|ng) pagmamaneho/i,
  hy: /վարորդական/i,
  ko: /운전\s?면허|운전\s?특권/,
  pa: /ਡਰਾਈਵਿੰਗ|ਡਰਾਈਵਰ ਲਾਇਸੰਸ/
}

/** Arrest and prosecution of the pupil (EC 48260.5 until 2025). */
export const arrest: WordsByLanguage = {
  ru: /арест\p{L}*|уголовн\p{L}+/iu,
  uk: /арешт\p{L}*|кримінальн\p{L}+/iu,
  ar: /اعتقال|(?:ال)?ملاحقة (?:ال)?قضائية/,
  fa: /بازداشت|پیگرد/,
  prs: /بازداشت|گرفتار(?:ی| شو)|پیگرد/,
  ps: /ونیول شي|نیول کېدو|عدلي تعقیب/,
  vi: /bị bắt giữ|truy tố/i,
  hmn: /raug ntes|raug foob/i,
  'zh-Hant': /被捕|逮捕|起訴|檢控/,
  'zh-Hans': /被捕|逮捕|起诉|检控/,
  fil: /arestuhin|maaresto|pag-uusig|uusigin/i,
  hy: /ձերբակալ|քրեական/i,
  ko: /체포|기소/,
  pa: /ਗ੍ਰਿਫ਼ਤਾਰ|ਮੁਕੱਦਮਾ ਚਲਾ/
}

/** The misdemeanor of PC 270.1, and the infraction of the old EC 48260.5(b). */
export const offence: WordsByLanguage = {
  ru: /проступ\p{L}*|мелк\p{L}+ (?:преступлен|правонарушен)\p{L}*|виновн\p{L}+ в (?:право)?нарушени/iu,
  uk: /проступ\p{L}*|дрібн\p{L}+ (?:злочин|правопорушен)\p{L}*|винн\p{L}+ у (?:право)?порушенн/iu,
  ar: /جنحة|مذنب\p{L}* بمخالفة|ارتكاب مخالفة/u,
  fa: /جنحه|مرتکب تخلف|گناهکار به تخلف/,
  prs: /جنحه|مرتکب (?:تخلف|خلاف)/,
  ps: /جنحه|د سرغړونې (?:مجرم|ګناهکار)/,
  vi: /tội nhẹ|tội tiểu hình|phạm lỗi vi phạm/i,
  hmn: /kev txhaum cai me|txhaum ib qho kev cai me/i,
  'zh-Hant': /輕罪|違規罪|輕微違法/,
  'zh-Hans': /轻罪|违规罪|轻微违法/,
  fil: /misdemeanor|magaan na (?:krimen|pagkakasala)|nagkasala ng paglabag/i,
  hy: /զանցանք|մանր հանցանք/i,
  ko: /경범죄|위반죄/,
  pa: /ਮਾਮੂਲੀ (?:ਅਪਰਾਧ|ਜੁਰਮ)|ਛੋਟੇ? (?:ਅਪਰਾਧ|ਜੁਰਮ)|ਮਿਸਡੀਮੀਨਰ/
}

/** Jail for a parent (PC 270.1). */
export const jail: WordsByLanguage = {
  ru: /тюрьм\p{L}*|тюремн\p{L}*|лишени\p{L}* свободы/iu,
  uk: /в['’ʼ]язни\p{L}*|ув['’ʼ]язн\p{L}*|позбавленн\p{L}* волі/iu,
  ar: /سجن|حبس/,
  fa: /زندان|حبس/,
  prs: /زندان|حبس|بندی (?:شو|خان)/,
  ps: /زندان|جېل|بندي (?:شئ|شي|کې)|حبس/,
  vi: /nhà tù|phạt tù|ngồi tù|bỏ tù|tù giam/i,
  hmn: /nkuaj|tsev kaw neeg|raug kaw hauv/i,
  'zh-Hant': /坐牢|監禁|入獄|監獄/,
  'zh-Hans': /坐牢|监禁|入狱|监狱/,
  fil: /kulungan|bilangguan|makulong|pagkakulong|mabilanggo|pagkabilanggo/i,
  hy: /բանտ|ազատազրկ/i,
  ko: /교도소|구치소|징역|수감|투옥/,
  pa: /ਜੇਲ੍ਹ|ਜੇਲ੍ਹਾਂ|ਕੈਦ/
}

/** The advice to accompany the pupil to class for one day (EC 48260.5 until 2025). */
export const accompany: WordsByLanguage = {
  ru: /(?:сопровожда|сопровод|посети|присутств)\p{L}*[^.]{0,80}(?:школ|урок|заняти|класс)\p{L}*[^.]{0,60}(?:один|одного|целый) д(?:ень|ня)/iu,
  uk: /(?:супровод|відвіда|присутн)\p{L}*[^.]{0,80}(?:школ|урок|занятт|клас)\p{L}*[^.]{0,60}(?:один|одного|цілий) д(?:ень|ня)/iu,
  ar: /(?:مرافق|رافق)[^.]{0,80}(?:المدرسة|الصف|الفصل|الدروس)[^.]{0,60}يوم/,
  fa: /یک روز[^.]{0,80}(?:همراه|کلاس)[^.]{0,80}(?:مدرسه|کلاس|همراه)|همراه[^.]{0,80}(?:مدرسه|کلاس)[^.]{0,60}یک روز/,
  prs: /یک روز[^.]{0,80}(?:همراه|صنف)[^.]{0,80}(?:مکتب|صنف|همراه)|همراه[^.]{0,80}(?:مکتب|صنف)[^.]{0,60}یک روز/,
  ps: /یوه ورځ[^.]{0,80}سره[^.]{0,60}(?:ښوونځي|ټولګي)|سره[^.]{0,60}(?:ښوونځي|ټولګي)[^.]{0,60}یوه ورځ/,
  vi: /(?:đi cùng|đi kèm|tháp tùng|dự lớp)[^.]{0,80}một ngày/i,
  hmn: /nrog[^.]{0,80}(?:tsev kawm ntawv|chav kawm)[^.]{0,60}ib hnub/i,
  'zh-Hant':
    /陪[^。]{0,30}(?:上學|上課|到校|去學校)[^。]{0,20}[一1]\s?[天日]|[一1]\s?[天日][^。]{0,20}陪[^。]{0,30}(?:上學|上課|到校)/,
  'zh-Hans':
    /陪[^。]{0,30}(?:上学|上课|到校|去学校)[^。]{0,20}[一1]\s?[天日]|[一1]\s?[天日][^。]{0,20}陪[^。]{0,30}(?:上学|上课|到校)/,
  fil: /samahan[^.]{0,80}(?:paaralan|klase|eskuwela)[^.]{0,60}isang araw/i,
  hy: /ուղեկց[^։]{0,80}(?:դպրոց|դաս)[^։]{0,60}մեկ օր|մեկ օր[^։]{0,60}ուղեկց/i,
  ko: /하루[^.]{0,60}(?:동행|함께)[^.]{0,60}(?:학교|수업|교실)|(?:동행|함께)[^.]{0,60}(?:학교|수업|교실)[^.]{0,40}하루/,
  pa: /ਇੱਕ ਦਿਨ[^।]{0,80}ਨਾਲ[^।]{0,60}(?:ਸਕੂਲ|ਕਲਾਸ|ਜਮਾਤ)|ਨਾਲ[^।]{0,60}(?:ਸਕੂਲ|ਕਲਾਸ|ਜਮਾਤ)[^।]{0,60}ਇੱਕ ਦਿਨ/
}

/** The juvenile court, which a board no longer asks the county superintendent to petition (until 2021). */
export const juvenileCourt: WordsByLanguage = {
  ru: /суд\p{L}* по делам несовершеннолетних|ювенальн\p{L}+ суд/iu,
  uk: /суд\p{L}* у справах неповнолітніх|ювенальн\p{L}+ суд/iu,
  ar: /محكمة (?:ال)?أحداث/,
  fa: /دادگاه (?:نوجوانان|اطفال|کودکان)/,
  prs: /محکمهٔ? (?:اطفال|نوجوانان)/,
  ps: /د (?:ماشومانو|تنکیو ځوانانو) محکم/,
  vi: /tòa án (?:vị thành niên|thiếu niên|thiếu nhi)/i,
  hmn: /tsev hais plaub (?:rau )?(?:cov )?(?:me ?nyuam|hluas)/i,
  'zh-Hant': /少年法庭|少年法院/,
  'zh-Hans': /少年法庭|少年法院/,
  fil: /hukuman (?:ng|para sa) (?:mga )?kabataan/i,
  hy: /անչափահասների (?:գործերով )?դատարան/i,
  ko: /소년\s?법원/,
  pa: /ਜੁਵੇਨਾਈਲ (?:ਕੋਰਟ|ਅਦਾਲਤ)|(?:ਬਾਲ|ਨਾਬਾਲਗ਼?) ਅਦਾਲਤ/
}

/** Fines and prosecution, which the first notification names no longer (EC 48260.5 since 2025). */
export const fine: WordsByLanguage = {
  ru: /штраф\p{L}*/iu,
  uk: /штраф\p{L}*/iu,
  ar: /غرامة/,
  fa: /جریمه/,
  prs: /جریمه/,
  ps: /جریمه/,
  vi: /phạt tiền|tiền phạt/i,
  hmn: /nplua/i,
  'zh-Hant': /罰款/,
  'zh-Hans': /罚款/,
  fil: /\bmulta/i,
  hy: /տուգանք|տուգան/i,
  ko: /벌금|과태료/,
  pa: /ਜੁਰਮਾਨ/
}

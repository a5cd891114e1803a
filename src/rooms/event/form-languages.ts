/** Languages that a form offers, as ISO 639 codes: the widely spoken ones and those of many refugees. */
export const languageCodes: readonly string[] =
  'am ar az bg bn bs ckb cs da de el en es et fa fi fr ha he hi hr hu hy id ig it ja ka kk km ko ku ky lo lt lv mg mk mn ms my ne nl no ny om pa pl ps pt ro ru rw si sk sl sn so sq sr sv sw ta te tg th ti tk tr uk ur uz vi wo xh yo zh zu'.split(
    ' ',
  )

import type { NameStock } from './names.ts'

/** Geʽez script (Amharic and Tigrinya). */
export const ethiopicNames: NameStock = {
  languages: ['am', 'ti'],
  female: [
    ['ሰላም', 'Selam'],
    ['ሕይወት', 'Hiwot'],
    ['ማርታ', 'Marta'],
    ['ብርሃን', 'Birhan'],
    ['ሳባ', 'Saba'],
    ['ትዕግስት', 'Tigist'],
    ['ዘውዲ', 'Zewdi'],
  ],
  male: [
    ['ተስፋዬ', 'Tesfaye'],
    ['ዳዊት', 'Dawit'],
    ['ኤልያስ', 'Elyas'],
    ['ሃይሌ', 'Haile'],
    ['ዮናስ', 'Yonas'],
    ['ክብሮም', 'Kibrom'],
    ['ሳሙኤል', 'Samuel'],
  ],
  family: [
    ['ወደብ', 'Wedeb'],
    ['ባሕሩ', 'Bahru'],
    ['ተራራው', 'Teraraw'],
    ['ሸለቆ', 'Sheleko'],
    ['ነፋሴ', 'Nefase'],
    ['ጨውዬ', 'Chewye'],
    ['መርከብ', 'Merkeb'],
  ],
}

import type { NameStock } from './names.ts'

/** Greek script. */
export const greekNames: NameStock = {
  languages: ['el'],
  female: [
    ['Δάφνη', 'Dafni'],
    ['Ιφιγένεια', 'Ifigeneia'],
    ['Θάλεια', 'Thaleia'],
    ['Μυρτώ', 'Myrto'],
    ['Ζωή', 'Zoi'],
    ['Χλόη', 'Chloi'],
    ['Ηλέκτρα', 'Ilektra'],
  ],
  male: [
    ['Παύλος', 'Pavlos'],
    ['Ορέστης', 'Orestis'],
    ['Άγγελος', 'Angelos'],
    ['Φοίβος', 'Foivos'],
    ['Ιάσων', 'Iason'],
    ['Λουκάς', 'Loukas'],
    ['Στέφανος', 'Stefanos'],
  ],
  family: [
    ['Λιμανιώτης', 'Limaniotis'],
    ['Αρκαδινός', 'Arkadinos'],
    ['Γλαρέας', 'Glareas'],
    ['Πελάγιος', 'Pelagios'],
    ['Φαρίδης', 'Faridis'],
    ['Αλμυρός', 'Almyros'],
    ['Μαρίδης', 'Maridis'],
    ['Κυματάς', 'Kymatas'],
  ],
}

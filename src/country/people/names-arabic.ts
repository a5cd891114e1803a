import type { NameStock } from './names.ts'

/** Arabic script. */
export const arabicNames: NameStock = {
  languages: ['ar'],
  female: [
    ['ليلى', 'Layla'],
    ['نور', 'Nour'],
    ['هبة', 'Hiba'],
    ['سلمى', 'Salma'],
    ['رنا', 'Rana'],
    ['مريم', 'Maryam'],
    ['آية', 'Aya'],
    ['ياسمين', 'Yasmin'],
    ['دعاء', 'Duaa'],
    ['زينب', 'Zaynab'],
  ],
  male: [
    ['طارق', 'Tariq'],
    ['سامي', 'Sami'],
    ['يوسف', 'Yusuf'],
    ['عمر', 'Omar'],
    ['إلياس', 'Ilyas'],
    ['كريم', 'Karim'],
    ['نبيل', 'Nabil'],
    ['آدم', 'Adam'],
    ['فراس', 'Firas'],
    ['أيمن', 'Ayman'],
  ],
  family: [
    ['الساحلي', 'al-Sahili'],
    ['المرفئي', 'al-Marfai'],
    ['بن وادي', 'Ben Wadi'],
    ['النورسي', 'al-Nawrasi'],
    ['الأركادي', 'al-Arkadi'],
    ['البلّاني', 'al-Ballani'],
    ['الزيتوني', 'al-Zaytuni'],
    ['أبو مرسى', 'Abu Marsa'],
    ['السلّوني', 'al-Salluni'],
    ['الدورني', 'al-Dorni'],
    ['الحصري', 'al-Husari'],
    ['المنارة', 'al-Manara'],
  ],
}

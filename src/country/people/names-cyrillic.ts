import type { NameStock } from './names.ts'

/** Cyrillic script. */
export const cyrillicNames: NameStock = {
  languages: ['uk', 'bg', 'ru'],
  female: [
    ['Дарина', 'Daryna'],
    ['Оксана', 'Oksana'],
    ['Мила', 'Mila'],
    ['Соломія', 'Solomiia'],
    ['Ївга', 'Yivha'],
    ['Радка', 'Radka'],
    ['Зоя', 'Zoya'],
    ['Анастасия', 'Anastasiya'],
    ['Леся', 'Lesia'],
  ],
  male: [
    ['Богдан', 'Bohdan'],
    ['Андрій', 'Andrii'],
    ['Стоян', 'Stoyan'],
    ['Милен', 'Milen'],
    ['Ярослав', 'Yaroslav'],
    ['Тимофей', 'Timofey'],
    ['Юрій', 'Yurii'],
    ['Пламен', 'Plamen'],
    ['Лев', 'Lev'],
  ],
  family: [
    ['Пристанко', 'Prystanko'],
    ['Морещук', 'Moreshchuk'],
    ['Гаванов', 'Gavanov'],
    ['Солоний', 'Solonyi'],
    ['Вітрильний', 'Vitrylnyi'],
    ['Хълмов', 'Halmov'],
    ['Каменяр', 'Kameniar'],
    ['Заливин', 'Zalivin'],
    ['Якірець', 'Yakirets'],
    ['Долинов', 'Dolinov'],
  ],
}

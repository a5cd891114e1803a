import type { NameStock } from './names.ts'

/** Chinese characters. */
export const hanNames: NameStock = {
  languages: ['zh'],
  familyFirst: true,
  female: [
    ['雨晴', 'Yuqing'],
    ['海岚', 'Hailan'],
    ['若溪', 'Ruoxi'],
    ['思琪', 'Siqi'],
    ['月华', 'Yuehua'],
  ],
  male: [
    ['浩然', 'Haoran'],
    ['子轩', 'Zixuan'],
    ['文港', 'Wengang'],
    ['明远', 'Mingyuan'],
    ['小川', 'Xiaochuan'],
  ],
  family: [
    ['港', 'Gang'],
    ['岚', 'Lan'],
    ['盐', 'Yan'],
    ['舟', 'Zhou'],
    ['塔', 'Ta'],
    ['石', 'Shi'],
  ],
}

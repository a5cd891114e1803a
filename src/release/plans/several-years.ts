import type { ReleasePlan } from '../plan.ts'
import { factOf, rightOf, tableOf } from './tables.ts'

/** Several years in one window, where one year alone has too few children to show a region or an age. */
export const severalYears: ReleasePlan = {
  id: 'several-years',
  version: 1,
  title: {
    en: 'Children and justice by region and age, {years}',
    fr: 'Les enfants et la justice par région et par âge, {years}',
    ar: 'الأطفال والعدالة بحسب المنطقة والعمر، {years}',
  },
  windows: 'years-together',
  tables: [
    tableOf('JJ-1', 'area', 'sex'),
    tableOf('JJ-1', 'age', 'sex'),
    tableOf('JJ-4', 'sex'),
    tableOf('JJ-5', 'sex'),
    tableOf('JJ-9', 'sex'),
    tableOf('JJ-10', 'area'),
    tableOf('JJ-10', 'sex'),
    factOf('JJ-12'),
    factOf('JJ-13'),
    factOf('JJ-14'),
    factOf('JJ-15'),
    tableOf('VW-1', 'area', 'sex'),
    tableOf('VW-1', 'age', 'sex'),
    tableOf('VW-2', 'sex'),
    tableOf('FA-1', 'sex'),
    tableOf('REF-T'),
    rightOf('ARR-1', 'sex'),
    rightOf('ARR-4', 'sex'),
    rightOf('ARR-5', 'sex'),
    rightOf('ARR-6'),
    rightOf('DET-7'),
    rightOf('DET-8'),
    rightOf('TRI-1'),
    rightOf('VIC-1', 'sex'),
    rightOf('VIC-2', 'sex'),
    rightOf('VIC-7'),
    rightOf('SRV-1', 'sex'),
  ],
}

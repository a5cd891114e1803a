import type { Name, NameStock } from './names.ts'

function spell(names: string): Name[] {
  return names.split(' ').map((name) => [name, plain(name)])
}

/** The same name without its marks, as a keyboard without them gives it. */
function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/đ/g, 'd')
    .replace(/ı/g, 'i')
    .replace(/ß/g, 'ss')
}

/** Latin letters with their marks. */
export const latinNames: NameStock = {
  languages: ['en', 'fr', 'es', 'pt'],
  female: spell(
    'Lena Mara Inês Zoë Anaïs Renée Łucja Sólveig Maëlle Šárka Ilka Noémie Ânia Odile Tóra Brígida Ylva Céleste Petra Ruxa',
  ),
  male: spell(
    'Tomas Joël Søren Émile Mátyás Ángel Óscar Luka René Jürgen Bálint Ivo Nuño Théo Kåre Davi Žiga Anton Milo Rémy',
  ),
  family: spell(
    'Verrin Quillon Tarrow Maréchel Solvík Brennač Oudelar Castelho Nørrin Vélard Jarrošek Dumorel Halvard Peñaranz Lindqvar Ostrel Fauvelin Kardoş Ruúd Almarço Tivolet Zárvas Hellmør Corvain',
  ),
}

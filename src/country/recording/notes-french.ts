import type { Notes } from './narratives.ts'

/** Notes as colleagues write them in French. */
export const frenchNotes: Notes = {
  'report-received': ['L’enseignante s’inquiète depuis la rentrée. Un rappel est prévu demain matin.'],
  apprehended: ['Calme du début à la fin. Le téléphone a été rendu à la sortie.'],
  'rights-explained': ['Expliqué avec la brochure pour enfants. De bonnes questions sur l’avocat.'],
  'risk-assessed': [
    'Évaluation faite avec la conseillère de l’école. La grand-mère est joignable à tout moment.',
  ],
  assessed: ['Deux entretiens, dont un à l’école. L’enfant voudrait voir sa sœur plus souvent.'],
  'plan-agreed': ['Chacun a reçu une copie. L’enfant a choisi l’heure du rendez-vous.'],
  'followed-up': [
    'Visite à domicile. Va à l’école tous les jours et dort bien.',
    'Appel à la mère ; l’enfant était au football.',
  ],
  'views-heard': ['A pris son temps. Souhaite rester près de l’école et de ses amis.'],
  visited: ['Quarante minutes au parloir. Des livres ont été apportés.'],
  'service-delivered': ['Troisième rencontre du groupe. Vient volontiers.'],
  'hearing-held': ['Petite salle, sans robes. Une pause après une demi-heure.'],
  released: ['Son oncle est venu le chercher. Affaires complètes.'],
  'guardian-appointed': ['Première rencontre réussie ; ils parlent la même langue.'],
  closed: ['Dernier entretien, tout le monde autour de la table. La porte reste ouverte.'],
}

import type { Language } from '../../locales/locale.ts';

/** What passports print for their holders. */
export const NOTES: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'This passport remains the property of the State of Utopia and must be given back on demand.',
    'It must not be tampered with. Loss or theft is to be reported at once to the nearest authority.',
    'Children travel with a passport of their own. This booklet contains 32 pages.',
    'The chip inside is sensitive: do not bend, pierce or heat the cover.',
  ],
  de: [
    'Dieser Pass bleibt Eigentum des Staates Utopia und ist auf Verlangen zurückzugeben.',
    'Eintragungen dürfen nicht verändert werden. Ein Verlust ist sofort der Behörde zu melden.',
    'Kinder reisen mit einem eigenen Pass. Dieses Heft enthält 32 Seiten.',
    'Der Chip ist empfindlich: den Einband nicht knicken, lochen oder erhitzen.',
  ],
  fr: [
    "Ce passeport demeure la propriété de l'État d'Utopia et doit être restitué sur demande.",
    'Il ne doit pas être altéré. La perte ou le vol est à déclarer sans délai aux autorités.',
    'Les enfants voyagent avec leur propre passeport. Ce livret contient 32 pages.',
    'La puce est fragile : ne pas plier, percer ni chauffer la couverture.',
  ],
  es: [
    'Este pasaporte es propiedad del Estado de Utopia y debe devolverse cuando se solicite.',
    'No debe alterarse. La pérdida o el robo se comunicará de inmediato a la autoridad.',
    'Los menores viajan con pasaporte propio. Esta libreta contiene 32 páginas.',
    'El chip es delicado: no doblar, perforar ni calentar la cubierta.',
  ],
};

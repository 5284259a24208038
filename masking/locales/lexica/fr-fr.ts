import type { Lexicon } from '../locale.ts';
import { names, words } from '../words.ts';

export const FR_FR_LEXICON: Omit<Lexicon, 'regions'> = {
  femaleNames: words(`Adélaïde Agnès Aliénor Ambre Anaïs Anne-Sixtine Apolline Armelle Astrid Aurore Bérangère Bénédicte
    Capucine Céleste Clémence Clotilde Coralie Cunégonde Daphné Delphine Diane Églantine Élodie Émeline Ernestine Eugénie
    Euphrasie Faustine Félicie Fleur Françoise Gaëlle Garance Ghislaine Gwenaëlle Hélène Héloïse Hermine Honorine Hortense
    Inès Isaure Joséphine Léontine Léopoldine Lucienne Maëlle Marie-Ange Marjolaine Maïté Mélisande Mireille Noémie Océane
    Odile Ombeline Pâquerette Perrine Philippine Quitterie Raphaëlle Rosalie Sidonie Solène Suzanne Sylvaine Tiphaine Violaine
    Yolande Zélie`),
  maleNames:
    words(`Achille Alphonse Amaury Ambroise Anatole Antonin Arsène Aubin Aurélien Barnabé Basile Baudouin Bertrand
    Blaise Célestin Clovis Cyprien Cyrille Côme Désiré Didier Éloi Émilien Enguerrand Étienne Eustache Évariste Fabrice
    Firmin Florentin Fulgence Gaëtan Gaspard Gatien Geoffroy Ghislain Gontran Grégoire Guénolé Gustave Hippolyte Honoré
    Isidore Jean-Eudes Joël Jérôme Léandre Léonce Léopold Loïc Marcellin Maël Modeste Narcisse Noël Octave Pacôme Philibert
    Pierre-Yves Placide Prosper Quentin Rémi Roch Séverin Sylvestre Tancrède Théodule Thibault Urbain Valéry Yannick`),
  surnames:
    names(`Aubépin|Avoinelle|Beaurivel|Belœuvre|Blancgarçon|Boisfleuri|Bonnefontelle|Boutondor|Bruyèrelle|Campanulet
    |Cerfeuillet|Cerisaye|Champdavoine|Chanteclairet|Chardonneriel|Châtaignol|Chèvrefeuil|Clairbosquet|Claircourant
    |Coquelinier|Corbelière|Courtemousse|d'Aubépin|d'Herbemont-Lys|de Boisfleuri|de La Cerisaye|de Mortefontelle
    |Desrosières|Desnoyelles-Roux|Doucerive|du Clairbosquet|Écureux|Églantier-Baud|Épinevin|Estragonet|Étourneau-Vey
    |Fauvettin|Fenouillard|Feuillerac|Fontebrune|Fougeray-Lin|Framboisier|Frênelot|Gaillardin|Genévrac|Giroflet|Grivelin
    |Hautbuisson|Hêtrelle|Hirondel|Houblonnier|Jonquillard|L'Églantin|La Bruyère-Nauze|Lalouette-Prin|Lavandin|Le Corbelier
    |Le Guillemousse|Le Noisetel|Lefèvremont|Liseronnet|Loriotte|Luzernier|Malvoisel|Marjolet|Mélilotte|Merisellier|Mésangeau
    |Mirabellier|Montfauvet|Moussegrain|Mûrepoix|Muscadelin|Myosotin|Narcisset|Nénuphard|Noyerain|Orgerit|Ortiguet|Oseillard
    |Pâquerel|Passerosel|Peupliet|Pervenchard|Pinsonnelle|Pivoinet|Pommerolle|Primevérin|Prunellier|Quatrebœufs|Rainettin
    |Renonculet|Réséda-Colin|Rivebelle|Romarinier|Roncevalin|Roseraiel|Rougegorgier|Safranet|Sarriettin|Saulnoir|Sauvignelle
    |Serpolin|Sorbiérat|Tilleulier|Tournesolet|Trèflecourt|Trémiérin|Troènat|Valériannet|Verdiérac|Vieilleprairie
    |Violettoux`),
  streets:
    names(`allée des Alouettes|allée du Vieux Moulin|avenue des Aubépines|avenue du Grand Tilleul|boulevard des Cordeliers
    |boulevard du Canal Neuf|chemin de la Fontaine aux Merles|chemin des Écoliers|chemin du Pré Long|cour des Lavandières
    |impasse de l'Abreuvoir|impasse des Pinsons|passage de l'Horloge|place de la Halle aux Grains|place du Vieux Puits
    |quai des Tanneurs|quai du Héron|route de la Garenne|route du Bois Joli|rue aux Herbes|rue de l'Écureuil|rue de la Bascule
    |rue de la Chouette|rue de la Grange Neuve|rue de la Tonnelle|rue des Bleuets|rue des Cerisiers|rue des Dentellières
    |rue des Glaneuses|rue des Mûriers|rue des Oseraies|rue des Sabotiers|rue des Trois Lavoirs|rue du Chat qui Dort|rue du Four
    |rue du Pressoir|rue du Rouge-Gorge|rue du Verger|rue Saint-Fiacre|ruelle des Hirondelles|sentier des Noisetiers
    |square des Marronniers`),
  towns:
    names(`Aubépine-sur-Lisette|Belleclochère|Boisfleuri-le-Haut|Bruyerolles|Cerisay-la-Forêt|Champluzerne|Clairmousse
    |Corbeville-en-Prée|Étangnoir|Fenouillères|Fontebrune-les-Eaux|Frênoy-le-Vieux|Garence-sur-Mouge|Griveuil|Hautbuisson
    |La Chapelle-aux-Grives|Le Mûrier-Sec|Les Oseraies|Loriotville|Mésangeac|Montfauvet-Saint-Roch|Noisetières|Pommerolles
    |Rivebelle-sur-Aune|Saint-Éloi-des-Prés Verts|Tilleulac|Valsorbier|Villemousse`),
  employers:
    names(`Ateliers Beaurivel SAS|Biscuiterie Mirabellier SA|Brasserie du Houblonnier SAS|Cartonnages Frênelot SARL
    |Chantiers Claircourant SA|Clinique des Oseraies SAS|Conserverie Fenouillard SA|Éditions Lalouette-Prin SARL
    |Faïencerie Bruyèrelle SAS|Fonderie Roncevalin SA|Horlogerie Mésangeau SAS|Imprimerie Belœuvre SARL|Jouets Rainettin SAS
    |Laboratoires Valériannet SA|Lavandes Lavandin SARL|Logiciels Étourneau SAS|Messageries Hirondel SA|Meubles Noyerain SAS
    |Moulins Champdavoine SA|Optique Fauvettin SARL|Savonnerie Romarinier SAS|Transports Courtemousse SARL|Verreries Doucerive SA`),
  companies:
    names(`Aubépin Conseil SARL|Boutondor Décoration SARL|Cerfeuillet Traiteur SAS|Giroflet Fleurs SARL|Jonquillard Voyages SAS
    |Loriotte Photographie SARL|Pivoinet Immobilier SAS|Safranet Épices SARL`),
  landlords:
    names(`Gestion Hautbuisson|Immobilière Clairbosquet|Logis des Oseraies|Régie Pommerolle|Résidences Tilleulier
    |SCI du Vieux Puits|SCI Rivebelle|Foyers Trèflecourt|Bailleur Saulnoir SCI`),
  banks:
    names(`Banque du Héron Cendré|Banque Fontebrune|Caisse des Vergers|Comptoir de la Halle aux Grains|Crédit des Sabotiers
    |Épargne de Valsorbier|Mutuelle Bancaire des Oseraies|Banque du Canal Neuf|Société Rivebelle de Banque`),
  electricUtilities: names(`Lumière du Plateau|Électricité des Oseraies|Volt & Vallon|Énergie Moulin Clair`),
  gasUtilities: names(`Gaz du Vallon|Flamme Bleue Énergie|Compagnie du Gaz de Loriotville`),
  waterUtilities: names(`Eaux de la Mouge|Syndicat des Trois Lavoirs|Compagnie des Sources Claires`),
  telecoms: names(`Pigeon Vole Télécom|Fil d'Argent|Hirondelle Mobile`),
  councils: names(`Mairie de Loriotville|Mairie de Pommerolles|Communauté de communes des Oseraies|Mairie d'Étangnoir`),
  shops: names(`Boulangerie du Lavoir|Épicerie Cerfeuil|Fromagerie La Bique|Pharmacie du Hibou|Librairie Page Cornée
    |Cinéma L'Escargot|Café de la Bascule|Primeur Radis Rose|Boucherie du Vieux Puits|Station du Bois Joli|Cycles Guidon
    |Quincaillerie Clou d'Or|Fleuriste Pivoine|Pressing Blanc-Blanc|Cordonnerie Lacet|Jouets Toupie|Marché des Halles Vertes
    |Bistrot du Héron|Papeterie Encrier|Mercerie Bobine|Opticien Clairvue|Poissonnerie L'Ablette`),
};

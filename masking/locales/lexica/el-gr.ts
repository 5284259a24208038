import { inLatin } from '../../transliterate.ts';
import type { Lexicon } from '../locale.ts';
import { names, words } from '../words.ts';

// Surnames in the genitive, which are the same for women and men.
const script = {
  femaleNames:
    words(`Αγλαΐα Αθηνά Αλεξία Αμαλία Ανδρομάχη Ανθή Αντιγόνη Αριάδνη Αρτεμισία Ασημίνα Αφροδίτη Βασιλική Γαλάτεια
    Γιασεμή Δανάη Δέσποινα Διονυσία Ελευθερία Ελπίδα Ερατώ Ευανθία Ευγενία Ευδοκία Ευθαλία Ευτέρπη Ζηνοβία Ηλέκτρα Θάλεια Θεανώ
    Θεοδώρα Θέκλα Ιφιγένεια Καλλιρρόη Κλειώ Κυριακή Λουκία Λυδία Μαλαματένια Μυρτώ Ναυσικά Νεφέλη Ξανθίππη Ουρανία Πηνελόπη
    Πολυξένη Ροδάνθη Σμαράγδα Στυλιανή Τερψιχόρη Φαίδρα Φιλιώ Φωτεινή Χαρίκλεια Χρυσάνθη`),
  maleNames:
    words(`Αβραάμ Αγησίλαος Αθανάσιος Αιμίλιος Ανδρόνικος Ανέστης Αντίγονος Απόστολος Αριστείδης Αρσένιος Αχιλλέας Βλάσιος
    Γεράσιμος Γρηγόριος Δαμιανός Διομήδης Ελευθέριος Επαμεινώνδας Ευάγγελος Ευριπίδης Ευστάθιος Ζαχαρίας Ζήσης Θεμιστοκλής
    Θεόκλητος Θεόφιλος Θρασύβουλος Ιάκωβος Ιερόθεος Ιπποκράτης Κίμων Κλεάνθης Κοσμάς Λάζαρος Λεωνίδας Λυκούργος Μενέλαος Μιλτιάδης
    Νικηφόρος Ξενοφών Οδυσσέας Ορέστης Παντελής Περικλής Πολύδωρος Ραφαήλ Σεραφείμ Σπυρίδων Στέργιος Τηλέμαχος Τιμόθεος Φιλήμων
    Φώτιος Χαρίλαος`),
  surnames: words(`Αγριολούλουδου Αηδονίου Αλεποχωρίτου Αμπελώνου Ανεμομύλου Αρμυρίκου Ασπροποτάμου Αχλαδερού Βατομούρου
    Βουνοπλάγιου Βρυσουλάκου Γαλανόπετρου Γαρυφάλλου Γερανίου Δαφνώνου Δεντρολιβάνου Ελατίνου Ελαιώνου Ερωδίου Ζαρκαδίου
    Ζουμπουλίου Ηλιοτροπίου Θυμαρίσιου Ιτιόφυλλου Καλαμιώνου Καρδερίνου Καστανοχωρίου Κεδρινού Κερασιώτου Κιτρολέμονου Κορυδαλλίου
    Κουκουναρίου Κρινολίβαδου Κυπαρισσώνου Κυκλαμίνου Λεμονανθίου Λιβαδόπουλου Λυγαριώτου Μαργαρίτου-Ιτέας Μελισσοβουνίου
    Μενεξεδίου Μυρσινίδου Νεραντζίου Ξεροποτάμου Ορτυκίου Παπαελατίνου Παπαθυμαρίου Πεταλουδίου Πευκοφύτου Πικροδάφνου
    Πλατανόρεμου Ριγανοβουνίου Ροδακίνου Σταχυολόγου Σπουργιτίου Τριανταφυλλώνου Τσαλαπετεινού Φασκομηλίου Χελιδονίσιου
    Χαμομηλίου`),
};

const latin = (list: readonly string[]): readonly string[] => list.map((name) => inLatin(name, 'el'));

/** Names of people as Greek writes them, in Latin letters for the papers; the rest is drawn in Latin letters alone. */
export const EL_GR_LEXICON: Omit<Lexicon, 'regions'> = {
  femaleNames: latin(script.femaleNames),
  maleNames: latin(script.maleNames),
  surnames: latin(script.surnames),
  script: Object.fromEntries(Object.values(script).flatMap((list) => list.map((name) => [inLatin(name, 'el'), name]))),
  streets: names(`Odos Aidonion|Odos Ampelonon|Odos Anemomylou|Odos Dafnis|Odos Elaionon|Odos Erodiou|Odos Fournou
    |Odos Iliotropiou|Odos Kalamion|Odos Kastanias|Odos Kedrou|Odos Kerasias|Odos Kyparissou|Odos Lemonias|Odos Levantas
    |Odos Melissas|Odos Mylou|Odos Nerantzias|Odos Palaias Vrysis|Odos Petaloudas|Odos Pefkon|Odos Rodias|Odos Thymariou
    |Odos Trygonion|Plateia Platanou|Plateia Krinis|Leoforos Elaton|Leoforos Galanis Petras`),
  towns:
    names(`Aidonochori|Ampelovouno|Ano Thymari|Asprolivado|Dafnorema|Elatopigi|Erodiada|Galanopetra|Kalamolimni|Kato Riganades
    |Kedrofyto|Lemonanthi|Melissopetra|Nea Trygona|Palaiovrysi|Pefkolivado|Petaloudochori|Rodakinies`),
  employers:
    names(`Aidonia Publishing S.A.|Anemomylos Wind Works S.A.|Dafnonas Herbs Ltd|Elaionas Oil Mills S.A.|Erodios Shipping Supplies Ltd
    |Galanopetra Marble S.A.|Kedros Furniture Ltd|Kerasia Preserves S.A.|Lemonanthi Soaps Ltd|Melissovouni Honey S.A.
    |Petalouda Toys Ltd|Thymari Software S.A.`),
  companies: names(
    `Iliotropio Travel Ltd|Krini Ceramics Ltd|Nerantzi Sweets S.A.|Rigani Catering Ltd|Trygona Design Ltd`,
  ),
  landlords: names(`Platanos Residences|Kyparissi Lettings|Palaia Vrysi Homes|Rodia Property Rentals`),
  banks: names(`Bank of Galanopetra|Erodios Savings Bank|Trygona Cooperative Bank|Platanos Mutual Bank`),
  electricUtilities: names(`Anemos Lampas Power|Iliofos Electric`),
  gasUtilities: names(`Galazia Floga Gas|Zestasia Gas Supply`),
  waterUtilities: names(`Waters of Palaiovrysi|Elatopigi Water Board`),
  telecoms: names(`Peristeri Post Telecom|Tzitzikas Networks`),
  councils: names(`Municipality of Asprolivado|Municipality of Nea Trygona`),
  shops: names(`Fournos To Stachy|Manaviko I Rodia|Kafeneio O Platanos|Vivliopoleio I Selida|Farmakeio I Koukouvagia
    |Taverna To Kalamari|Anthopoleio Margarita|Sinema I Lampa|Zacharoplasteio To Meli|Psaradiko I Tsipoura
    |Podilata O Trochos|Paichnidia I Svoura`),
};

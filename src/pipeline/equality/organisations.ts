import { spellings } from './fold.ts';

const LEGAL_FORMS = new Set(
  `INC INCORPORATED LLC LLP LP LTD LIMITED PLC CORP CORPORATION CO COMPANY PTY PBC PC PA CIC
  GMBH GGMBH MBH UG HAFTUNGSBESCHRANKT AG KG KGAA OHG GBR EG EK EV SE PARTG PARTGMBB STIFTUNG GES
  SA SARL SAS SASU SNC EURL SCI SCOP SCA SC ETS SL SLU SLL SAU SC SCOOP SCCL LTDA LDA SRL SPA SAPA SNC SAS SS COOP
  BV NV VOF CV AB HB KB AS ASA APS IVS OY OYJ ANS AE EPE EE OE IKE MEPE OOO OAO ZAO PAO AO TOV PRAT PAT PP FOP IP
  ZOO SPZOO SP SRO DOO AD EOOD OOD KFT ZRT RT BT SIA UAB OU THE AND ET UND Y E I KAI TA OF DE DER DIE DAS LA LE LES EL LOS`
    .split(/\s+/)
    .filter(Boolean),
);

// Words that firms' names shorten on payslips and forms.
const SHORT = new Map(
  Object.entries({
    INTERNATIONAL: 'INTL INT', MANUFACTURING: 'MFG MANUF', BROTHERS: 'BROS', SERVICES: 'SVCS SERV SVC', SERVICE: 'SVC',
    ASSOCIATES: 'ASSOC ASSOCS', ASSOCIATION: 'ASSN ASSOC', DEPARTMENT: 'DEPT', UNIVERSITY: 'UNIV', HOSPITAL: 'HOSP',
    SYSTEMS: 'SYS', TECHNOLOGY: 'TECH', TECHNOLOGIES: 'TECH', MANAGEMENT: 'MGMT MGT', ENGINEERING: 'ENG ENGR ENGRG',
    INDUSTRIES: 'IND INDS', INDUSTRIAL: 'IND', LABORATORIES: 'LABS LAB', GROUP: 'GRP GP', HOLDINGS: 'HLDGS HLDG',
    ENTERPRISES: 'ENT ENTPR', CENTER: 'CTR CENTRE', CENTRE: 'CTR', GOVERNMENT: 'GOVT GOV', COUNCIL: 'CNCL',
    NATIONAL: 'NATL NAT', DISTRIBUTION: 'DIST DISTR', SOLUTIONS: 'SOLNS SOL', CONSTRUCTION: 'CONSTR CONST',
    GEBRUDER: 'GEBR', GESELLSCHAFT: 'GES', SOHNE: 'SOHN', HERMANOS: 'HNOS', SOCIEDAD: 'SDAD', ETABLISSEMENTS: 'ETS',
    COMPAGNIE: 'CIE', COMPANIA: 'CIA', FRATELLI: 'FLLI', SOCIETE: 'STE', SAINT: 'ST', FEDERAL: 'FED', FINANCIAL: 'FIN FINL',
  }).flatMap(([word, forms]) => forms.split(' ').map((form) => [form, word] as const)), // biome-ignore format: a table
);

/** Whether two names are one organisation's: alphabet, legal form, punctuation, `&` and usual abbreviations aside, or one the beginning of the other. */
export function sameOrganisation(a: string, b: string): boolean {
  const others = spellings(b).map(wordsOf);
  return spellings(a).some((way) => others.some((other) => sameWords(wordsOf(way), other)));
}

function sameWords(one: readonly string[], other: readonly string[]): boolean {
  if (one.length === 0 || other.length === 0) return false;
  if (one.join('') === other.join('')) return true;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return short.length >= 2 && short.every((word, index) => word === long[index]);
}

function wordsOf(text: string): string[] {
  const words = text
    .replace(/['’.]/g, '')
    .split(/[^A-Z0-9]+/)
    .filter(Boolean);
  const telling = words.filter((word) => !LEGAL_FORMS.has(word));
  return (telling.length > 0 ? telling : words).map((word) => SHORT.get(word) ?? word);
}

import type { Draw } from '../specimen.ts';
import { drawArticles } from './articles.ts';
import { certificateOf, type DrawCertificate } from './certificate.ts';
import { drawCompaniesHouse } from './companies-house.ts';
import { drawGoodStanding } from './good-standing.ts';
import { drawIncorporation } from './incorporation.ts';
import { drawRegisterExtract } from './register-extract.ts';

export const COMPANY_CERTIFICATE_LAYOUTS = [
  'incorporation',
  'companies-house',
  'good-standing',
  'register-extract',
  'articles',
] as const;
type Layout = (typeof COMPANY_CERTIFICATE_LAYOUTS)[number];

const DRAW: Readonly<Record<Layout, DrawCertificate>> = {
  incorporation: drawIncorporation,
  'companies-house': drawCompaniesHouse,
  'good-standing': drawGoodStanding,
  'register-extract': drawRegisterExtract,
  articles: drawArticles,
};

export const drawCompanyCertificate: Draw<Layout> = (persona, from, layout) =>
  DRAW[layout](certificateOf(persona, from));

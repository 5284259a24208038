import { ApplicationForm } from '../../src/domain/application.ts';
import { AttributeName } from '../../src/domain/attribute.ts';
import { PlainDate } from '../../src/domain/plain-date.ts';
import type { CheckedPlan } from '../plan/load.ts';
import { SPECIMENS } from '../specimens/index.ts';
import type { MaskedFile } from './file.ts';
import type { Pseudonyms } from './pseudonyms.ts';
import type { RawPacket } from './raw.ts';

type Attributes = NonNullable<ApplicationForm['applicant']>;

/** application.json: every attribute by its line in the plan; other systems are numbered, not named. */
export function maskForm(
  { form, files: raw }: RawPacket,
  files: readonly MaskedFile[],
  { application, attributes }: CheckedPlan,
  { say, calendar }: Pseudonyms,
): ApplicationForm {
  const own = (name: string, value: string | undefined): string | undefined => {
    const line = application[name];
    const said = line && value !== undefined ? say(line, value) : null;
    return typeof said === 'string' ? said : undefined;
  };
  const amount = own('amount', form.amount?.toFixed(2));
  const told = (claims: Attributes): Attributes =>
    Object.fromEntries(
      AttributeName.options.flatMap((name) => {
        const [line, value] = [attributes[name], claims[name]];
        const said = line && value !== undefined ? say(line, value) : null;
        return typeof said === 'string' && said !== '' ? [[name, said]] : [];
      }),
    );
  return ApplicationForm.parse({
    schema: 'docket.application.v1',
    reference: own('reference', form.reference) ?? 'MASKED',
    product: own('product', form.product),
    country: own('country', form.country),
    amount: amount === undefined ? undefined : Number(amount),
    currency: own('currency', form.currency),
    receivedOn: PlainDate.parse(calendar.date(form.receivedOn)),
    ...(form.applicant && { applicant: told(form.applicant) }),
    ...(form.sources && {
      sources: form.sources.map(({ authority, asOf, attributes: claims }, index) => ({
        ...{ source: `source-${index + 1}`, authority, asOf: calendar.date(asOf), attributes: told(claims) },
      })),
    }),
    ...(form.documents && {
      documents: files.map(({ path }, index) => ({ file: path, declaredType: knownType(raw[index]?.declaredType) })),
    }),
  });
}

const knownType = (declared: string | undefined): string | undefined =>
  declared !== undefined && Object.hasOwn(SPECIMENS, declared) ? declared : undefined;

import { define } from '../define.ts';

const yearHeads = ['year to date', 'ytd', 'ytd totals', 'year to date information', 'total ytd', 'ytd amount'];
const currentHeads = ['this period', 'current', 'current period', 'this pay'];
const cells = (rows: readonly string[], columns: readonly string[]) =>
  rows.flatMap((row) => columns.map((column) => ({ row, column })));
const gross = [
  'gross pay',
  'total gross',
  'gross earnings',
  'total gross pay',
  'total earnings',
  'gross salary',
  'gross wages',
  'gross',
];
const net = [
  'net pay',
  'net salary',
  'take home pay',
  'net amount',
  'total net pay',
  'net wages',
  'amount paid',
  'net',
];

export const paySlip = define({
  id: 'pay-slip',
  title: 'Pay slip',
  anchors: [
    { phrase: 'pay slip', weight: 3 },
    { phrase: 'payslip', weight: 3 },
    { phrase: 'pay stub', weight: 3 },
    { phrase: 'earnings statement', weight: 3 },
    { phrase: 'wage statement', weight: 3 },
    { phrase: 'pay statement', weight: 3 },
    { phrase: 'statement of earnings', weight: 3 },
    { phrase: 'pay period', weight: 1.5 },
    { phrase: 'pay date', weight: 1.5 },
    { phrase: 'gross pay', weight: 1.2 },
    { phrase: 'net pay', weight: 1.5 },
    { phrase: 'year to date', weight: 0.8 },
    { phrase: 'ytd', weight: 0.8 },
    { phrase: 'deductions', weight: 0.8 },
    { phrase: 'federal income tax', weight: 0.8 },
    { phrase: 'earnings', weight: 0.6 },
    { phrase: 'employee id', weight: 0.5 },
  ],
  authority: { personName: 0.8, organisationName: 0.9, money: 0.9, nationalId: 0.8 },
  freshness: { from: 'payDate', halfLifeDays: 90 },
  fields: {
    employerName: {
      kind: 'organisationName',
      labels: ['employer name', 'employer', 'company name', 'company'],
      position: 'top',
      required: true,
      attribute: 'employerName',
    },
    employeeName: {
      kind: 'personName',
      labels: ['employee name', 'name of employee', 'employee', 'pay to', 'paid to', 'name'],
      required: true,
      attribute: 'fullName',
    },
    employeeId: {
      kind: 'code',
      labels: [
        'employee id',
        'employee no',
        'employee number',
        'payroll number',
        'payroll no',
        'emp id',
        'personnel number',
        'staff number',
        'works number',
      ],
    },
    nationalId: {
      kind: 'nationalId',
      labels: ['social security number', 'ssn', 'ni number', 'national insurance number', 'social security no'],
      checks: ['ssn-structure'],
      attribute: 'nationalId',
    },
    payPeriodStart: {
      kind: 'date',
      labels: [
        'pay period start',
        'period start',
        'period beginning',
        'pay period begin',
        'period start date',
        'pay period',
        'period',
      ],
    },
    payPeriodEnd: {
      kind: 'date',
      labels: [
        'pay period end',
        'pay period ending',
        'period ending',
        'period end',
        'period end date',
        'period to',
        'to',
        'pay period',
        'period',
      ],
      checks: ['after:payPeriodStart'],
    },
    payDate: {
      kind: 'date',
      labels: ['pay date', 'payment date', 'check date', 'date paid', 'date of payment', 'paid on', 'advice date'],
      required: true,
      checks: ['not-future'],
    },
    grossPay: { kind: 'money', labels: [...gross, ...cells(gross, currentHeads)], required: true },
    totalDeductions: {
      kind: 'money',
      labels: [
        'total deductions',
        'deductions total',
        'total taxes and deductions',
        'total withholdings',
        'deductions',
      ],
    },
    netPay: {
      kind: 'money',
      labels: [...net, ...cells(net, currentHeads)],
      required: true,
      checks: ['net-is-gross-minus-deductions'],
      attribute: 'monthlyNetIncome',
    },
    ytdGross: {
      kind: 'money',
      labels: [
        'ytd gross',
        'gross pay ytd',
        'gross pay year to date',
        'year to date gross',
        'gross ytd',
        'ytd gross pay',
        'ytd earnings',
        ...cells(gross, yearHeads),
      ],
    },
    ytdNet: {
      kind: 'money',
      labels: [
        'ytd net',
        'net pay ytd',
        'net pay year to date',
        'year to date net',
        'net ytd',
        'ytd net pay',
        ...cells(net, yearHeads),
      ],
    },
    currency: { kind: 'currency', labels: ['currency'] },
  },
});

import { ordinal } from '../draw.ts';
import { dollars, grouped, slashed, spelled, usPhone } from '../printed.ts';
import { RESERVED } from '../reserved.ts';
import type { Lexicon, Locale } from './locale.ts';

const words = (text: string): readonly string[] => text.trim().split(/\s+/);
const names = (text: string): readonly string[] => text.split('|').map((name) => name.trim());

const lexicon: Lexicon = {
  femaleNames: words(`Adela Beatrix Celeste Daphne Elspeth Fiona Greta Harriet Imogen Josephine Katrina Lavinia Marigold
    Nadine Ottilie Philippa Rosalind Sabrina Tabitha Ursula Verity Winifred Yvette Zelda Annika Bridget Cordelia Dorothea`),
  maleNames: words(`Ambrose Barnaby Cedric Desmond Edgar Fergus Gideon Horatio Ignatius Jasper Konrad Leander Magnus
    Nathaniel Orson Percival Quentin Rupert Silas Thaddeus Ulric Vincent Wendell Xavier Alaric Benedict Caspian Dorian`),
  surnames:
    words(`Abernathy Birchwood Calloway Dunmore Eastbrook Fairweather Greystone Hartwell Inglewood Jessop Kingsley
    Larkspur Merriweather Northcott Oakhurst Pemberton Quillfeather Ravenscroft Silverton Thornbury Underhill Vandermeer
    Whitcombe Yarborough Ashdown Blackwell Copperfield Drinkwater Elderfield Featherstone Goldsworthy Hollingworth`),
  streets: names(`Larch Lane|Juniper Street|Copper Kettle Road|Willow Bend Drive|Old Mill Road|Heron Court|Fiddlers Way
    |Quarry Hill Road|Sycamore Avenue|Lantern Street|Orchard Terrace|Plum Tree Lane|Granary Road|Millpond Drive
    |Thistle Avenue|Cartwright Street`),
  towns: names(`Maple Hollow|Fennel Creek|Bramble Falls|Otter Springs|Harrow Bluff|Linden Crossing|Pepper Grove
    |Saddle Ridge|Tanner Mills|Wren Harbor|Cobble Hill|Amber Prairie`),
  // Prefixes from the reserved table; the area code is one of the state's own; the rate is a made-up flat income tax.
  regions: [
    { code: 'IA', name: 'Iowa', postcodes: ['517', '518', '519', '529'], area: '515', taxPerMille: 38 },
    { code: 'WI', name: 'Wisconsin', postcodes: ['533', '536'], area: '608', taxPerMille: 44 },
    { code: 'MO', name: 'Missouri', postcodes: ['642', '643'], area: '573', taxPerMille: 41 },
    { code: 'NE', name: 'Nebraska', postcodes: ['682'], area: '402', taxPerMille: 46 },
    { code: 'LA', name: 'Louisiana', postcodes: ['702', '709', '715'], area: '225', taxPerMille: 30 },
    { code: 'OK', name: 'Oklahoma', postcodes: ['732', '742'], area: '405', taxPerMille: 42 },
    { code: 'UT', name: 'Utah', postcodes: ['848', '849'], area: '801', taxPerMille: 45 },
    { code: 'AZ', name: 'Arizona', postcodes: ['854', '858'], area: '602', taxPerMille: 25 },
  ],
  employers:
    names(`Brightwater Instruments Inc.|Cedar & Vale Logistics LLC|Harbor Lane Foods Inc.|Ironbridge Tooling LLC
    |Juniper Health Partners Inc.|Kestrel Software Inc.|Lodestar Freight LLC|Meadowlark Dental Group LLC
    |Northwind Ceramics Inc.|Pinnacle Grove Hotels Inc.|Redfern Analytics LLC|Tallgrass Printing Inc.`),
  companies: names(
    `Alderbrook Trading LLC|Bluestem Ventures Inc.|Candlewick Design LLC|Driftwood Imports Inc.|Evergreen Loft LLC|Foxglove Catering Inc.`,
  ),
  landlords: names(`Hawthorn Row Apartments|Birch Gate Residences|Stonebridge Court Homes|Willow Park Lettings`),
  banks: names(`First Lantern Bank|Harvest Moon Credit Union|Blue Heron National Bank|Prairie Compass Bank`),
  electricUtilities: names('Copperline Electric|Sunmeadow Power & Light|Gale River Energy'),
  waterUtilities: names('Clearbrook Water District|Two Rivers Water Department|Stonewell Municipal Water'),
  shops: names(`Corner Basket Market|Greenleaf Grocers|Pedal & Spoke|Fern Street Cafe|Paper Kite Books|Hilltop Pharmacy
    |Blue Door Bakery|Wayside Fuel|Starling Cinema|Northgate Hardware|Little Fox Toys|Comet Streaming`),
};

export const EN_US: Locale = {
  id: 'en-US',
  language: 'en',
  country: 'USA',
  countryName: 'United States',
  currency: 'USD',
  paper: 'letter',
  lexicon,
  print: { date: slashed, longDate: spelled, amount: grouped, money: dollars, phone: usPhone },
  postcode: (from, { postcodes }) => from.pick('zipPrefix', postcodes) + String(10 + from.integer('zip', 90)),
  addressLines: ({ house, street, town, region, postcode }) => [
    `${house} ${street}`,
    `${town}, ${region.code} ${postcode}`,
  ],
  phone: (from, { area }) => `+1${area}${ordinal(from, 'phone', RESERVED.phoneLine)}`,
};

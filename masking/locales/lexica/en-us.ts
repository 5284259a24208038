import type { Lexicon } from '../locale.ts';
import { names, words } from '../words.ts';

export const EN_US_LEXICON: Omit<Lexicon, 'regions'> = {
  femaleNames: words(`Adela Beatrix Celeste Daphne Elspeth Fiona Greta Harriet Imogen Josephine Katrina Lavinia Marigold
    Nadine Ottilie Philippa Rosalind Sabrina Tabitha Ursula Verity Winifred Yvette Zelda Annika Bridget Cordelia Dorothea
    Araceli Araminta Augusta Bernadette Calliope Camila Clementine Delphine Drusilla Esperanza Eudora Eugenia Felicity
    Florence Genevieve Georgina Guadalupe Henrietta Hyacinth Isadora Jacinta Keziah Leocadia Leonora Lucinda Lurline Mehitabel
    Minerva Mirabel Noemi Octavia Paloma Prudence Renata Romola Seraphina Thomasina Valencia Wilhelmina Ximena Zenobia`),
  maleNames: words(`Ambrose Barnaby Cedric Desmond Edgar Fergus Gideon Horatio Ignatius Jasper Konrad Leander Magnus
    Nathaniel Orson Percival Quentin Rupert Silas Thaddeus Ulric Vincent Wendell Xavier Alaric Benedict Caspian Dorian
    Abelard Alonzo Amadeo Augustus Balthazar Bartholomew Casimir Cornelius Cyrus Domingo Ebenezer Elias Emeric Ezekiel
    Ferdinand Florian Garland Gustavo Hezekiah Hiram Hugo Ichabod Isidore Jebediah Joaquin Josiah Lazarus Leopold Lysander
    Malachi Mortimer Nehemiah Obadiah Osgood Phineas Ramiro Reuben Roderick Sebastian Solomon Tobias Uriah Winthrop`),
  surnames:
    names(`Abernathy|Birchwood|Calloway|Dunmore|Eastbrook|Fairweather|Greystone|Hartwell|Inglewood|Jessop|Kingsley
    |Larkspur|Merriweather|Northcott|Oakhurst|Pemberton|Quillfeather|Ravenscroft|Silverton|Thornbury|Underhill|Vandermeer
    |Whitcombe|Yarborough|Ashdown|Blackwell|Copperfield|Drinkwater|Elderfield|Featherstone|Goldsworthy|Hollingworth
    |Applewhite-Moss|Arroyoseco|Barnswallow|Beechnut|Bitterroot|Bluestem|Boxelder|Brackenridge|Brightwater|Butternut
    |Cattailer|Cedarquist|Chickadee|Clearwater-Diaz|Cobblepot|Cottonwood|Cranberry|Creekmoor|Cypresswell|D'Aubigny-Fern
    |De la Sauceda|Dogwoodson|Elkhorner|Evergreene|Fiddleneck|Fireweed|Flintlocke|Foxgrover|Gooseberry|Grainfield|Hackberry
    |Hawthornton|Hazelnutt|Hickoryson|Honeylocust|Huckleberry|Ironwoode|Jacksnipe|Juniperson|Killdeer|Loblolly|Lupinski
    |Mayapple|Meadowlarke|Milkweed|Mockingbird|Mulberry|Nightjar|Nutgrass|O'Larkin-Shea|O'Quailey|Osageorange|Paintbrush
    |Pawpaw|Persimmon|Pinyonero|Prairieton|Quailwood|Raincrow|Redbudd|Sagebrush|Sandhiller|Sassafras|Shagbark|Sorghumson
    |Spicebush|St. Clair-Reed|Sweetgum|Switchgrass|Tallgrass|Tamarack|Thrasherly|Tumbleweed|Van der Lark|Waxwing|Whippoorwill
    |Wildrye|Winterberry|Yellowwood`),
  streets: names(`Larch Lane|Juniper Street|Copper Kettle Road|Willow Bend Drive|Old Mill Road|Heron Court|Fiddlers Way
    |Quarry Hill Road|Sycamore Avenue|Lantern Street|Orchard Terrace|Plum Tree Lane|Granary Road|Millpond Drive
    |Thistle Avenue|Cartwright Street|Barn Owl Road|Bluebonnet Circle|Buckeye Boulevard|Buttercup Court|Cattail Trail
    |Chestnut Ridge Road|Clover Street|Coyote Canyon Drive|Dogwood Place|Fencepost Lane|Firefly Lane|Goldfinch Drive
    |Hayloft Road|Hickory Street|Hummingbird Way|Indigo Avenue|Lilac Court|Magnolia Parkway|Mustang Trail|Prairie Rose Drive
    |Pumpkin Patch Road|Redbud Avenue|Rocking Chair Lane|Sagebrush Street|Sunflower Boulevard|Tamarack Drive|Tin Roof Road
    |Wagon Wheel Way|Whistle Stop Road|Windmill Street`),
  towns: names(`Maple Hollow|Fennel Creek|Bramble Falls|Otter Springs|Harrow Bluff|Linden Crossing|Pepper Grove
    |Saddle Ridge|Tanner Mills|Wren Harbor|Cobble Hill|Amber Prairie|Badger Fork|Buttermilk Bend|Catalpa Grove|Chickadee Flats
    |Dandelion Springs|Fiddler Junction|Goose Hollow|Huckleberry Bluff|Kettle Rock|Lantern Point|Mockingbird Hill|New Tilbrook
    |Pawpaw Landing|Quail Prairie|Rusty Spur|Sandpiper Bay|Thimble Creek|Whistling Pines`),
  employers:
    names(`Brightwater Instruments Inc.|Cedar & Vale Logistics LLC|Harbor Lane Foods Inc.|Ironbridge Tooling LLC
    |Juniper Hollow Health Inc.|Killdeer Software Inc.|Loblolly Freight LLC|Meadowlarke Dental Group LLC
    |Northwind Ceramics Inc.|Pinyonero Hotels Inc.|Quillfeather Analytics LLC|Tallgrass Printing Inc.
    |Applewhite-Moss Orchards LLC|Boxelder Plumbing Supply Inc.|Cattailer Outdoor Gear LLC|Cobblepot Cookware Inc.
    |Fiddleneck Music Schools LLC|Gooseberry Baking Company Inc.|Honeylocust Nurseries LLC|Jacksnipe Aviation Parts Inc.
    |Mockingbird Broadcasting LLC|Persimmon Valley Schools Inc.|Sorghumson Grain LLC|Whippoorwill Insurance Services Inc.`),
  companies:
    names(`Alderbrook Trading LLC|Bluestem Ventures Inc.|Candlewick Design LLC|Driftwood Imports Inc.|Evergreen Loft LLC
    |Foxglove Catering Inc.|Hackberry Home Repair LLC|Lupinski Landscaping LLC|Waxwing Web Studio Inc.`),
  landlords: names(`Hawthorn Row Apartments|Birch Gate Residences|Stonebridge Court Homes|Willow Park Lettings
    |Cottonwood Bend Apartments|Goldfinch Property Rentals|Lantern Square Lofts|Millpond Manor Rentals|Redbud Village Homes`),
  banks: names(`First Lantern Bank|Harvest Moon Credit Union|Blue Heron National Bank|Prairie Compass Bank
    |Buttermilk Bend Savings Bank|Cornflower Federal Credit Union|Millstone & Plow Trust|Rusty Spur State Bank
    |Whistling Pines Bank`),
  electricUtilities: names(
    'Copperline Electric|Sunmeadow Power & Light|Gale River Energy|Prairie Lantern Electric Cooperative',
  ),
  gasUtilities: names('Bluepilot Gas|Kettle Rock Natural Gas|Warmstone Gas Company'),
  waterUtilities: names('Clearbrook Water District|Two Rivers Water Department|Stonewell Municipal Water'),
  telecoms: names('Tin Can Telephone|Fencewire Broadband|Songbird Wireless'),
  councils: names('City of Fennel Creek|City of Otter Springs|Township of Kettle Rock|Village of Goose Hollow'),
  shops: names(`Corner Basket Market|Greenleaf Grocers|Pedal & Spoke|Fern Street Cafe|Paper Kite Books|Hilltop Pharmacy
    |Blue Door Bakery|Wayside Fuel|Starling Cinema|Northgate Hardware|Little Fox Toys|Comet Streaming|Buttonwood Fabrics
    |Cast Iron Diner|Daisy Chain Florist|Haystack Feed & Seed|Mudpie Pottery|Old Boot Shoe Repair|Pickle Barrel Deli
    |Rainy Day Games|Snow Cone Corner|Sudsy Coin Laundry|Tackle & Twine`),
};
